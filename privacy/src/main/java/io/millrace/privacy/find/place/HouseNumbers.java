package io.millrace.privacy.find.place;

import io.millrace.privacy.find.Letters;
import io.millrace.privacy.find.Reading;
import io.millrace.privacy.find.SignSet;
import io.millrace.privacy.find.Tokens;

/** Numbers of houses: {@code 12}, {@code 12A}, {@code 3/5A}, {@code 66-4}; no prices, decimals, times or longer numbers. */
final class HouseNumbers {
    private static final SignSet NOT_BEFORE = SignSet.of("$€£¥₹#.,:/=+-_@%&~^*\\");
    private static final SignSet NOT_AFTER = SignSet.of("%$€£¥₹°=_@\\+");
    private static final int MAX_DIGITS = 5;

    private HouseNumbers() {}

    /** The token after the number that begins at the token, or -1. */
    static int end(Reading reading, int token) {
        Tokens tokens = reading.tokens();
        if (!isNumber(reading, token) || stuckTo(reading, token)) {
            return -1;
        }
        int end = token + 1;
        if (continues(reading, end)) {
            end += 2;
        }
        return end < tokens.count() && tokens.gap(end) == Tokens.NOTHING && !mayFollow(reading, end) ? -1 : end;
    }

    /** Whether the token has the form of the number of a house or a flat. */
    static boolean isNumber(Reading reading, int token) {
        Tokens tokens = reading.tokens();
        if (tokens.isDigits(token)) {
            return tokens.length(token) <= MAX_DIGITS;
        }
        return token >= 0
                && token < tokens.count()
                && tokens.form(token) == Tokens.ALPHANUMERIC
                && lettered(reading, token);
    }

    /** One to four digits and a letter: 12A; no decade. */
    private static boolean lettered(Reading reading, int token) {
        int length = reading.tokens().length(token);
        int start = reading.tokens().start(token);
        for (int at = 0; at < length - 1; at++) {
            if (!Letters.isDigit(reading.view().at(start + at))) {
                return false;
            }
        }
        char last = Letters.lower(reading.view().at(start + length - 1));
        return length <= 5 && !(length == 5 && last == 's');
    }

    private static boolean stuckTo(Reading reading, int token) {
        return token > 0 && reading.tokens().gap(token) == Tokens.NOTHING && NOT_BEFORE.has(first(reading, token - 1));
    }

    private static boolean continues(Reading reading, int at) {
        Tokens tokens = reading.tokens();
        return (tokens.isSymbol(at, '/') || tokens.isSymbol(at, '-'))
                && tokens.gap(at) == Tokens.NOTHING
                && at + 1 < tokens.count()
                && tokens.gap(at + 1) == Tokens.NOTHING
                && (isNumber(reading, at + 1) && tokens.length(at + 1) <= 4
                        || tokens.length(at + 1) == 1 && tokens.isLetters(at + 1));
    }

    private static boolean mayFollow(Reading reading, int at) {
        Tokens tokens = reading.tokens();
        char c = first(reading, at);
        if (NOT_AFTER.has(c)) {
            return false;
        }
        if (c == '-' && at + 1 < tokens.count() && tokens.gap(at + 1) == Tokens.NOTHING && tokens.isLetters(at + 1)) {
            return Units.end(reading, at + 1) > at + 1;
        }
        boolean joins = c == '.' || c == ',' || c == ':' || c == '/' || c == '-';
        return !joins
                || at + 1 >= tokens.count()
                || tokens.gap(at + 1) != Tokens.NOTHING
                || !Letters.isDigit(first(reading, at + 1));
    }

    private static char first(Reading reading, int token) {
        return reading.view().at(reading.tokens().start(token));
    }
}
