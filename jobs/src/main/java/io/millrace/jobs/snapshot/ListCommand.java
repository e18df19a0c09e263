package io.millrace.jobs.snapshot;

import io.millrace.sinks.snapshots.Snapshot;
import io.millrace.sinks.snapshots.Snapshots;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** All snapshots of a dataset. */
@Command(name = "list", mixinStandardHelpOptions = true, description = "Lists all snapshots, the oldest commit first.")
final class ListCommand implements Callable<Integer> {
    @Mixin
    private DatasetPlace dataset;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Snapshots snapshots = dataset.snapshots();
        Map<String, String> tags = snapshots.tags();
        var out = spec.commandLine().getOut();
        for (Snapshot snapshot : snapshots.all()) {
            out.println(snapshot.shortId() + "  " + snapshot.createdAt() + "  commit " + snapshot.commit() + "  "
                    + Words.contents(snapshot) + named(tags, snapshot)
                    + snapshots
                            .revocation(snapshot)
                            .map(reason -> "  " + reason)
                            .orElse(""));
        }
        if (snapshots.all().isEmpty()) {
            out.println("no snapshot yet: millrace snapshot create makes one");
        }
        return 0;
    }

    /** The names of a snapshot, behind a gap. */
    static String named(Map<String, String> tags, Snapshot snapshot) {
        String names = tags.entrySet().stream()
                .filter(tag -> tag.getValue().equals(snapshot.id()))
                .map(Map.Entry::getKey)
                .collect(Collectors.joining(" "));
        return names.isEmpty() ? "" : "  " + names;
    }
}
