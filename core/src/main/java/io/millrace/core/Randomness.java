package io.millrace.core;

import java.util.SplittableRandom;

/** Random numbers that are a pure function of (origin, step id, copy, seed): a replay draws the same ones. */
public final class Randomness {
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private Randomness() {}

    public static SplittableRandom of(Sample sample, String stepId, long copy, long seed) {
        long hash = hash64(seed, text(stepId));
        hash = hash64(hash, text(sample.origin().topic()));
        hash = hash64(hash, sample.origin().partition());
        hash = hash64(hash, sample.origin().offset());
        hash = hash64(hash, sample.sub());
        return new SplittableRandom(hash64(hash, copy));
    }

    /** The finalizer of SplitMix64: contract, section 9. */
    public static long mix(long value) {
        long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    /** Contract, section 9. */
    public static long hash64(long a, long b) {
        return mix(a + GOLDEN * (b + 1));
    }

    private static long text(String text) {
        long hash = text.length();
        for (int i = 0; i < text.length(); i++) {
            hash = hash64(hash, text.charAt(i));
        }
        return hash;
    }
}
