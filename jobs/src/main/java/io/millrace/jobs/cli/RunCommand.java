package io.millrace.jobs.cli;

import io.millrace.jobs.cluster.Cluster;
import io.millrace.jobs.cluster.ClusterAddress;
import io.millrace.jobs.cluster.Embedded;
import io.millrace.jobs.cluster.JobJars;
import io.millrace.jobs.cluster.Target;
import io.millrace.jobs.file.PipelineFile;
import io.millrace.jobs.plan.PipelinePlan;
import io.millrace.jobs.run.Displays;
import io.millrace.jobs.run.Interrupts;
import io.millrace.jobs.run.PipelineRun;
import io.millrace.jobs.run.RunFlags;
import io.millrace.jobs.run.RunOptions;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** A pipeline in this process, or on a Flink cluster. */
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        description = {
            "Runs a pipeline in this process, or on a Flink cluster. Goes on by itself from the newest checkpoint or savepoint in run.state.",
            "Ctrl-C stops with a savepoint and leaves shards open; a second Ctrl-C ends at once."
        })
public final class RunCommand implements Callable<Integer> {
    @Option(
            names = {"-f", "--file"},
            required = true,
            paramLabel = "FILE",
            description = "The pipeline file.")
    private Path file;

    @Mixin
    private RunFlags flags;

    @Option(
            names = "--target",
            paramLabel = "HOST:PORT",
            description = {
                "Run on the Flink cluster whose web page answers there, instead of in this process.",
                "Ends of this command do not end the job: run it again to watch it."
            })
    private String target;

    @Option(names = "--quiet", description = "No progress.")
    private boolean quiet;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        PipelinePlan plan = PipelinePlan.of(PipelineFile.read(file, System.getenv()));
        plan.warnings(file.toString()).forEach(spec.commandLine().getErr()::println);
        RunOptions options = flags.options(Optional.empty());
        try (Displays displays = new Displays(spec.commandLine().getOut(), quiet);
                Interrupts interrupts = new Interrupts()) {
            new PipelineRun(plan, options, target(), displays.display(), interrupts).run();
        }
        return ExitCode.OK.number();
    }

    private Target target() {
        return target == null ? new Embedded() : new Cluster(ClusterAddress.parse(target), JobJars.sent());
    }
}
