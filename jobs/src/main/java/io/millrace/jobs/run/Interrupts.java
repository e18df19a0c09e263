package io.millrace.jobs.run;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jline.utils.Signals;

/**
 * Ctrl-C and a polite {@code kill} as requests: the first asks to stop, the second ends the process at once. Given back
 * to the JVM on close.
 */
public final class Interrupts implements AutoCloseable {
    /** Ended by the second Ctrl-C. */
    private static final int INTERRUPTED = 130;

    private static final List<String> NAMES = List.of("INT", "TERM", "HUP");

    private final AtomicInteger requests = new AtomicInteger();
    private final List<Runnable> giveBack;

    public Interrupts() {
        giveBack = NAMES.stream().flatMap(this::take).toList();
    }

    private Stream<Runnable> take(String name) {
        Object before = Signals.register(name, this::request);
        return before == null ? Stream.empty() : Stream.of(() -> Signals.unregister(name, before));
    }

    /** As a signal does. */
    void request() {
        if (requests.incrementAndGet() > 1) {
            Runtime.getRuntime().halt(INTERRUPTED);
        }
    }

    boolean isStopRequested() {
        return requests.get() > 0;
    }

    @Override
    public void close() {
        giveBack.forEach(Runnable::run);
    }
}
