package io.millrace.jobs.snapshot;

import io.millrace.core.CountText;
import io.millrace.sinks.snapshots.ListedFile;
import io.millrace.sinks.snapshots.Snapshot;
import io.millrace.sinks.snapshots.Snapshots;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What a snapshot is. */
@Command(name = "show", mixinStandardHelpOptions = true, description = "Shows a snapshot: segments, splits, rows.")
final class ShowCommand implements Callable<Integer> {
    @Mixin
    private DatasetPlace dataset;

    @Parameters(
            arity = "0..1",
            defaultValue = "LATEST",
            paramLabel = "SNAPSHOT",
            description = "A tag, an id or the start of one; ${DEFAULT-VALUE} if not given.")
    private String reference;

    @Option(names = "--files", description = "List the files, too.")
    private boolean hasFiles;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Snapshots snapshots = dataset.snapshots();
        Snapshot snapshot = snapshots.get(reference);
        var out = spec.commandLine().getOut();
        out.println("snapshot " + snapshot.id() + ListCommand.named(snapshots.tags(), snapshot));
        snapshots.revocation(snapshot).ifPresent(out::println);
        out.println("made " + snapshot.createdAt() + " of commit " + snapshot.commit() + ", "
                + (snapshot.parent() == null ? "begins anew" : "goes on with " + snapshot.parent()));
        out.println(Words.contents(snapshot) + ", "
                + Words.bytes(snapshot.files().mapToLong(ListedFile::bytes).sum()));
        for (int i = 0; i < snapshot.segments().size(); i++) {
            List<ListedFile> segment = snapshot.segments().get(i);
            out.println("segment " + i + ": " + CountText.of(segment.size(), "file") + ", "
                    + CountText.of(segment.stream().mapToLong(ListedFile::rows).sum(), "row"));
            if (hasFiles) {
                segment.forEach(file -> out.println("  " + file.path() + "  " + CountText.of(file.rows(), "row")
                        + " in " + CountText.of(file.rowGroups().size(), "row group") + "  "
                        + Words.bytes(file.bytes())));
            }
        }
        return 0;
    }
}
