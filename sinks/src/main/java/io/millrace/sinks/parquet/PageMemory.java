package io.millrace.sinks.parquet;

import java.lang.ref.SoftReference;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.apache.parquet.bytes.ByteBufferAllocator;

/**
 * Arrays for pages, which one row group after the other uses: new ones would be cleared, and copied by the collector
 * while a group is made. Where memory is short they are given back. For one thread.
 */
final class PageMemory implements ByteBufferAllocator {
    /** Smaller ones are left to the collector. */
    private static final int LEAST = 1 << 15;
    /** Sizes for each power of two: at most so much more than asked for, one in so many, is wasted. */
    private static final int STEPS = 8;
    /** Idle bytes that are kept: about what a row group takes. */
    private static final long MOST = 1 << 25;

    private SoftReference<Map<Integer, Deque<byte[]>>> idle = new SoftReference<>(new HashMap<>());
    private long idleBytes;

    @Override
    public ByteBuffer allocate(int size) {
        return ByteBuffer.wrap(array(rounded(size)), 0, size);
    }

    private byte[] array(int size) {
        Deque<byte[]> ready = idle().get(size);
        if (ready == null || ready.isEmpty()) {
            return new byte[size];
        }
        idleBytes -= size;
        return ready.pop();
    }

    private static int rounded(int size) {
        if (size < LEAST) {
            return size;
        }
        int step = Integer.highestOneBit(size) / STEPS;
        return Math.toIntExact(((long) size + step - 1) / step * step);
    }

    @Override
    public void release(ByteBuffer buffer) {
        int size = buffer.array().length;
        if (size >= LEAST && size <= MOST) {
            makeRoom(size);
            idle().computeIfAbsent(size, none -> new ArrayDeque<>()).push(buffer.array());
            idleBytes += size;
        }
    }

    /** Sizes of which none is asked for any more go with the others. */
    private void makeRoom(int more) {
        if (idleBytes + more > MOST) {
            idle().clear();
            idleBytes = 0;
        }
    }

    private Map<Integer, Deque<byte[]>> idle() {
        Map<Integer, Deque<byte[]>> kept = idle.get();
        if (kept == null) {
            kept = new HashMap<>();
            idle = new SoftReference<>(kept);
            idleBytes = 0;
        }
        return kept;
    }

    @Override
    public boolean isDirect() {
        return false;
    }
}
