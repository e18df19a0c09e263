package io.millrace.privacy.find.identity;

import io.millrace.privacy.find.money.Luhn;

/** The check digit procedures that several issuers share. Places count from 0, {@code to} is exclusive. */
final class Checksums {
    private static final int[][] TURNS = new int[8][10];

    static {
        int[] turn = {1, 5, 7, 6, 2, 8, 3, 0, 9, 4};
        for (int digit = 0; digit < 10; digit++) {
            TURNS[0][digit] = digit;
        }
        for (int place = 1; place < 8; place++) {
            for (int digit = 0; digit < 10; digit++) {
                TURNS[place][digit] = TURNS[place - 1][turn[digit]];
            }
        }
    }

    private Checksums() {}

    static boolean luhn(Value value, int from, int to) {
        return Luhn.sum(value::digit, from, to) % 10 == 0;
    }

    /** Verhoeff 1969: the dihedral group of ten elements. */
    static boolean verhoeff(Value value, int from, int to) {
        int state = 0;
        for (int at = to - 1; at >= from; at--) {
            state = times(state, TURNS[(to - 1 - at) % 8][value.digit(at)]);
        }
        return state == 0;
    }

    private static int times(int a, int b) {
        if (a < 5) {
            return b < 5 ? (a + b) % 5 : 5 + (a + b) % 5;
        }
        return b < 5 ? 5 + (a - b) % 5 : (a - b + 5) % 5;
    }

    /** ISO/IEC 7064, MOD 11,10. */
    static boolean mod11And10(Value value, int from, int to) {
        int product = 10;
        for (int at = from; at < to - 1; at++) {
            int sum = (value.digit(at) + product) % 10;
            product = (sum == 0 ? 10 : sum) * 2 % 11;
        }
        return (product + value.digit(to - 1)) % 10 == 1;
    }

    /** Sum of each digit or letter (A is 10) times its weight. */
    static int weighed(Value value, int from, int... weights) {
        int sum = 0;
        for (int at = 0; at < weights.length; at++) {
            sum += value.base36(from + at) * weights[at];
        }
        return sum;
    }

    /** Sum of the digits of each product. */
    static int crossSums(Value value, int from, int... weights) {
        int sum = 0;
        for (int at = 0; at < weights.length; at++) {
            int product = value.digit(from + at) * weights[at];
            sum += product / 10 + product % 10;
        }
        return sum;
    }

    /** The weights 7, 3, 1 of machine readable documents, ICAO 9303 part 3; letters count from 10. */
    static int icao(Value value, int from, int to) {
        int sum = 0;
        for (int at = from; at < to; at++) {
            sum += value.base36(at) * ((at - from) % 3 == 0 ? 7 : (at - from) % 3 == 1 ? 3 : 1);
        }
        return sum % 10;
    }
}
