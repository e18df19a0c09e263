package io.millrace.privacy.find.identity;

import io.millrace.privacy.find.Letters;
import io.millrace.privacy.find.View;

/**
 * Where an identifier may begin and end: not within a word, and not within a longer chain of numbers and names such as
 * {@code 12-345-6789-01}, {@code 0.123456789} or {@code a1b2c3-123456789}. A script without case may touch it.
 */
final class Edges {
    private static final String CHAINING = "-._/:\\";

    /** Signs of amounts, phone numbers and addresses. */
    private static final String FOREIGN = "$€£+@";

    private Edges() {}

    static boolean isStart(View view, int from) {
        char before = view.look(from - 1);
        if (isCased(before) || FOREIGN.indexOf(before) >= 0 && before != 0) {
            return false;
        }
        char beyond = view.look(from - 2);
        boolean opens = before == ':' && !Letters.isDigit(beyond);
        return CHAINING.indexOf(before) < 0 || opens || !isCased(beyond);
    }

    static boolean isEnd(View view, int to) {
        char after = view.look(to);
        if (isCased(after) || after == '@' || after == '%' || after == '€') {
            return false;
        }
        return CHAINING.indexOf(after) < 0 || after == 0 || !isCased(view.look(to + 1));
    }

    /** A digit or a letter with case. */
    static boolean isCased(char c) {
        byte kind = Letters.kind(c);
        return kind == Letters.DIGIT || kind == Letters.UPPER || kind == Letters.LOWER;
    }

    /** The last character that parts what stands there, 0 if none does. */
    static char lastSeparator(View view, int from, int to) {
        int at = to - 1;
        while (at >= from && isCased(view.at(at))) {
            at--;
        }
        return at < from ? 0 : view.at(at);
    }

    /** Whether more digits follow or precede in the same grouping, as in a card number. */
    static boolean isAmongGroups(View view, int from, int to, char separator) {
        return view.look(from - 1) == separator && Letters.isDigit(view.look(from - 2))
                || view.look(to) == separator && Letters.isDigit(view.look(to + 1));
    }
}
