package io.millrace.jobs.cli;

import io.millrace.core.Refusal;
import io.millrace.core.Refusal.Trouble;
import io.millrace.jobs.file.PipelineFile;
import io.millrace.jobs.plan.PipelinePlan;
import io.millrace.jobs.run.Displays;
import io.millrace.jobs.run.Interrupts;
import io.millrace.jobs.run.PipelineRun;
import io.millrace.jobs.run.RunOptions;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** A pipeline in this process. */
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        description = {
            "Runs a pipeline in this process. Goes on by itself from the newest checkpoint or savepoint in run.state.",
            "Ctrl-C stops with a savepoint and leaves shards open; a second Ctrl-C ends at once."
        })
public final class RunCommand implements Callable<Integer> {
    @Option(
            names = {"-f", "--file"},
            required = true,
            paramLabel = "FILE",
            description = "The pipeline file.")
    private Path file;

    @Option(names = "--drain", description = "Go on, read what the topics hold now, seal every shard and end.")
    private boolean drain;

    @Option(
            names = "--from",
            paramLabel = "PATH",
            description = "Go on from this checkpoint or savepoint instead of the newest.")
    private Path from;

    @Option(
            names = "--rollback-to-append",
            paramLabel = "K",
            description =
                    "Undo the appends after K (-1: all), because the state to go on from is older than the dataset.")
    private Long rollbackTo;

    @Option(
            names = "--lose-rejects",
            description =
                    "Go on from a checkpoint whose rejects in Kafka have expired: rows stay exact, those rejects are lost.")
    private boolean loseRejects;

    @Option(names = "--quiet", description = "No progress.")
    private boolean quiet;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (rollbackTo != null && rollbackTo < -1) {
            throw new Refusal(Trouble.INVALID, "--rollback-to-append must be -1 (undo all) or more, got " + rollbackTo);
        }
        PipelinePlan plan = PipelinePlan.of(PipelineFile.read(file, System.getenv()));
        plan.warnings(file.toString()).forEach(spec.commandLine().getErr()::println);
        RunOptions options = new RunOptions(
                Optional.ofNullable(from),
                rollbackTo == null ? OptionalLong.empty() : OptionalLong.of(rollbackTo),
                loseRejects,
                drain);
        try (Displays displays = new Displays(spec.commandLine().getOut(), quiet);
                Interrupts interrupts = new Interrupts()) {
            new PipelineRun(plan, options, displays.display(), interrupts).run();
        }
        return ExitCode.OK.number();
    }
}
