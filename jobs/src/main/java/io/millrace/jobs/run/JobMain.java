package io.millrace.jobs.run;

import io.millrace.core.Refusal;
import io.millrace.jobs.file.PipelineFile;
import io.millrace.jobs.flink.FlinkPipeline;
import io.millrace.jobs.flink.JobSettings;
import io.millrace.jobs.flink.JobStart;
import io.millrace.jobs.plan.PipelinePlan;
import io.millrace.sinks.commits.Root;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;
import org.apache.flink.configuration.StateRecoveryOptions;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The pipeline on a Flink cluster: {@code flink run [-s STATE] millrace-job.jar -f FILE}. Flink says where to go on. */
@Command(name = "millrace-job")
public final class JobMain {
    @Option(names = "-f", required = true)
    private Path file;

    @Option(names = "--rollback-to-append")
    private Long rollbackTo;

    @Option(names = "--lose-rejects")
    private boolean loseRejects;

    @Option(names = "--drain")
    private boolean drain;

    public static void main(String[] arguments) throws Exception {
        CommandLine.populateCommand(new JobMain(), arguments).start();
    }

    /** @throws Refusal if the job may not start; Flink's command line shows the message */
    private void start() throws Exception {
        PipelinePlan plan = PipelinePlan.of(PipelineFile.read(file, System.getenv()));
        StreamExecutionEnvironment flink = StreamExecutionEnvironment.getExecutionEnvironment(
                JobSettings.of(plan.spec().pipeline(), plan.spec().run()));
        RunOptions options = options(flink);
        StartChecks checks =
                new StartChecks(plan, StateDirectory.of(plan.spec().run().state()), options);
        StartChecks.Found found = checks.check();
        Root root = checks.root();
        if (options.from().isEmpty()) {
            checks.checkFresh(root, checks.state().complete());
        }
        options.from().flatMap(StateDirectory::read).ifPresent(checks::refuseExpired);
        JobStart start = checks.start(root, found, drain, JobStart.SourceRun.PLAIN);
        new FlinkPipeline(plan, start).build(flink);
        flink.execute(plan.spec().pipeline());
    }

    /** As {@code flink run} was told: the state with {@code -s}, the rest behind the jar. */
    private RunOptions options(StreamExecutionEnvironment flink) {
        Optional<Path> from = flink.getConfiguration()
                .getOptional(StateRecoveryOptions.SAVEPOINT_PATH)
                .map(JobMain::local);
        OptionalLong rollback = rollbackTo == null ? OptionalLong.empty() : OptionalLong.of(rollbackTo);
        return new RunOptions(from, rollback, loseRejects, drain);
    }

    /** A state on another file system is one that this process cannot look at. */
    private static Path local(String state) {
        return state.startsWith("file:") ? Path.of(URI.create(state).getPath()) : Path.of(state);
    }
}
