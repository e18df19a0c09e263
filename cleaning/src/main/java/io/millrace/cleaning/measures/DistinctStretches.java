package io.millrace.cleaning.measures;

import java.util.Arrays;

/** Numbers the distinct stretches of a text, from 0, in the order in which they first occur. */
final class DistinctStretches {
    private static final long PRIME = 0x100000001b3L;
    private static final int FIRST = 64;

    private final char[] chars;
    private int[] slots = new int[2 * FIRST];
    private int[] starts = new int[FIRST];
    private int[] ends = new int[FIRST];
    private int[] hashes = new int[FIRST];
    private int size;

    DistinctStretches(char[] chars) {
        this.chars = chars;
    }

    /** How many distinct ones there are. */
    int size() {
        return size;
    }

    /** The text of a distinct one. */
    String text(int number) {
        return new String(chars, starts[number], ends[number] - starts[number]);
    }

    int number(int start, int end) {
        if (size == starts.length) {
            grow();
        }
        int hash = hash(start, end);
        int slot = hash & slots.length - 1;
        while (slots[slot] != 0) {
            int number = slots[slot] - 1;
            if (hashes[number] == hash && Arrays.equals(chars, starts[number], ends[number], chars, start, end)) {
                return number;
            }
            slot = slot + 1 & slots.length - 1;
        }
        slots[slot] = size + 1;
        return add(start, end, hash);
    }

    /** FNV-1 over UTF-16 units, with the bits mixed. */
    private int hash(int start, int end) {
        long hash = end - start;
        for (int i = start; i < end; i++) {
            hash = hash * PRIME ^ chars[i];
        }
        hash *= 0x9e3779b97f4a7c15L;
        return (int) (hash >>> 32);
    }

    private int add(int start, int end, int hash) {
        starts[size] = start;
        ends[size] = end;
        hashes[size] = hash;
        return size++;
    }

    private void grow() {
        starts = Arrays.copyOf(starts, 2 * size);
        ends = Arrays.copyOf(ends, 2 * size);
        hashes = Arrays.copyOf(hashes, 2 * size);
        slots = new int[4 * size];
        for (int number = 0; number < size; number++) {
            place(number);
        }
    }

    private void place(int number) {
        int slot = hashes[number] & slots.length - 1;
        while (slots[slot] != 0) {
            slot = slot + 1 & slots.length - 1;
        }
        slots[slot] = number + 1;
    }
}
