package io.millrace.jobs.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The alerts of docs/metrics fire when they should, where Prometheus' own tool is installed to tell. */
class AlertsTest {
    private static final String TEST = "alerts-test.yaml";

    @TempDir
    Path folder;

    @Test
    void fireWhenTheyShould() throws IOException, InterruptedException {
        Optional<Path> tool = tool();
        assumeTrue(tool.isPresent(), "promtool is not installed (Debian's package prometheus)");
        Files.copy(Checkout.root().resolve("docs/metrics/alerts.yaml"), folder.resolve("alerts.yaml"));
        try (var test = AlertsTest.class.getResourceAsStream(TEST)) {
            Files.copy(test, folder.resolve(TEST));
        }
        Process process = new ProcessBuilder(tool.get().toString(), "test", "rules", TEST)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(told).isZero();
    }

    private static Optional<Path> tool() {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return Stream.of(path.split(File.pathSeparator, -1))
                .map(directory -> Path.of(directory, "promtool"))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
