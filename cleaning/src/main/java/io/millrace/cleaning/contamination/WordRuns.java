package io.millrace.cleaning.contamination;

import io.millrace.cleaning.text.Spans;
import java.util.function.LongConsumer;

/**
 * Hashes of all runs of so many words, in one pass: a polynomial of the words' own hashes modulo 2⁶⁴, which goes on from
 * word to word (Karp and Rabin, 1987), mixed at the end. Two different runs have the same one by a chance of about 2⁻⁶⁰. A
 * text of fewer words has none.
 *
 * @param words how many a run has
 */
record WordRuns(int words) {
    /** Odd, so that nothing is lost by multiplying; the fractional part of the golden ratio. */
    private static final long BASE = 0x9E3779B97F4A7C15L;

    /** A bijection of 64 bits: the finalizer of MurmurHash3. */
    private static long mixed(long value) {
        long mixed = (value ^ value >>> 33) * 0xFF51AFD7ED558CCDL;
        mixed = (mixed ^ mixed >>> 33) * 0xC4CEB9FE1A85EC53L;
        return mixed ^ mixed >>> 33;
    }

    void each(Spans found, LongConsumer taker) {
        long first = power();
        long[] last = new long[words];
        long sum = 0;
        for (int i = 0; i < found.size(); i++) {
            int slot = i % words;
            sum -= last[slot] * first;
            last[slot] = word(found, i);
            sum = sum * BASE + last[slot];
            if (i >= words - 1) {
                taker.accept(mixed(sum));
            }
        }
    }

    /** What the first word of a run counts times. */
    private long power() {
        long power = 1;
        for (int i = 1; i < words; i++) {
            power *= BASE;
        }
        return power;
    }

    private static long word(Spans found, int index) {
        char[] chars = found.chars();
        long hash = found.end(index) - found.start(index);
        for (int at = found.start(index); at < found.end(index); at++) {
            hash = (hash ^ chars[at]) * BASE;
            hash ^= hash >>> 29;
        }
        return mixed(hash);
    }
}
