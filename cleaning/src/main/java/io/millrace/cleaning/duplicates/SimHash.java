package io.millrace.cleaning.duplicates;

import java.util.OptionalLong;

/**
 * SimHash of 64 bits (Charikar 2002): each bit is set that is set in most shingles. Shingles are runs of what stands
 * between blanks in the lower-cased text, as Data-Juicer has them; one that stands twice counts twice. For one thread.
 */
record SimHash(Shingles shingles) {
    /** Nothing for a text without a hash. */
    OptionalLong of(String text) {
        int[] surplus = new int[Long.SIZE];
        boolean isThere = shingles.each(BetweenBlanks.lowercase(text), (hashes, count) -> add(surplus, hashes, count));
        return isThere ? OptionalLong.of(signs(surplus)) : OptionalLong.empty();
    }

    private static void add(int[] surplus, long[] hashes, int count) {
        for (int i = 0; i < count; i++) {
            long hash = hashes[i];
            for (int bit = 0; bit < Long.SIZE; bit++) {
                surplus[bit] += (int) (hash >>> bit & 1) * 2 - 1;
            }
        }
    }

    private static long signs(int... surplus) {
        long signs = 0;
        for (int bit = 0; bit < Long.SIZE; bit++) {
            signs |= surplus[bit] > 0 ? 1L << bit : 0;
        }
        return signs;
    }
}
