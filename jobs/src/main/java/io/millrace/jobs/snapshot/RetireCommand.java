package io.millrace.jobs.snapshot;

import io.millrace.core.CountText;
import io.millrace.sinks.snapshots.Retirement;
import io.millrace.sinks.snapshots.Snapshot;
import io.millrace.sinks.snapshots.Snapshots;
import io.millrace.sinks.stores.Store;
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

/** Lets go of what nobody needs. */
@Command(
        name = "retire",
        mixinStandardHelpOptions = true,
        description =
                "Lists what would go with these snapshots: tags, manifests, and files that no kept snapshot and not"
                        + " the present state needs. Deletes it with --delete only.")
final class RetireCommand implements Callable<Integer> {
    @Mixin
    private DatasetPlace dataset;

    @Parameters(arity = "1..*", paramLabel = "SNAPSHOT", description = "Tags, ids or starts of them; never LATEST.")
    private List<String> references;

    @Option(names = "--delete", description = "Delete what is listed; nothing brings it back.")
    private boolean isDeleted;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Store store = dataset.store();
        Snapshots snapshots = new Snapshots(store, Clock.systemUTC());
        List<Snapshot> retired =
                references.stream().map(snapshots::get).distinct().toList();
        Retirement retirement = Retirement.plan(store, snapshots, retired);
        PrintWriter out = spec.commandLine().getOut();
        retirement.tags().forEach(tag -> out.println("tag " + tag));
        retirement.snapshots().forEach(snapshot -> out.println("snapshot " + snapshot.id()));
        retirement.files().forEach(file -> out.println("file " + file.path() + "  " + Words.bytes(file.bytes())));
        String what = CountText.of(retirement.snapshots().size(), "snapshot") + " and "
                + CountText.of(retirement.files().size(), "file") + ", " + Words.bytes(retirement.bytes());
        if (isDeleted) {
            retirement.delete(store);
            out.println("deleted " + what);
        } else {
            out.println("would delete " + what + "; nothing is deleted without --delete");
        }
        return 0;
    }
}
