package io.millrace.cleaning.measures;

import java.util.Arrays;

/** Which hashes came, and which came again, a few of them by chance; in two bits for each place of a hash. */
final class HashMarks {
    private static final long MIX = 0x9e3779b97f4a7c15L;
    private static final int PLACES_PER_HASH = 8;
    private static final int PLACES_PER_WORD_LOG = 5;

    private final long[] marks;
    private final int shift;

    /** @param expected how many hashes come */
    HashMarks(int expected) {
        int places = Integer.highestOneBit(Math.max(expected, Long.SIZE)) * PLACES_PER_HASH;
        shift = Long.numberOfLeadingZeros(places) + 1;
        marks = new long[places >>> PLACES_PER_WORD_LOG];
    }

    void clear() {
        Arrays.fill(marks, 0);
    }

    void add(long hash) {
        long place = hash * MIX >>> shift;
        long once = 1L << 2 * place;
        int word = (int) (place >>> PLACES_PER_WORD_LOG);
        marks[word] |= once | (marks[word] & once) << 1;
    }

    /** Whether it came at least twice; true now and then for one that came once. */
    boolean isRepeated(long hash) {
        long place = hash * MIX >>> shift;
        return (marks[(int) (place >>> PLACES_PER_WORD_LOG)] >>> 2 * place & 2) != 0;
    }
}
