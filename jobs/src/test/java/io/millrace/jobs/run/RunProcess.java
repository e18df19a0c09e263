package io.millrace.jobs.run;

import io.millrace.jobs.cli.Main;
import io.millrace.jobs.run.TestPipeline.Told;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.awaitility.Awaitility;

/** The command {@code run} in a process of its own. */
final class RunProcess implements AutoCloseable {
    private final TestPipeline pipeline;
    private final Process process;

    private RunProcess(TestPipeline pipeline) throws IOException {
        this.pipeline = pipeline;
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-XX:TieredStopAtLevel=1",
                        "-Dmillrace.log=" + pipeline.directory.resolve("log"),
                        "-Dmillrace.log.level=warn",
                        "-cp",
                        classPath,
                        Main.class.getName(),
                        "run",
                        "--quiet",
                        "-f",
                        pipeline.file().toString()))
                .redirectOutput(out().toFile())
                .redirectError(err().toFile())
                .start();
    }

    static RunProcess of(TestPipeline pipeline) throws IOException {
        return new RunProcess(pipeline);
    }

    private Path out() {
        return pipeline.directory.resolve("out");
    }

    private Path err() {
        return pipeline.directory.resolve("err");
    }

    /** Waits for something that comes true while the run goes on. */
    void await(BooleanSupplier condition) {
        Awaitility.await().atMost(Duration.ofSeconds(90)).until(() -> !process.isAlive() || condition.getAsBoolean());
        if (!process.isAlive()) {
            throw new AssertionError("the run has ended: " + end());
        }
    }

    /** What it told, once it has ended by itself. */
    Told end() {
        try {
            if (!process.waitFor(2, TimeUnit.MINUTES)) {
                throw new AssertionError("the run goes on");
            }
            return new Told(process.exitValue(), Files.readString(out()), Files.readString(err()));
        } catch (IOException | InterruptedException broken) {
            throw new IllegalStateException(broken);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }
}
