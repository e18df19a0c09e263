package io.millrace.cleaning.language;

/** Numbers of sequences of one to three characters, by open addressing; unchanging once filled. */
final class GramTable {
    static final int LONGEST = 3;
    private static final int BITS = 16;
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private final long[] keys;
    private final int[] numbers;
    private final int shift;

    /** @param grams how many there will be; the table is at most two thirds full */
    GramTable(int grams) {
        int capacity = Integer.highestOneBit(Math.max(grams * 3 / 2, 1)) << 1;
        keys = new long[capacity];
        numbers = new int[capacity];
        shift = Long.numberOfLeadingZeros(capacity) + 1;
    }

    /** A key that grows by a character; of nothing it is 1, which no sequence has. */
    static long key(long shorter, char next) {
        return shorter << BITS | next;
    }

    void put(String gram, int number) {
        long key = 1;
        for (int i = 0; i < gram.length(); i++) {
            key = key(key, gram.charAt(i));
        }
        int slot = slot(key);
        keys[slot] = key;
        numbers[slot] = number;
    }

    /** The sequence's number, or -1. */
    int number(long key) {
        int slot = slot(key);
        return keys[slot] == 0 ? -1 : numbers[slot];
    }

    private int slot(long key) {
        int slot = (int) (key * SPREAD >>> shift);
        while (keys[slot] != 0 && keys[slot] != key) {
            slot = slot + 1 & keys.length - 1;
        }
        return slot;
    }
}
