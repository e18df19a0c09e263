package io.millrace.privacy.surrogate;

import java.util.List;

/** A stream of choices that a seed decides: SplitMix64 (Steele, Lea and Flood 2014, figure 15). */
final class Draw {
    private long state;

    Draw(long seed) {
        state = seed;
    }

    private long next() {
        state += 0x9e3779b97f4a7c15L;
        long mixed = (state ^ state >>> 30) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94d049bb133111ebL;
        return mixed ^ mixed >>> 31;
    }

    /** From 0 to below the bound. */
    int below(int bound) {
        return (int) Math.floorMod(next(), (long) bound);
    }

    /** Both ends are possible. */
    int between(int low, int high) {
        return low + below(high - low + 1);
    }

    <T> T pick(List<T> list) {
        return list.get(below(list.size()));
    }

    char digit() {
        return (char) ('0' + below(10));
    }

    /** So many digits. */
    String digits(int count) {
        StringBuilder digits = new StringBuilder();
        for (int at = 0; at < count; at++) {
            digits.append(digit());
        }
        return digits.toString();
    }

    /** Another character of the same kind: a digit, a capital or a small letter of ASCII; others stay. */
    char like(char c) {
        if (c >= '0' && c <= '9') {
            return digit();
        }
        boolean small = c >= 'a' && c <= 'z';
        return small ? (char) ('a' + below(26)) : c >= 'A' && c <= 'Z' ? (char) ('A' + below(26)) : c;
    }
}
