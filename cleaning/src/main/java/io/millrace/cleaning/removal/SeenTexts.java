package io.millrace.cleaning.removal;

import java.util.Arrays;

/** The different texts of one document seen so far, compared whole and held in one buffer. */
final class SeenTexts {
    private static final int FIRST = 64;

    private char[] pool = new char[1024];
    private int length;
    private int[] starts = new int[FIRST];
    private int[] ends = new int[FIRST];
    private int size;
    private int pending;

    /** Appends to the text that is being put together. */
    void append(char c) {
        if (length == pool.length) {
            pool = Arrays.copyOf(pool, 2 * length);
        }
        pool[length++] = c;
    }

    /** Length of the text that is being put together, in UTF-16. */
    int pendingLength() {
        return length - pending;
    }

    /** Length of the text that is being put together, in Unicode code points. */
    int pendingPoints() {
        return Character.codePointCount(pool, pending, length - pending);
    }

    /** Throws away the text that is being put together. */
    void drop() {
        length = pending;
    }

    /** Ends the text that is being put together; false if it was seen before. */
    boolean add() {
        if (2 * size >= starts.length) {
            grow();
        }
        int slot = slot(pending, length);
        if (ends[slot] > 0) {
            drop();
            return false;
        }
        put(slot, pending, length);
        size++;
        pending = length;
        return true;
    }

    /** Slots hold the end plus one, so that zero is a free one. */
    private void put(int slot, int start, int end) {
        starts[slot] = start;
        ends[slot] = end + 1;
    }

    private int slot(int start, int end) {
        int slot = hash(start, end) & starts.length - 1;
        while (ends[slot] > 0 && !Arrays.equals(pool, starts[slot], ends[slot] - 1, pool, start, end)) {
            slot = slot + 1 & starts.length - 1;
        }
        return slot;
    }

    private int hash(int start, int end) {
        long hash = end - start;
        for (int i = start; i < end; i++) {
            hash = (hash ^ pool[i]) * 0x9E3779B97F4A7C15L;
            hash ^= hash >>> 32;
        }
        return (int) (hash ^ hash >>> 29);
    }

    private void grow() {
        int[] oldStarts = starts;
        int[] oldEnds = ends;
        starts = new int[2 * oldStarts.length];
        ends = new int[2 * oldEnds.length];
        for (int i = 0; i < oldEnds.length; i++) {
            if (oldEnds[i] > 0) {
                put(slot(oldStarts[i], oldEnds[i] - 1), oldStarts[i], oldEnds[i] - 1);
            }
        }
    }
}
