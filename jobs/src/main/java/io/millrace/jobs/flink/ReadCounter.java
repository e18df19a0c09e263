package io.millrace.jobs.flink;

import java.util.function.LongSupplier;
import org.apache.flink.metrics.Counter;

/** A metric over a count that is kept elsewhere; Flink only reads it. */
record ReadCounter(LongSupplier count) implements Counter {
    @Override
    public long getCount() {
        return count.getAsLong();
    }

    @Override
    public void inc() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void inc(long by) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void dec() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void dec(long by) {
        throw new UnsupportedOperationException();
    }
}
