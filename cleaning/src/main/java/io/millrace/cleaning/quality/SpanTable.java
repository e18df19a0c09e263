package io.millrace.cleaning.quality;

import java.util.Arrays;

/**
 * Numbers stretches of one buffer from 0, equal ones alike, without a string for each. Open addressing; a slot holds half
 * of a hash beside the number, so that characters are compared only where the stretches are all but surely equal.
 */
final class SpanTable {
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;
    private static final int HALF = 32;
    private static final long LOW = 0xFFFF_FFFFL;

    private final char[] chars;
    private final int[] starts;
    private final int[] ends;
    private final long[] slots;
    private final int shift;
    private int size;

    /** @param most how many different stretches there may be */
    SpanTable(char[] chars, int most) {
        this.chars = chars;
        starts = new int[most];
        ends = new int[most];
        int bits = Math.max(4, Integer.SIZE - Integer.numberOfLeadingZeros(most + most / 3));
        slots = new long[1 << bits];
        shift = Long.SIZE - bits;
    }

    /** How many different stretches there are; the next new one has this number. */
    int size() {
        return size;
    }

    int start(int number) {
        return starts[number];
    }

    int end(int number) {
        return ends[number];
    }

    void clear() {
        Arrays.fill(slots, 0);
        size = 0;
    }

    /** The number of a stretch, a new one unless an equal stretch has one. */
    int number(long hash, int start, int end) {
        long key = (hash ^ (long) (end - start) << HALF) * GOLDEN;
        int slot = (int) (key >>> shift);
        while (slots[slot] != 0) {
            int known = (int) slots[slot] - 1;
            if ((slots[slot] ^ key << HALF) >>> HALF == 0
                    && Arrays.equals(chars, start, end, chars, starts[known], ends[known])) {
                return known;
            }
            slot = slot + 1 & slots.length - 1;
        }
        starts[size] = start;
        ends[size] = end;
        slots[slot] = key << HALF | ++size & LOW;
        return size - 1;
    }
}
