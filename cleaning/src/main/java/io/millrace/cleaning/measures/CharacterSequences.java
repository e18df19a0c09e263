package io.millrace.cleaning.measures;

import java.util.Arrays;

/**
 * How often each sequence of 10 code points of a text occurs. They are found by a rolling hash (Karp and Rabin 1987) and
 * compared where two hashes are equal. A long text is gone through several times, each time for other hashes, so that
 * the table stays small.
 */
final class CharacterSequences {
    private static final int LENGTH = 10;
    private static final long PRIME = 0x9e3779b97f4a7c15L;
    private static final long DROP = drop();
    private static final int MOST_AT_ONCE = 1 << 21;

    private final char[] chars;
    private final int total;
    private final int parts;
    private final int shift;
    private final long[] hashes;
    private final int[] starts;
    private final int[] counts;
    private final Frequencies frequencies = new Frequencies();

    CharacterSequences(char[] chars) {
        this.chars = chars;
        total = Math.max(0, Character.codePointCount(chars, 0, chars.length) - LENGTH + 1);
        parts = powerOfTwo(total / MOST_AT_ONCE + 1);
        int slots = 2 * powerOfTwo(Math.min(total, MOST_AT_ONCE) + 1);
        shift = Long.numberOfLeadingZeros(slots) + 1;
        hashes = new long[slots];
        starts = new int[slots];
        counts = new int[slots];
    }

    private static long drop() {
        long power = 1;
        for (int i = 0; i < LENGTH; i++) {
            power *= PRIME;
        }
        return power;
    }

    /** The smallest that is no less. */
    private static int powerOfTwo(int number) {
        return number == 1 ? 1 : 2 * Integer.highestOneBit(number - 1);
    }

    /** Share of the most frequent ones, as many as the square root of all distinct ones, among all. */
    double topShare() {
        if (total == 0) {
            return 0;
        }
        for (int part = 0; part < parts; part++) {
            Arrays.fill(counts, 0);
            count(part);
            Arrays.stream(counts).filter(count -> count > 0).forEach(frequencies::add);
        }
        return frequencies.top((int) Math.sqrt(frequencies.distinct())) / (double) total;
    }

    private void count(int part) {
        long hash = 0;
        int start = 0;
        int end = 0;
        for (int i = 0; i < total + LENGTH - 1; i++) {
            int added = Character.codePointAt(chars, end);
            end += Character.charCount(added);
            hash = hash * PRIME + added;
            if (i >= LENGTH) {
                int dropped = Character.codePointAt(chars, start);
                start += Character.charCount(dropped);
                hash -= dropped * DROP;
            }
            if (i >= LENGTH - 1 && (hash >>> LENGTH & parts - 1) == part) {
                add(hash, start, end);
            }
        }
    }

    private void add(long hash, int start, int end) {
        int slot = (int) (hash * PRIME >>> shift);
        while (counts[slot] != 0 && !isSame(slot, hash, start, end)) {
            slot = slot + 1 & counts.length - 1;
        }
        if (counts[slot]++ == 0) {
            hashes[slot] = hash;
            starts[slot] = start;
        }
    }

    private boolean isSame(int slot, long hash, int start, int end) {
        if (hashes[slot] != hash) {
            return false;
        }
        int other = starts[slot] - start;
        int at = start;
        while (at < end && chars[at] == chars[at + other]) {
            at++;
        }
        return at == end;
    }
}
