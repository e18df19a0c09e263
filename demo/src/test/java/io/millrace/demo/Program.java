package io.millrace.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A program as users start it, in a process of its own.
 *
 * @param exit its exit code
 * @param printed what it wrote to the terminal, both streams
 */
record Program(int exit, String printed) {
    /** @param terminal the file that keeps what it writes */
    static Program run(List<String> command, Path terminal, Map<String, String> environment, Duration limit) {
        try {
            ProcessBuilder builder = new ProcessBuilder(command);
            builder.environment().putAll(environment);
            Process process = builder.redirectErrorStream(true)
                    .redirectOutput(terminal.toFile())
                    .redirectInput(
                            ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                    .start();
            if (!process.waitFor(limit.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
                throw new AssertionError(
                        command.get(command.size() - 1) + " did not end within " + limit + ":\n" + text(terminal));
            }
            return new Program(process.exitValue(), text(terminal));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static String text(Path terminal) throws IOException {
        return Files.readString(terminal, StandardCharsets.UTF_8);
    }

    /** The launcher's command line: with its class path, its log in the given file, and these arguments. */
    static List<String> millrace(Path log, List<String> jvm, String... arguments) {
        List<String> command = new ArrayList<>(
                List.of(java(), "-Xmx1g", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Dmillrace.log=" + log));
        command.addAll(jvm);
        command.addAll(List.of("-cp", classPath(), Launcher.class.getName()));
        command.addAll(List.of(arguments));
        return command;
    }

    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /** What the module's package phase made. */
    static String classPath() {
        Path target = Path.of("target").toAbsolutePath();
        return target.resolve("classes") + ":" + target.resolve("lib") + "/*";
    }
}
