package io.millrace.cleaning.duplicates;

/**
 * The hash functions of MinHash: {@code (factor · hash + summand) mod 2⁶⁴ mod (2⁶¹ - 1)}, of which some bits count. The
 * overflow at 64 bits is what datatrove and datasketch have, as NumPy has no wider numbers; it does no harm.
 */
record Permutations(long[] factors, long[] summands, long mask) {
    static final long PRIME = (1L << 61) - 1;
    private static final int BITS = 61;

    /** All factors are drawn, then all summands, as datatrove does. */
    static Permutations oneByOne(int count, int seed) {
        MersenneTwister random = new MersenneTwister(seed);
        return new Permutations(draw(random, 1, count), draw(random, 0, count), PRIME);
    }

    /** A factor and a summand are drawn in turn, and 32 bits count, as datasketch and Data-Juicer do. */
    static Permutations inTurn(int count, int seed) {
        MersenneTwister random = new MersenneTwister(seed);
        long[] factors = new long[count];
        long[] summands = new long[count];
        for (int i = 0; i < count; i++) {
            factors[i] = random.between(1, PRIME);
            summands[i] = random.between(0, PRIME);
        }
        return new Permutations(factors, summands, 0xFFFF_FFFFL);
    }

    private static long[] draw(MersenneTwister random, long from, int count) {
        long[] drawn = new long[count];
        for (int i = 0; i < count; i++) {
            drawn[i] = random.between(from, PRIME);
        }
        return drawn;
    }

    int size() {
        return factors.length;
    }

    /** Lowers the minimum of each function, at most {@code PRIME}, to those of some more hashes. */
    void lower(long[] minima, long[] hashes, int count) {
        for (int i = 0; i < count; i++) {
            lower(minima, hashes[i]);
        }
    }

    /**
     * All functions of one hash, without a branch: so the compiler works on eight of them at a time where the processor multiplies
     * eight numbers of 64 bits. A difference shifted by 63 bits is a mask of ones where it is negative.
     */
    private void lower(long[] minima, long hash) {
        for (int i = 0; i < minima.length; i++) {
            long product = factors[i] * hash + summands[i];
            long rest = (product & PRIME) + (product >>> BITS) - PRIME;
            long more = ((rest + (PRIME & (rest >> 63))) & mask) - minima[i];
            minima[i] += more & (more >> 63);
        }
    }
}
