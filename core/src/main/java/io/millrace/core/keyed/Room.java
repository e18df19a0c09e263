package io.millrace.core.keyed;

import io.millrace.core.MemoryShare;

/**
 * Memory for what waits, so that it need not go through the store: shared by the queues of an operator, and with those of
 * other operators of the process. What finds no room waits in the store alone. For one thread.
 */
public final class Room implements AutoCloseable {
    private static final MemoryShare.Pool POOL = new MemoryShare.Pool();

    /** Of the heap, for all operators of a process. */
    private static final int PART = 16;

    private final MemoryShare share;
    private long taken;

    private Room(MemoryShare share) {
        this.share = share;
    }

    /** An operator's part of what the process has for this. */
    public static Room ofProcess() {
        return new Room(new MemoryShare(POOL, Runtime.getRuntime().maxMemory() / PART));
    }

    static Room of(long bytes) {
        return new Room(new MemoryShare(new MemoryShare.Pool(), bytes));
    }

    /** @return whether there was room for so many bytes */
    boolean take(long bytes) {
        if (taken + bytes > share.bytes()) {
            return false;
        }
        taken += bytes;
        return true;
    }

    /** Takes what must be in memory now. */
    void force(long bytes) {
        taken += bytes;
    }

    void give(long bytes) {
        taken -= bytes;
    }

    @Override
    public void close() {
        share.close();
    }
}
