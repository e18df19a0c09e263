package io.millrace.privacy.find;

/**
 * Long rows of single digits that are all parted by one space or by the same sign, such as {@code 1 0 0 1 0 ...}. No value
 * begins far inside of one but its digits joined, which {@link SpelledDigits} reads: so only the tokens near its ends are
 * offered to recognizers, which would walk the same row from each of them.
 */
final class DigitRows {
    /** Tokens at either end that are kept: no form is longer, and no word further away speaks for a value. */
    private static final int KEPT = 64;

    private DigitRows() {}

    /** Takes the inner ones out of the first tokens in {@code digits}. How many are left. */
    static int thinned(Tokens tokens, View view, int[] digits, int count) {
        if (count <= 2 * KEPT) {
            return count;
        }
        int left = 0;
        int first = 0;
        for (int n = 1; n <= count; n++) {
            if (n == count || !goesOn(tokens, view, digits, first, n)) {
                left = keep(digits, first, n, left);
                first = n;
            }
        }
        return left;
    }

    private static int keep(int[] digits, int first, int end, int left) {
        int head = end - first <= 2 * KEPT ? end - first : KEPT;
        int tail = end - first <= 2 * KEPT ? 0 : KEPT;
        System.arraycopy(digits, first, digits, left, head);
        System.arraycopy(digits, end - tail, digits, left + head, tail);
        return left + head + tail;
    }

    /** Whether the n-th is parted from the one before as the first of the row is from the second. */
    private static boolean goesOn(Tokens tokens, View view, int[] digits, int first, int n) {
        char joint = joint(tokens, view, digits[n - 1], digits[n]);
        return joint != 0 && (n == first + 1 || joint == joint(tokens, view, digits[first], digits[first + 1]));
    }

    /** The one character between two single digits, 0 if there is not exactly one. */
    private static char joint(Tokens tokens, View view, int one, int other) {
        int from = tokens.start(one);
        boolean near = tokens.start(other) - from == 2 && tokens.gap(other) != Tokens.LINE_BREAK;
        boolean single = tokens.length(one) == 1 && tokens.length(other) == 1;
        return near && single && !Letters.isWord(view.at(from + 1)) ? view.at(from + 1) : 0;
    }
}
