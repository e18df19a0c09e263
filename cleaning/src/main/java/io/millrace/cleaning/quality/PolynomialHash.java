package io.millrace.cleaning.quality;

import java.util.concurrent.ThreadLocalRandom;

/**
 * Hash of characters as a polynomial modulo the prime 2^61 - 1, at a point drawn anew in each process, so that no text can
 * be made whose stretches collide. Nothing that a step decides depends on
 * the point: who uses a hash compares what is equal.
 */
final class PolynomialHash {
    private static final int BITS = 61;
    private static final long PRIME = (1L << BITS) - 1;

    /** Below 2^44, so that its product with a character needs no reduction. */
    private static final long POINT = ThreadLocalRandom.current().nextLong(1L << 40, 1L << 44);

    private static final long SQUARE = times(POINT, POINT);

    private PolynomialHash() {}

    /** Product modulo the prime, reduced but for one multiple of it. */
    private static long times(long a, long b) {
        long low = a * b;
        long sum = (low & PRIME) + (low >>> BITS | Math.multiplyHigh(a, b) << 3);
        return (sum & PRIME) + (sum >>> BITS);
    }

    private static long canonical(long hash) {
        long folded = (hash & PRIME) + (hash >>> BITS);
        return folded >= PRIME ? folded - PRIME : folded;
    }

    static long of(char[] chars, int start, int end) {
        long hash = 0;
        int i = start;
        for (; i + 1 < end; i += 2) {
            hash = canonical(times(hash, SQUARE) + chars[i] * POINT + chars[i + 1]);
        }
        return i < end ? canonical(times(hash, POINT) + chars[i]) : hash;
    }
}
