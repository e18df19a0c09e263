package io.millrace.cleaning.quality;

import java.util.concurrent.ThreadLocalRandom;

/**
 * Hash of characters, four at a time by a product of 128 bits that is folded, as wyhash has it. Its numbers are drawn anew
 * in each process, so that no text can be made whose stretches collide. Nothing that a step decides depends on them: who
 * uses a hash compares what is equal.
 */
final class SpanHash {
    private static final long SEED = ThreadLocalRandom.current().nextLong();
    private static final long FACTOR = ThreadLocalRandom.current().nextLong() | 1L << 62 | 1;

    private SpanHash() {}

    static long of(char[] chars, int start, int end) {
        long hash = SEED + end - start;
        int i = start;
        for (; i + 3 < end; i += 4) {
            long four = chars[i] | (long) chars[i + 1] << 16 | (long) chars[i + 2] << 32 | (long) chars[i + 3] << 48;
            hash = folded(hash ^ four);
        }
        long rest = 0;
        for (; i < end; i++) {
            rest = rest << 16 | chars[i];
        }
        return folded(hash ^ rest);
    }

    /** A number that stands for another and the numbers of this process. */
    static long folded(long value) {
        return value * FACTOR ^ Math.multiplyHigh(value, FACTOR);
    }
}
