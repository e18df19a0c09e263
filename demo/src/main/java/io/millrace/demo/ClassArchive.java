package io.millrace.demo;

import io.millrace.jobs.run.Display;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import javax.management.JMException;
import javax.management.ObjectName;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The classes of this process, kept in a file from which later ones start faster. The script names the file where it lacks one
 * that fits; two processes may write at once, and the file is there whole or not at all.
 */
final class ClassArchive {
    private static final Logger LOG = LoggerFactory.getLogger(ClassArchive.class);
    private static final String FILE = "millrace.archive";
    private static final double NANOS = 1e9;

    private ClassArchive() {}

    /** Writes the archive if the script has asked for it; where that fails, later starts are slower and nothing else. */
    static void keep(Display display) {
        String file = System.getProperty(FILE);
        if (file != null) {
            keep(Path.of(file), display);
        }
    }

    private static void keep(Path file, Display display) {
        long began = System.nanoTime();
        Path whole = file.resolveSibling(
                file.getFileName() + "." + ProcessHandle.current().pid());
        try {
            dump(whole);
            Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE);
            display.say(String.format(
                    Locale.ROOT,
                    "kept the loaded classes, so that later starts are faster; once, in %.1f s",
                    (System.nanoTime() - began) / NANOS));
        } catch (JMException | IOException failed) {
            LOG.warn("no archive of classes was made: {}", failed.toString());
        }
    }

    /** Java has no other way to it. What it prints is for {@code jcmd}. */
    private static void dump(Path file) throws JMException {
        PrintStream out = System.out;
        System.setOut(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
        try {
            ManagementFactory.getPlatformMBeanServer()
                    .invoke(
                            new ObjectName("com.sun.management:type=DiagnosticCommand"),
                            "vmCds",
                            new Object[] {new String[] {"dynamic_dump", file.toString()}},
                            new String[] {String[].class.getName()});
        } finally {
            System.setOut(out);
        }
    }
}
