package io.millrace.jobs.snapshot;

import io.millrace.core.CountText;
import io.millrace.sinks.snapshots.Snapshot;
import io.millrace.sinks.snapshots.Snapshots;
import io.millrace.sinks.snapshots.seal.PhysicalSeal;
import io.millrace.sinks.snapshots.seal.SealOf;
import io.millrace.sinks.snapshots.seal.SplitPlan;
import io.millrace.sinks.stores.StoreAddress;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** A root of its own, of equal shards. */
@Command(
        name = "seal",
        mixinStandardHelpOptions = true,
        description = {
            "Writes a snapshot again as a dataset of its own: shards of equal rows, shuffled, for any reader of Parquet.",
            "Needs in memory the rows of one shard for each processor. Without a snapshot it makes one, as create --fresh."
        })
final class SealCommand implements Callable<Integer> {
    private static final long TENTHS = 10;

    @Mixin
    private DatasetPlace dataset;

    @Parameters(
            arity = "0..1",
            paramLabel = "SNAPSHOT",
            description = "One of a single segment: a tag, an id or the start of one.")
    private String reference;

    @Option(
            names = "--to",
            required = true,
            paramLabel = "PLACE",
            description = "An empty directory, or s3://bucket/prefix.")
    private String to;

    @Option(
            names = "--shards",
            defaultValue = "96",
            paramLabel = "N",
            description = "Least number of shards of a split, rounded up to 3·2^k; ${DEFAULT-VALUE} if not given.")
    private int shards;

    @Option(
            names = "--world",
            defaultValue = "1",
            paramLabel = "N",
            description = "Largest world size that will train; the number of shards is a multiple of it.")
    private int world;

    @Option(
            names = "--readers",
            defaultValue = "1",
            paramLabel = "N",
            description = "Readers of each rank; the number of shards is a multiple of world size × readers.")
    private int readers;

    @Option(names = "--seed", defaultValue = "0", description = "Another seed gives another order.")
    private long seed;

    @Option(
            names = "--lanes",
            defaultValue = "96",
            paramLabel = "N",
            description = "Row groups of the source that are mixed at a time; ${DEFAULT-VALUE} if not given.")
    private int lanes;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        new Positive()
                .option("--shards", shards)
                .option("--world", world)
                .option("--readers", readers)
                .option("--lanes", lanes)
                .refuse();
        StoreAddress target = DatasetPlace.at("--to", to, dataset.address().s3());
        Snapshots snapshots = dataset.snapshots();
        Snapshot snapshot = reference == null ? snapshots.create(true).snapshot() : snapshots.open(reference);
        PhysicalSeal seal = new PhysicalSeal(dataset.address(), target, snapshot, Clock.systemUTC());
        List<SplitPlan> splits = seal.plan(shards, Math.multiplyExact(world, readers));
        PrintWriter out = spec.commandLine().getOut();
        out.println("sealing snapshot " + snapshot.id() + "; if this is stopped, delete " + target.name()
                + " and seal again");
        splits.forEach(split -> out.println(line(split)));
        out.flush();
        int all = splits.stream().mapToInt(SplitPlan::shards).sum();
        Snapshot sealed = seal.run(
                splits,
                new SealOf(snapshot.id(), seed, lanes),
                Runtime.getRuntime().availableProcessors(),
                written -> show(written, all, out));
        out.println("sealed in " + target.name() + ": " + Words.contents(sealed));
        return 0;
    }

    /** In tenths. */
    private static void show(int written, int all, PrintWriter out) {
        if (written * TENTHS / all > (written - 1) * TENTHS / all) {
            out.println(written + " of " + CountText.of(all, "shard") + " written");
            out.flush();
        }
    }

    private String line(SplitPlan split) {
        String why = split.shards() == shards
                ? ""
                : split.shards() == 1
                        ? ", since it has fewer rows than shards were asked for"
                        : " instead of " + shards + ": 3·2^k, a multiple of " + (long) world * readers;
        return split.split() + ": " + CountText.of(split.rows(), "row") + " in " + CountText.of(split.shards(), "shard")
                + why;
    }
}
