package io.millrace.privacy.find.identity;

import java.util.Arrays;

/** A set of rules by their numbers, of at most 256. */
final class RuleSet {
    static final int MAX = 256;

    private final long[] bits = new long[MAX / 64];

    void add(int rule) {
        bits[rule >> 6] |= 1L << rule;
    }

    void addAll(RuleSet other) {
        for (int at = 0; at < bits.length; at++) {
            bits[at] |= other.bits[at];
        }
    }

    boolean has(int rule) {
        return (bits[rule >> 6] & 1L << rule) != 0;
    }

    boolean isEmpty() {
        long any = 0;
        for (long each : bits) {
            any |= each;
        }
        return any == 0;
    }

    void clear() {
        Arrays.fill(bits, 0);
    }
}
