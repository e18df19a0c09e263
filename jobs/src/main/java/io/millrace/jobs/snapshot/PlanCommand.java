package io.millrace.jobs.snapshot;

import io.millrace.core.CountText;
import io.millrace.core.Refusal;
import io.millrace.core.Refusal.Trouble;
import io.millrace.core.Suggestion;
import io.millrace.sinks.snapshots.Plan;
import io.millrace.sinks.snapshots.Shuffling;
import io.millrace.sinks.snapshots.Snapshot;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Who reads what. */
@Command(
        name = "plan",
        mixinStandardHelpOptions = true,
        description =
                "Tells how many steps an epoch has for a world size and batch, and which positions a reader takes.")
final class PlanCommand implements Callable<Integer> {
    @Mixin
    private DatasetPlace dataset;

    @Parameters(
            arity = "0..1",
            defaultValue = "LATEST",
            paramLabel = "SNAPSHOT",
            description = "A tag, an id or the start of one; ${DEFAULT-VALUE} if not given.")
    private String reference;

    @Option(names = "--split", defaultValue = "train", description = "The split; ${DEFAULT-VALUE} if not given.")
    private String split;

    @Option(names = "--world", required = true, paramLabel = "N", description = "Ranks that train.")
    private long world;

    @Option(
            names = "--readers",
            defaultValue = "1",
            paramLabel = "N",
            description = "Readers of each rank, as the workers of a data loader; ${DEFAULT-VALUE} if not given.")
    private long readers;

    @Option(
            names = "--global-batch",
            required = true,
            paramLabel = "N",
            description = "Rows of a step over all ranks, a multiple of the world size.")
    private long globalBatch;

    @Option(
            names = "--lanes",
            defaultValue = "96",
            paramLabel = "N",
            description = "Blocks that are read side by side; ${DEFAULT-VALUE} if not given.")
    private int lanes;

    @Option(
            names = "--start",
            defaultValue = "0",
            paramLabel = "G",
            description = "First position not trained on yet; ${DEFAULT-VALUE} if not given.")
    private long start;

    @Option(
            names = "--tail",
            defaultValue = "drop",
            paramLabel = "HOW",
            description = "drop the rows that fill no step, or wrap around; ${DEFAULT-VALUE} if not given.")
    private Plan.Tail tail;

    @Option(names = "--step", paramLabel = "T", description = "Show the positions of every reader in this step.")
    private Long step;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Snapshot snapshot = dataset.snapshots().open(reference);
        if (!snapshot.splits().contains(split)) {
            throw new Refusal(
                    Trouble.INVALID,
                    "--split: snapshot " + snapshot.shortId() + " has no split '" + split + "'"
                            + Suggestion.among(split, snapshot.splits()));
        }
        new Positive()
                .option("--readers", readers)
                .option("--lanes", lanes)
                .option("--world", world)
                .option("--global-batch", globalBatch)
                .refuse();
        Plan plan = new Plan(snapshot.order(split, new Shuffling(0, 0, lanes)).rows(), start, globalBatch, tail);
        plan.check(world);
        refuseNoStep(plan);
        PrintWriter out = spec.commandLine().getOut();
        out.println(split + " of " + snapshot.shortId() + ": " + CountText.of(plan.rows(), "row") + ", "
                + CountText.of(plan.steps(), "step") + " of " + globalBatch + ", " + globalBatch / world + " a rank");
        long used = plan.steps() * globalBatch;
        long left = plan.rows() - start - used;
        out.println(left >= 0 ? left + " left out at the end" : -left + " read again from the beginning");
        out.println(multiples());
        if (step != null) {
            show(plan, out);
        }
        return 0;
    }

    private void refuseNoStep(Plan plan) {
        if (plan.steps() == 0) {
            throw new Refusal(
                    Trouble.INVALID,
                    "the global batch " + globalBatch + " is larger than the "
                            + CountText.of(plan.rows() - start, "row") + " of " + split
                            + ", so nothing would be trained on: take a smaller one, or --tail wrap");
        }
        if (step != null && (step < 0 || step >= plan.steps())) {
            throw new Refusal(Trouble.INVALID, "--step must be 0 to " + (plan.steps() - 1) + ", got " + step);
        }
    }

    private String multiples() {
        long all = world * readers;
        return lanes % all == 0
                ? all + " readers divide " + lanes
                        + " lanes: no block is read by two, but where a lane starts inside it"
                : all + " readers do not divide " + lanes + " lanes, so blocks are read by several: take --lanes "
                        + (lanes + all - 1) / all * all;
    }

    private void show(Plan plan, PrintWriter out) {
        for (long rank = 0; rank < world; rank++) {
            for (long reader = 0; reader < readers; reader++) {
                StringBuilder line = new StringBuilder("rank " + rank + " reader " + reader + ":");
                plan.batch(step, new Plan.Reader(world, rank, readers, reader))
                        .forEach(position -> line.append(' ').append(position));
                out.println(line);
            }
        }
    }
}
