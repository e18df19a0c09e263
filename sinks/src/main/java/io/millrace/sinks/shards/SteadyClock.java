package io.millrace.sinks.shards;

import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Milliseconds since 1970-01-01T00:00:00Z by the machine's clock as it stood at the start, and steady from then on: where
 * that clock is set meanwhile, no shard gets older or younger.
 */
public final class SteadyClock implements LongSupplier {
    private final LongSupplier nanos;
    private final long start;
    private final long first;

    public SteadyClock() {
        this(System.currentTimeMillis(), System::nanoTime);
    }

    /** @param nanos a clock of any origin that nobody sets */
    SteadyClock(long start, LongSupplier nanos) {
        this.nanos = nanos;
        this.start = start;
        this.first = nanos.getAsLong();
    }

    @Override
    public long getAsLong() {
        return start + TimeUnit.NANOSECONDS.toMillis(nanos.getAsLong() - first);
    }
}
