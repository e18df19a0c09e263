package io.millrace.cleaning.quality;

import java.util.concurrent.ThreadLocalRandom;

/**
 * Hash of characters as a polynomial modulo the prime 2^61 - 1, at a point drawn anew in each process, so that no text can
 * be made whose stretches collide. Hashes of stretches one after the other add up. Nothing that a step decides depends on
 * the point: who uses a hash compares what is equal.
 */
final class PolynomialHash {
    private static final int BITS = 61;
    private static final long PRIME = (1L << BITS) - 1;

    /** Below 2^44, so that its product with a character needs no reduction. */
    private static final long POINT = ThreadLocalRandom.current().nextLong(1L << 40, 1L << 44);

    private static final long SQUARE = times(POINT, POINT);
    private static final long[] POWERS = powers();

    private PolynomialHash() {}

    private static long[] powers() {
        long[] powers = new long[1024];
        powers[0] = 1;
        for (int i = 1; i < powers.length; i++) {
            powers[i] = times(powers[i - 1], POINT);
        }
        return powers;
    }

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

    /** The hash of more characters after a stretch that hashes to {@code before}, 0 for none. */
    static long append(long before, char[] chars, int start, int end) {
        long hash = before;
        int i = start;
        for (; i + 1 < end; i += 2) {
            hash = canonical(times(hash, SQUARE) + chars[i] * POINT + chars[i + 1]);
        }
        return i < end ? canonical(times(hash, POINT) + chars[i]) : hash;
    }

    static long of(char[] chars, int start, int end) {
        return append(0, chars, start, end);
    }

    /** The hash of the last {@code length} characters of a stretch, given that of the whole and of what stands before. */
    static long last(long whole, long before, int length) {
        return canonical(whole + PRIME - canonical(times(before, power(length))));
    }

    private static long power(int exponent) {
        if (exponent < POWERS.length) {
            return POWERS[exponent];
        }
        long half = power(exponent / 2);
        long even = times(half, half);
        return exponent % 2 == 0 ? even : times(even, POINT);
    }
}
