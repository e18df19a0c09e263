package io.millrace.jobs.run;

import io.millrace.core.Refusal;
import io.millrace.jobs.cli.Main;
import io.millrace.jobs.cluster.Given;
import io.millrace.jobs.cluster.JobLog;
import io.millrace.jobs.file.PipelineFile;
import io.millrace.jobs.plan.PipelinePlan;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * The pipeline as the program of a Flink cluster: {@code flink run [-d] [-s STATE] millrace-job.jar -f FILE}, and the same
 * arguments for an application cluster. Goes on by itself from the newest checkpoint or savepoint, as {@code millrace run}
 * does.
 */
@Command(name = "millrace-job")
public final class JobMain implements Callable<Integer> {
    @Option(
            names = {"-f", "--file"},
            required = true,
            paramLabel = "FILE")
    private Path file;

    @Mixin
    private RunFlags flags;

    @Spec
    private CommandSpec spec;

    private final Given target;
    private boolean isStarted;

    private JobMain(Given target) {
        this.target = target;
    }

    /** @throws IllegalStateException in a job manager, where Flink has to clear up after a job, or others depend on it */
    public static void main(String[] arguments) {
        Given target = new Given(given());
        JobMain program = new JobMain(target);
        StringWriter trouble = new StringWriter();
        int code = Main.withMessages(new CommandLine(program))
                .setErr(new PrintWriter(trouble, true))
                .execute(arguments);
        if (code != 0) {
            program.end(code, trouble.toString().strip());
        }
    }

    private static Configuration given() {
        return new Configuration((Configuration) StreamExecutionEnvironment.getExecutionEnvironment(new Configuration())
                .getConfiguration());
    }

    private void end(int code, String trouble) {
        if (!target.isInJobManager()) {
            System.err.println(trouble);
        } else {
            JobLog.trouble(trouble);
        }
        if (target.isShared() || target.isInJobManager() && isStarted) {
            throw new IllegalStateException(trouble);
        }
        System.exit(code);
    }

    /** @throws Refusal if the job may not start or must not go on */
    @Override
    public Integer call() {
        PipelinePlan plan = PipelinePlan.of(PipelineFile.read(file, System.getenv()));
        RunOptions options = flags.options(target.chosenState().map(JobMain::local));
        PipelineRun run = new PipelineRun(plan, options, target, display(), Interrupts.none());
        try {
            run.run();
        } finally {
            isStarted = run.isStarted();
        }
        return 0;
    }

    private Display display() {
        return target.isInJobManager()
                ? new LoggedLines()
                : new PlainLines(spec.commandLine().getOut(), false);
    }

    private static Path local(String state) {
        return state.startsWith("file:") ? Path.of(URI.create(state).getPath()) : Path.of(state);
    }
}
