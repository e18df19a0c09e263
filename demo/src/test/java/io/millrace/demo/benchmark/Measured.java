package io.millrace.demo.benchmark;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * Runs another program and writes at its end how much processor time this process has used, in nanoseconds: all threads,
 * those of the JVM included, from its start. Arguments: a file, the class of the program, its arguments.
 */
public final class Measured {
    private Measured() {}

    public static void main(String[] arguments) throws Exception {
        Path file = Path.of(arguments[0]);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> write(file)));
        String[] rest = Arrays.copyOfRange(arguments, 2, arguments.length);
        Class.forName(arguments[1]).getMethod("main", String[].class).invoke(null, (Object) rest);
    }

    private static void write(Path file) {
        OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        try {
            Files.writeString(file, Long.toString(system.getProcessCpuTime()));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
