package io.millrace.cleaning.quality;

import java.util.Arrays;

/**
 * Numbers elements from 0, equal ones alike. Open addressing; a slot holds half of a hash beside the number, so that
 * elements are compared only where they are all but surely equal.
 */
final class Numbering {
    /** Whether two elements are equal. */
    @FunctionalInterface
    interface Sameness {
        boolean isSame(int one, int other);
    }

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;
    private static final int HALF = 32;
    private static final long LOW = 0xFFFF_FFFFL;

    private final Sameness sameness;
    private final int[] firsts;
    private final long[] slots;
    private final int shift;
    private int size;

    /** @param most how many different elements there may be */
    Numbering(int most, Sameness sameness) {
        this.sameness = sameness;
        firsts = new int[most];
        int bits = Math.max(4, Integer.SIZE - Integer.numberOfLeadingZeros(most + most / 3));
        slots = new long[1 << bits];
        shift = Long.SIZE - bits;
    }

    /** How many different elements there are; the next new one has this number. */
    int size() {
        return size;
    }

    /** The first element with the number. */
    int first(int number) {
        return firsts[number];
    }

    void clear() {
        Arrays.fill(slots, 0);
        size = 0;
    }

    /** The number of an element, a new one unless an equal element has one. */
    int number(long hash, int element) {
        long key = hash * GOLDEN;
        int slot = (int) (key >>> shift);
        while (slots[slot] != 0) {
            int known = (int) slots[slot] - 1;
            if ((slots[slot] ^ key << HALF) >>> HALF == 0 && sameness.isSame(firsts[known], element)) {
                return known;
            }
            slot = slot + 1 & slots.length - 1;
        }
        firsts[size] = element;
        slots[slot] = key << HALF | ++size & LOW;
        return size - 1;
    }
}
