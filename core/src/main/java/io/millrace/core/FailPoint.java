package io.millrace.core;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Places at which a crash test ends the process as {@code kill -9} does. Off unless the system property
 * {@code millrace.fail} names one: {@code name} or {@code name:n} for its n-th visit. Before the end a line with the name
 * is appended to the file in {@code millrace.fail.fired}, so that a test can see that it fired.
 */
public final class FailPoint {
    private static final String WANTED = System.getProperty("millrace.fail", "");
    private static final String NAME = WANTED.split(":", 2)[0];
    private static final int VISIT = WANTED.contains(":") ? Integer.parseInt(WANTED.split(":", 2)[1]) : 1;
    private static final AtomicInteger VISITS = new AtomicInteger();

    private FailPoint() {}

    /** Ends the process if this is the wanted place and visit. */
    public static void reach(String name) {
        if (isNext(name)) {
            tell(name);
            Runtime.getRuntime().halt(137);
        }
    }

    /** Whether the place is wanted at all, for places that must first do half of something. */
    public static boolean isWanted(String name) {
        return NAME.equals(name);
    }

    private static boolean isNext(String name) {
        return NAME.equals(name) && VISITS.incrementAndGet() == VISIT;
    }

    private static void tell(String name) {
        try {
            byte[] line = (name + "\n").getBytes(StandardCharsets.UTF_8);
            Path fired = Path.of(System.getProperty("millrace.fail.fired"));
            Files.write(fired, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
