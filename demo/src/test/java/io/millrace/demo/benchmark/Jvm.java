package io.millrace.demo.benchmark;

import io.millrace.demo.BrokerMain;
import io.millrace.demo.Launcher;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Starts JVMs with this one's class path.
 *
 * @param options of the JVM, the same for all that are measured
 * @param limitMinutes how long one may take
 */
public record Jvm(Path work, List<String> options, int limitMinutes) {
    /** What a process used, and what it printed. */
    public record Usage(double wallSeconds, double cpuSeconds, String printed) {}

    public Usage measure(Path folder, List<String> more, Class<?> program, List<String> arguments) {
        Path cpu = folder.resolve("cpu");
        List<String> measured = new ArrayList<>(List.of(cpu.toString(), program.getName()));
        measured.addAll(arguments);
        List<String> all = new ArrayList<>(options);
        all.addAll(more);
        long begun = System.nanoTime();
        String printed = run(folder, command(all, folder, Measured.class, measured));
        double wall = (System.nanoTime() - begun) / 1e9;
        try {
            return new Usage(wall, Long.parseLong(Files.readString(cpu)) / 1e9, printed);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** A command of Millrace that is not measured. */
    void millrace(Path folder, String... arguments) {
        run(folder, command(options, folder, Launcher.class, List.of(arguments)));
    }

    private static List<String> command(List<String> options, Path folder, Class<?> program, List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.add("-Dmillrace.log=" + folder.resolve("log"));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), program.getName()));
        command.addAll(arguments);
        return command;
    }

    private String run(Path folder, List<String> command) {
        File terminal = folder.resolve("terminal").toFile();
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(terminal)
                    .start();
            process.getOutputStream().close();
            Thread ending = new Thread(process::destroyForcibly);
            Runtime.getRuntime().addShutdownHook(ending);
            boolean ended = process.waitFor(limitMinutes, TimeUnit.MINUTES);
            process.destroyForcibly();
            Runtime.getRuntime().removeShutdownHook(ending);
            if (!ended || process.exitValue() != 0) {
                String what = ended ? "ended with " + process.exitValue() : "took too long";
                throw new IllegalStateException("a program " + what + ": see " + terminal);
            }
            return Files.readString(terminal.toPath(), StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /** A broker with one topic; it ends when it is closed, or with this process. */
    Broker broker(String topic, int partitions) {
        Path folder = work.resolve("broker");
        List<String> arguments = List.of(folder.resolve("data").toString(), topic, Integer.toString(partitions));
        try {
            Files.createDirectories(folder);
            Process process = new ProcessBuilder(command(List.of("-Xmx1g"), folder, BrokerMain.class, arguments))
                    .redirectError(folder.resolve("errors").toFile())
                    .start();
            BufferedReader lines = process.inputReader(StandardCharsets.UTF_8);
            String ready = lines.readLine();
            if (ready == null || !ready.startsWith("READY ")) {
                process.destroyForcibly();
                throw new IllegalStateException("the broker did not come up: see " + folder);
            }
            return new Broker(process, ready.substring("READY ".length()));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** A running broker. */
    public record Broker(Process process, String address) implements AutoCloseable {
        @Override
        public void close() {
            process.destroyForcibly().onExit().join();
        }
    }
}
