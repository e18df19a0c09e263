package io.millrace.cleaning.duplicates;

/**
 * MT19937 (Matsumoto and Nishimura, 1998), seeded and drawn from as NumPy's {@code RandomState} does, whose stream is
 * frozen. For one thread.
 */
final class MersenneTwister {
    private static final int SIZE = 624;
    private static final int MIDDLE = 397;
    private static final int MULTIPLIER = 1_812_433_253;
    private static final int TWIST = 0x9908B0DF;

    private final int[] state = new int[SIZE];
    private int next = SIZE;

    /** @param seed an unsigned number of 32 bits */
    MersenneTwister(int seed) {
        int value = seed;
        for (int i = 0; i < SIZE; i++) {
            state[i] = value;
            value = MULTIPLIER * (value ^ value >>> 30) + i + 1;
        }
    }

    private int nextInt() {
        if (next == SIZE) {
            twist();
            next = 0;
        }
        int value = state[next++];
        value ^= value >>> 11;
        value ^= value << 7 & 0x9D2C5680;
        value ^= value << 15 & 0xEFC60000;
        return value ^ value >>> 18;
    }

    private void twist() {
        for (int i = 0; i < SIZE; i++) {
            int joined = state[i] & Integer.MIN_VALUE | state[(i + 1) % SIZE] & Integer.MAX_VALUE;
            state[i] = state[(i + MIDDLE) % SIZE] ^ joined >>> 1 ^ ((joined & 1) == 0 ? 0 : TWIST);
        }
    }

    private long nextLong() {
        long high = nextInt() & 0xFFFF_FFFFL;
        return high << Integer.SIZE | nextInt() & 0xFFFF_FFFFL;
    }

    /** {@code randint(from, to, dtype=uint64)}: drawn under a mask until it fits. The range has more than 2³² numbers. */
    long between(long from, long to) {
        long range = to - 1 - from;
        long mask = Long.highestOneBit(range) * 2 - 1;
        long value = nextLong() & mask;
        while (value > range) {
            value = nextLong() & mask;
        }
        return from + value;
    }
}
