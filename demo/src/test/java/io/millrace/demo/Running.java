package io.millrace.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;

/**
 * A program that goes on until it is stopped.
 *
 * @param process its process
 * @param terminal the file that keeps what it writes
 */
record Running(Process process, Path terminal) implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    static Running start(List<String> command, Path terminal, Map<String, String> environment) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().putAll(environment);
        Process process = builder.redirectErrorStream(true)
                .redirectOutput(terminal.toFile())
                .redirectInput(Path.of("/dev/null").toFile())
                .start();
        return new Running(process, terminal);
    }

    /** Waits until it has printed this; the first group. */
    String await(String pattern) {
        Pattern wanted = Pattern.compile(pattern);
        Awaitility.await(pattern)
                .atMost(PATIENCE)
                .until(() -> wanted.matcher(printed()).find() || !process.isAlive());
        Matcher found = wanted.matcher(printed());
        if (!found.find()) {
            throw new AssertionError("ended without " + pattern + ":\n" + printed());
        }
        return found.group(1);
    }

    String printed() {
        try {
            return Files.readString(terminal);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Asks it to stop, as {@code kill} does. */
    Program stop() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new AssertionError("did not stop:\n" + printed());
        }
        return new Program(process.exitValue(), printed());
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
