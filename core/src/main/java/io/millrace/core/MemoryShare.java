package io.millrace.core;

import java.util.concurrent.atomic.AtomicInteger;

/** One user's part of memory that the users of a pool share evenly. */
public final class MemoryShare implements AutoCloseable {
    private final Pool pool;
    private final long bytes;
    private boolean isClosed;

    /** Memory of this process for one purpose. */
    public static final class Pool {
        private final AtomicInteger users = new AtomicInteger();
    }

    /** @param bytes for all users of the pool */
    public MemoryShare(Pool pool, long bytes) {
        this.pool = pool;
        this.bytes = bytes;
        pool.users.incrementAndGet();
    }

    /** What this user may hold now; less when others come. */
    public long bytes() {
        return bytes / pool.users.get();
    }

    @Override
    public void close() {
        if (!isClosed) {
            isClosed = true;
            pool.users.decrementAndGet();
        }
    }
}
