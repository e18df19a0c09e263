package io.millrace.jobs.snapshot;

import io.millrace.core.Refusal;
import io.millrace.core.Refusal.Trouble;
import io.millrace.sinks.commits.RootLayout;
import io.millrace.sinks.snapshots.Snapshots;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Names of snapshots. */
@Command(
        name = "tag",
        mixinStandardHelpOptions = true,
        description = "Gives a snapshot a name, or moves the name to it. LATEST moves by itself.")
final class TagCommand implements Callable<Integer> {
    @Mixin
    private DatasetPlace dataset;

    @Parameters(index = "0", paramLabel = "NAME", description = "As in v1.")
    private String name;

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "SNAPSHOT",
            description = "A tag, an id or the start of one; LATEST if not given.")
    private String reference;

    @Option(names = "--delete", description = "Take the name away.")
    private boolean isDeleted;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (isDeleted && reference != null) {
            throw new Refusal(Trouble.INVALID, "--delete takes the name only, got " + reference + " as well");
        }
        Snapshots snapshots = dataset.snapshots();
        var out = spec.commandLine().getOut();
        if (isDeleted) {
            snapshots.untag(name);
            out.println(name + " names no snapshot any more");
        } else {
            out.println(name + " names snapshot "
                    + snapshots
                            .tag(name, reference == null ? RootLayout.LATEST : reference)
                            .id());
        }
        return 0;
    }
}
