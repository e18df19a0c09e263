package io.millrace.privacy.find.time;

import io.millrace.privacy.find.Letters;
import io.millrace.privacy.find.View;

/** Reads the groups of digits that dates and times are made of. */
final class Digits {
    private Digits() {}

    /** The end of the run of digits, at most {@code max + 1} of them. */
    static int end(View view, int from, int max) {
        int at = from;
        while (at <= from + max && Letters.isDigit(view.look(at))) {
            at++;
        }
        return at;
    }

    /** The number there, of at most nine digits. */
    static int value(View view, int from, int to) {
        int value = 0;
        for (int at = from; at < to; at++) {
            value = value * 10 + Character.digit(view.at(at), 10);
        }
        return value;
    }

    /** Whether two digits stand there, and no third, that say a number from 0 to the limit. */
    static boolean pair(View view, int from, int limit) {
        return end(view, from, 2) == from + 2 && value(view, from, from + 2) <= limit;
    }
}
