package io.millrace.sinks.shards;

import java.util.concurrent.atomic.AtomicInteger;

/** A writer's part of the memory that the writers of a process share for rows of open groups. */
final class BufferShare implements AutoCloseable {
    private static final AtomicInteger WRITERS = new AtomicInteger();

    private final long bytes;
    private boolean isClosed;

    /** @param bytes for all writers of the process */
    BufferShare(long bytes) {
        this.bytes = bytes;
        WRITERS.incrementAndGet();
    }

    long bytes() {
        return bytes / WRITERS.get();
    }

    @Override
    public void close() {
        if (!isClosed) {
            isClosed = true;
            WRITERS.decrementAndGet();
        }
    }
}
