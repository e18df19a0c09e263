package io.millrace.privacy.find.secret;

import io.millrace.privacy.find.View;

/** What a value is made of, and how evenly. */
record Entropy(int length, int digits, int lower, int upper, int signs, boolean hex, double bits) {
    private static final int MOST = 256;

    static Entropy of(View view, int from, int end) {
        int[] counts = new int[128];
        int digits = 0, lower = 0, upper = 0, signs = 0;
        boolean hex = true;
        for (int at = from; at < Math.min(end, from + MOST); at++) {
            char c = view.at(at);
            counts[c & 127]++;
            digits += Character.isDigit(c) ? 1 : 0;
            lower += Character.isLowerCase(c) ? 1 : 0;
            upper += Character.isUpperCase(c) ? 1 : 0;
            signs += Character.isLetterOrDigit(c) ? 0 : 1;
            hex &= Character.digit(c, 16) >= 0 || c == '-';
        }
        int length = Math.min(end - from, MOST);
        return new Entropy(length, digits, lower, upper, signs, hex, bits(counts, length));
    }

    /** Shannon entropy, in bits a character. */
    private static double bits(int[] counts, int length) {
        double bits = 0;
        for (int count : counts) {
            double share = (double) count / length;
            bits -= count == 0 ? 0 : share * Math.log(share) / Math.log(2);
        }
        return bits;
    }

    /** How many of digits, small letters, capital letters and signs there are. */
    int kinds() {
        return Math.min(1, digits) + Math.min(1, lower) + Math.min(1, upper) + Math.min(1, signs);
    }
}
