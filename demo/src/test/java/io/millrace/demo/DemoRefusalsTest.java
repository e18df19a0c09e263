package io.millrace.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.millrace.jobs.cluster.LoopbackPort;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** A demo that cannot start says so in one line, before anything is written. */
class DemoRefusalsTest {
    @TempDir
    Path folder;

    private final StringWriter errors = new StringWriter();

    private int demo(String... arguments) {
        List<String> command = new ArrayList<>(
                List.of("demo", "--output", folder.resolve("out").toString()));
        command.addAll(List.of(arguments));
        return execute(command);
    }

    private int execute(List<String> command) {
        CommandLine commands = Launcher.commands().setErr(new PrintWriter(errors, true));
        return commands.execute(command.toArray(String[]::new));
    }

    private void assertOneLine(String... words) {
        assertThat(errors.toString().strip()).hasLineCount(1).contains(words);
        assertThat(folder).isEmptyDirectory();
    }

    @ParameterizedTest
    @ValueSource(strings = {"--web-port", "--broker-port"})
    void aPortThatAnotherProgramHasIsNamed(String option) throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(demo(option, "" + other.getLocalPort())).isEqualTo(3);
            assertOneLine("port " + other.getLocalPort(), option, "free one");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "65536"})
    void aPortIsAPort(String port) {
        assertThat(demo("--web-port", port)).isEqualTo(2);
        assertOneLine("--web-port must be 1 to 65535", "got " + port);
    }

    @Test
    void onePortIsNotEnoughForTwo() {
        String port = "" + LoopbackPort.free();
        assertThat(demo("--web-port", port, "--broker-port", port)).isEqualTo(2);
        assertOneLine("are both " + port);
    }

    @Test
    void aDiskThatIsTooSmallIsTold() {
        assertThat(demo("--records", "2000000000")).isEqualTo(4);
        assertOneLine("MB free", "needs 20,000,100 MB", "--output", "--records");
    }

    @Test
    void aDirectoryThatCannotBeWrittenIsTold() {
        Path denied = Path.of("/proc/self");
        assumeTrue(Files.isDirectory(denied), "skipped for want of /proc, which nobody may write");
        int exit = execute(List.of(
                "demo", "--records", "1", "--output", denied.resolve("out").toString()));
        assertThat(exit).isEqualTo(4);
        assertOneLine("/proc/self/out", "--output");
    }
}
