package io.millrace.jobs.run;

import java.util.List;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.jline.utils.Signals;

/**
 * Ctrl-C and a polite {@code kill} as requests: the first asks to stop, the second, a second
 * later or more, ends the process at once. Given back
 * to the JVM on close.
 */
public final class Interrupts implements AutoCloseable {
    /** Ended by the second Ctrl-C. */
    private static final int INTERRUPTED = 130;

    private static final List<String> NAMES = List.of("INT", "TERM", "HUP");

    /** One press of Ctrl-C may reach a process twice: from the terminal, and from a wrapper that passes it on. */
    private static final long SAME_PRESS_NANOS = 1_000_000_000L;

    private final LongSupplier nanos;
    private final Runnable end;
    private final List<Runnable> giveBack;
    private volatile boolean stopRequested;
    private long firstAt;

    public Interrupts() {
        this(System::nanoTime, () -> Runtime.getRuntime().halt(INTERRUPTED));
    }

    /**
     * @param nanos a clock
     * @param end ends the process at once
     */
    Interrupts(LongSupplier nanos, Runnable end) {
        this.nanos = nanos;
        this.end = end;
        this.giveBack = NAMES.stream().flatMap(this::take).toList();
    }

    /** For a process that does not belong to the run: its signals are left alone. */
    public static Interrupts none() {
        return new Interrupts(List.of());
    }

    private Interrupts(List<Runnable> giveBack) {
        this.nanos = System::nanoTime;
        this.end = () -> {};
        this.giveBack = giveBack;
    }

    private Stream<Runnable> take(String name) {
        Object before = Signals.register(name, this::request);
        return before == null ? Stream.empty() : Stream.of(() -> Signals.unregister(name, before));
    }

    /** As a signal does. */
    synchronized void request() {
        long now = nanos.getAsLong();
        if (!stopRequested) {
            stopRequested = true;
            firstAt = now;
            notifyAll();
        } else if (now - firstAt >= SAME_PRESS_NANOS) {
            end.run();
        }
    }

    public boolean isStopRequested() {
        return stopRequested;
    }

    /** Waits until somebody asks to stop. */
    public synchronized void await() {
        try {
            while (!stopRequested) {
                wait();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        giveBack.forEach(Runnable::run);
    }
}
