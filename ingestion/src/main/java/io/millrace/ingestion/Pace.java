package io.millrace.ingestion;

import java.util.concurrent.locks.LockSupport;

/** Lets at most so many calls a second through, evenly; 0 lets all through. For one thread. */
final class Pace {
    private final long nanos;
    private long next = System.nanoTime();

    Pace(int perSecond) {
        this.nanos = perSecond == 0 ? 0 : 1_000_000_000L / perSecond;
    }

    void await() {
        if (nanos == 0) {
            return;
        }
        for (long left = next - System.nanoTime(); left > 0; left = next - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
        next += nanos;
    }
}
