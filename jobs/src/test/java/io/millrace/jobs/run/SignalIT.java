package io.millrace.jobs.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import io.millrace.ingestion.BrokerProcess;
import io.millrace.jobs.cli.Main;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Real signals to a process of its own. */
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class SignalIT {
    @TempDir
    Path directory;

    @ParameterizedTest
    @ValueSource(strings = {"INT", "TERM"})
    void aSignalStopsWithASavepointAndExitCodeZero(String signal) throws Exception {
        assumeThat(isIgnored(signal))
                .as("this build was started so that it and its children ignore " + signal + ", as `nohup … &` does")
                .isFalse();
        try (BrokerProcess broker = BrokerProcess.start(directory)) {
            broker.createTopic("signalled", 1);
            TestPipeline pipeline = new TestPipeline(directory.resolve("job"), broker.brokers(), "signalled");
            pipeline.send(broker, 0, 1000);
            Process run = start(pipeline);
            try {
                await().atMost(Duration.ofSeconds(60))
                        .until(() ->
                                !run.isAlive() || !pipeline.state().complete().isEmpty());
                new ProcessBuilder("kill", "-" + signal, Long.toString(run.pid()))
                        .start()
                        .waitFor();
                assertThat(run.waitFor()).as(told(pipeline)).isZero();
            } finally {
                run.destroyForcibly().waitFor();
            }
            assertThat(told(pipeline)).contains("stopped with savepoint ").doesNotContain("\tat ");
            assertThat(pipeline.state().complete()).first().matches(saved -> !saved.isCheckpoint());
        }
    }

    /** Whether processes started from here inherit that the signal is ignored; a JVM leaves such a signal alone. */
    private static boolean isIgnored(String signal) throws Exception {
        Path status = Path.of("/proc/self/status");
        if (!Files.exists(status)) {
            return false;
        }
        int number = signal.equals("INT") ? 2 : 15;
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("SigIgn:"))
                .map(line -> line.substring("SigIgn:".length()).trim())
                .anyMatch(mask -> (Long.parseUnsignedLong(mask, 16) >> (number - 1) & 1) == 1);
    }

    private static Process start(TestPipeline pipeline) throws Exception {
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        classPath,
                        Main.class.getName(),
                        "run",
                        "-f",
                        pipeline.file().toString()))
                .redirectErrorStream(true)
                .redirectOutput(pipeline.directory.resolve("run.log").toFile())
                .start();
    }

    private static String told(TestPipeline pipeline) throws Exception {
        return Files.readString(pipeline.directory.resolve("run.log"));
    }
}
