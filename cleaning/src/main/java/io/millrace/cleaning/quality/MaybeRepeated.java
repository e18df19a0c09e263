package io.millrace.cleaning.quality;

/**
 * A quick sieve: of values that are given one by one, which may stand there more than once. No repeated one is missed;
 * a few others slip through.
 */
final class MaybeRepeated {
    private static final int PER_VALUE = 4;

    private final int[] values;
    private final byte[] counts;
    private int size;

    MaybeRepeated(int most) {
        values = new int[most];
        counts = new byte[Integer.highestOneBit(Math.max(16, Math.min(most, 1 << 28))) * PER_VALUE];
    }

    void add(long hash) {
        int slot = slot((int) hash);
        values[size++] = (int) hash;
        counts[slot] = (byte) Math.min(2, counts[slot] + 1);
    }

    private int slot(int hash) {
        return hash & counts.length - 1;
    }

    /** Whether the value that was given as number {@code index}, from 0, may stand there again. */
    boolean mayRepeat(int index) {
        return counts[slot(values[index])] > 1;
    }
}
