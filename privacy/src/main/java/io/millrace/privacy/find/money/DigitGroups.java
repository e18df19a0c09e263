package io.millrace.privacy.find.money;

import io.millrace.privacy.find.Markup;
import io.millrace.privacy.find.Reading;
import io.millrace.privacy.find.Tokens;
import io.millrace.privacy.find.View;

/**
 * Groups of ASCII digits that stand together, all parted by the same character: a space, a hyphen, a dot, or a sign that is
 * given. One of the spaces may be a line break with spaces around it.
 */
final class DigitGroups {
    static final int MOST_GROUPS = 7;
    private static final int WIDEST_GAP = 6;

    private final String signs;
    private final StringBuilder digits = new StringBuilder();
    /** How many digits the groups up to each one have together, and each one's token. */
    private final int[] totals = new int[MOST_GROUPS];

    private final int[] tokenOf = new int[MOST_GROUPS];
    private int count;
    private char separator;
    private boolean broken;

    private DigitGroups(String signs) {
        this.signs = signs;
    }

    /** @param most stops before there are more digits than this */
    static DigitGroups at(Reading reading, int token, int most) {
        return at(reading, token, most, "");
    }

    /** @param signs that may part the groups too */
    static DigitGroups at(Reading reading, int token, int most, String signs) {
        DigitGroups groups = new DigitGroups(signs);
        int next = token;
        while (next >= 0 && groups.count < MOST_GROUPS && groups.add(reading, next, most)) {
            next = groups.next(reading, next);
        }
        return groups;
    }

    private boolean add(Reading reading, int token, int most) {
        Tokens tokens = reading.tokens();
        if (digits.length() + tokens.length(token) > most) {
            return false;
        }
        for (int at = tokens.start(token); at < tokens.end(token); at++) {
            char c = reading.view().at(at);
            if (c > '9') {
                return false;
            }
            digits.append(c);
        }
        totals[count] = digits.length();
        tokenOf[count++] = token;
        return true;
    }

    /** The token of digits that follows a separator, or -1. */
    private int next(Reading reading, int token) {
        Tokens tokens = reading.tokens();
        int next = token + 1;
        if (tokens.isDigits(next)) {
            return isGap(tokens, token, next) && joins(' ') ? next : -1;
        }
        boolean tight = next + 1 < tokens.count() && tokens.gap(next) == Tokens.NOTHING;
        if (!tight || !isSign(reading, next) || !tokens.isDigits(next + 1)) {
            return -1;
        }
        boolean follows =
                tokens.gap(next + 1) == Tokens.NOTHING || tokens.gap(next + 1) == Tokens.LINE_BREAK && breaks();
        return follows && joins(reading.view().at(tokens.start(next))) ? next + 1 : -1;
    }

    private boolean isSign(Reading reading, int token) {
        char sign = reading.view().at(reading.tokens().start(token));
        return sign == '-' || sign == '.' || signs.indexOf(sign) >= 0;
    }

    private boolean isGap(Tokens tokens, int token, int next) {
        int width = tokens.start(next) - tokens.end(token);
        return tokens.gap(next) == Tokens.SPACE ? width <= 2 : width <= WIDEST_GAP && breaks();
    }

    private boolean breaks() {
        boolean first = !broken;
        broken = true;
        return first;
    }

    private boolean joins(char sign) {
        boolean same = separator == 0 || separator == sign;
        separator = sign;
        return same;
    }

    /** What parts them; 0 if there is one group. */
    char separator() {
        return separator;
    }

    int count() {
        return count;
    }

    CharSequence digits() {
        return digits;
    }

    /** How many digits the first groups have together. */
    int total(int groups) {
        return totals[groups - 1];
    }

    int size(int group) {
        return totals[group] - (group == 0 ? 0 : totals[group - 1]);
    }

    /** The token of a group. */
    int token(int group) {
        return tokenOf[group];
    }

    /** Whether digits that begin with this token do not go on a number before it. */
    static boolean beginsFree(Reading reading, int token) {
        View view = reading.view();
        int from = reading.tokens().start(token);
        char before = view.look(from - 1);
        boolean joined = before == '.' || before == ',' || before == '-' || before == '_' || before == '/';
        return before != '#'
                && (before != '_' || Markup.ends(view, from))
                && !(joined && isAsciiWord(view.look(from - 2)));
    }

    /** Whether digits that end with this token do not go on after it. */
    static boolean endsFree(Reading reading, int token) {
        View view = reading.view();
        int end = reading.tokens().end(token);
        char after = view.look(end);
        boolean joined = after == '.' || after == ',' || after == '-' || after == '/' || after == ':';
        boolean marked = after == '_' && !Markup.begins(view, end);
        return !marked && after != '%' && !(joined && isAsciiDigit(view.look(end + 1)));
    }

    private static boolean isAsciiWord(char c) {
        return c < 128 && Character.isLetterOrDigit(c);
    }

    private static boolean isAsciiDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
