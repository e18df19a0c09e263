package io.millrace.core;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The shared folder and the Python of the readers; a test that lacks them is skipped, or fails where all are required. */
public final class Outside {
    private Outside() {}

    /** Path of a file below the shared folder. */
    public static Path shared(String file) {
        Path found = folder().resolve(file);
        need(Files.exists(found), "the shared folder is not there (set MILLRACE_SHARED): " + file + " is needed");
        return found;
    }

    private static Path folder() {
        String named = System.getProperty("millrace.shared", System.getenv("MILLRACE_SHARED"));
        if (named != null) {
            return Path.of(named);
        }
        Path reactor = Path.of("").toAbsolutePath();
        while (reactor.getParent() != null && !Files.exists(reactor.resolve(".mvn"))) {
            reactor = reactor.getParent();
        }
        return reactor.resolveSibling("shared");
    }

    private static void need(boolean there, String message) {
        if ("all".equals(System.getProperty("millrace.require", System.getenv("MILLRACE_REQUIRE"))) && !there) {
            throw new AssertionError(message);
        }
        assumeTrue(there, message);
    }

    /** Runs Python; returns its exit code and what it printed. */
    public static Run python(String... arguments) throws IOException, InterruptedException {
        String python = System.getenv("MILLRACE_PYTHON");
        need(python != null, "MILLRACE_PYTHON names no Python with the readers' libraries");
        List<String> command = new ArrayList<>(List.of(python));
        command.addAll(List.of(arguments));
        Path output = Files.createTempFile("python", ".txt");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        if (!process.waitFor(120, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("Python did not end within 120 s: " + command);
        }
        String printed = Files.readString(output, StandardCharsets.UTF_8);
        Files.delete(output);
        return new Run(process.exitValue(), printed);
    }

    /** How a program ended. */
    public record Run(int exit, String printed) {}
}
