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

    /**
     * @param isDue whether it must be in memory now, room or not
     * @return whether it was taken
     */
    boolean take(long bytes, boolean isDue) {
        boolean fits = isDue || taken + bytes <= share.bytes();
        taken += fits ? bytes : 0;
        return fits;
    }

    void give(long bytes) {
        taken -= bytes;
    }

    /** Bytes that are taken; other threads may look. */
    public long taken() {
        return taken;
    }

    @Override
    public void close() {
        share.close();
    }
}
