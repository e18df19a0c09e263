package io.millrace.jobs.snapshot;

import io.millrace.core.CountText;
import io.millrace.sinks.snapshots.ListedFile;
import io.millrace.sinks.snapshots.Snapshot;
import io.millrace.sinks.snapshots.Snapshots;
import io.millrace.sinks.snapshots.drift.Comparison;
import io.millrace.sinks.snapshots.drift.Difference;
import io.millrace.sinks.snapshots.drift.Drift;
import io.millrace.sinks.stores.Store;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What changed from one snapshot to another. */
@Command(
        name = "diff",
        mixinStandardHelpOptions = true,
        description = {
            "Tells what changed: files, rows, and how far the values of each column drifted: the population stability",
            "index (psi; above 0.25 is much) and the Kolmogorov-Smirnov distance (ks). Ciphertext is left out. Takes the",
            "statistics of the commits where column_statistics put them there for all files; otherwise reads all rows."
        })
final class DiffCommand implements Callable<Integer> {
    private static final double PERCENT = 100;

    @Mixin
    private DatasetPlace dataset;

    @Parameters(index = "0", paramLabel = "OLD", description = "A tag, an id or the start of one.")
    private String old;

    @Parameters(
            index = "1",
            arity = "0..1",
            defaultValue = "LATEST",
            paramLabel = "NEW",
            description = "The same; ${DEFAULT-VALUE} if not given.")
    private String now;

    @Option(names = "--no-drift", description = "Read manifests only.")
    private boolean isManifestsOnly;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Store store = dataset.store();
        Snapshots snapshots = new Snapshots(store, Clock.systemUTC());
        Snapshot before = snapshots.open(old);
        Snapshot after = snapshots.open(now);
        Difference difference = Difference.of(before, after);
        var out = spec.commandLine().getOut();
        out.println("from " + before.shortId() + " to " + after.shortId() + ": " + files(difference.added(), "added")
                + ", " + files(difference.removed(), "removed"));
        difference
                .rows()
                .forEach((split, rows) -> out.println(split + ": " + rows.before() + " to "
                        + CountText.of(rows.now(), "row") + " (" + signed(rows.now() - rows.before()) + ")"));
        if (!isManifestsOnly) {
            print(Comparison.of(store, before, after), out);
        }
        return 0;
    }

    private static void print(Comparison comparison, PrintWriter out) {
        out.println(
                comparison.isOfStatistics()
                        ? "by the statistics in the commits, right within 1.7 % of the rows; no row was read"
                        : "by reading all rows, right within 0.1 % of them: not every file has statistics in its commit");
        out.println(String.format("%-24s %-10s %7s %7s %7s %9s", "column", "of", "psi", "ks", "nulls %", "before %"));
        comparison.drift().forEach(drift -> out.println(line(drift)));
    }

    private static String files(List<ListedFile> files, String what) {
        return CountText.of(files.size(), "file") + " " + what;
    }

    private static String signed(long number) {
        return (number < 0 ? "" : "+") + number;
    }

    private static String line(Drift drift) {
        return String.format(
                Locale.ROOT,
                "%-24s %-10s %7s %7s %7.1f %9.1f",
                drift.column(),
                drift.measure().name().toLowerCase(Locale.ROOT),
                number(drift.psi()),
                number(drift.ks()),
                PERCENT * drift.newNulls(),
                PERCENT * drift.oldNulls());
    }

    private static String number(double value) {
        return Double.isNaN(value) ? "-" : String.format(Locale.ROOT, "%.3f", value);
    }
}
