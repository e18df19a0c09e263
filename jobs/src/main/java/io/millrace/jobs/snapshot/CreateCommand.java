package io.millrace.jobs.snapshot;

import io.millrace.core.CountText;
import io.millrace.sinks.commits.FilesCheck;
import io.millrace.sinks.commits.Root;
import io.millrace.sinks.snapshots.Snapshot;
import io.millrace.sinks.snapshots.Snapshots;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Pins what is committed. */
@Command(
        name = "create",
        mixinStandardHelpOptions = true,
        description = {
            "Pins the files of the last commit as a snapshot. Copies nothing; the job goes on. LATEST names it then,"
                    + " unless it names one of the same commit.",
            "It keeps the order of the snapshot before and puts what is new behind it."
        })
final class CreateCommand implements Callable<Integer> {
    @Mixin
    private DatasetPlace dataset;

    @Option(
            names = "--fresh",
            description = "Begin anew with one segment: old and new rows are mixed, and no position of before stays.")
    private boolean isFresh;

    @Option(names = "--tag", paramLabel = "NAME", description = "Give it this name, too.")
    private String tag;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        // a snapshot of the commits before a gap, or of files that are not whole, would pin less than is there
        new FilesCheck(Root.open(dataset.store())).check(Set.of());
        Snapshots snapshots = dataset.snapshots();
        Snapshots.Created created = snapshots.create(isFresh);
        Snapshot snapshot = created.snapshot();
        var out = spec.commandLine().getOut();
        out.println("snapshot " + snapshot.id() + (created.isNew() ? "" : " was there already"));
        out.println(Words.contents(snapshot) + " in "
                + CountText.of(snapshot.segments().size(), "segment") + ", as of commit " + snapshot.commit());
        if (tag != null) {
            snapshots.tag(tag, snapshot.id());
        }
        out.println(
                created.isLatest()
                        ? "LATEST names it" + (tag == null ? "" : ", and so does " + tag)
                        : "LATEST stays, since it is of the same or a later commit"
                                + (tag == null ? ": name this one by its id" : "; " + tag + " names this one")
                                + ". After the job's next commit a new snapshot can take its place");
        return 0;
    }
}
