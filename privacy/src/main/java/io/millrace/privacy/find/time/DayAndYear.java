package io.millrace.privacy.find.time;

import io.millrace.privacy.find.Flag;
import io.millrace.privacy.find.Letters;
import io.millrace.privacy.find.Reading;
import io.millrace.privacy.find.Tokens;

/**
 * A date around the name of a month.
 *
 * @param from its first token
 * @param to the token after its last
 * @param score 0 if the month has neither a day nor a year
 */
record DayAndYear(int from, int to, double score) {
    static DayAndYear around(Reading reading, int month, int free) {
        int from = dayBefore(reading, month, free);
        int to = afterStop(reading.tokens(), month + 1);
        boolean day = from < month;
        int dayAfter = day ? to : dayAfter(reading, to);
        int year = yearAfter(reading, Math.max(to, dayAfter));
        boolean hasYear = year > Math.max(to, dayAfter);
        int end = hasYear ? year : dayAfter > to ? dayAfter : month + 1;
        return new DayAndYear(from, end, score(reading, month, new boolean[] {day, dayAfter > to, hasYear}));
    }

    /** A month in small letters with only a day after it may be another word: {@code may 5}. */
    private static double score(Reading reading, int month, boolean[] has) {
        if (has[2] && (has[0] || has[1])) {
            return 0.9;
        }
        boolean small = reading.tokens().form(month) == Tokens.LOWER;
        return has[0] ? 0.75 : has[2] ? 0.7 : has[1] && !small ? 0.6 : 0;
    }

    /** The token of a day before the month: 5 May, 5. Mai, 5 de mayo, 5th of May, 05-May. */
    private static int dayBefore(Reading reading, int month, int free) {
        Tokens tokens = reading.tokens();
        int at = month - 1;
        boolean small = tokens.has(at, Flag.STREET_PARTICLE | Flag.SENTENCE_WORD) && tokens.length(at) == 2;
        boolean joint = tokens.isSymbol(at, '.') || tokens.isSymbol(at, '-') || tokens.isSymbol(at, '/');
        if (small || joint) {
            at--;
        }
        return at >= free
                        && at >= 0
                        && tokens.gap(month) != Tokens.LINE_BREAK
                        && isDay(reading, at)
                        && isFree(reading, at)
                ? at
                : month;
    }

    private static boolean isFree(Reading reading, int token) {
        char before = reading.view().look(reading.tokens().start(token) - 1);
        return before == 0 || !Letters.isWord(before) && "-/.$€£#_+@\\".indexOf(before) < 0;
    }

    private static int afterStop(Tokens tokens, int at) {
        return tokens.isSymbol(at, '.') && tokens.gap(at) == Tokens.NOTHING ? at + 1 : at;
    }

    private static int dayAfter(Reading reading, int at) {
        Tokens tokens = reading.tokens();
        int day = isJoint(tokens, at) ? at + 1 : at;
        boolean fits = day < tokens.count()
                && tokens.gap(day) != Tokens.LINE_BREAK
                && isDay(reading, day)
                && isClosed(reading, day);
        return fits ? day + 1 : at;
    }

    private static int yearAfter(Reading reading, int at) {
        Tokens tokens = reading.tokens();
        int year = at;
        if (tokens.isSymbol(year, ',') || isJoint(tokens, year)) {
            year++;
        }
        if (tokens.has(year, Flag.STREET_PARTICLE | Flag.SENTENCE_WORD) && tokens.length(year) == 2
                || tokens.isSymbol(year, '\'')) {
            year++;
        }
        boolean stuck = isJoint(tokens, at) && tokens.isDigits(year) && tokens.length(year) == 2;
        boolean whole = tokens.isDigits(year) && tokens.length(year) == 4 && isYear(value(reading, year));
        return (whole || stuck) && tokens.gap(year) != Tokens.LINE_BREAK && isClosed(reading, year) ? year + 1 : at;
    }

    private static boolean isYear(int value) {
        return value >= 1000 && value < 2200;
    }

    private static boolean isJoint(Tokens tokens, int at) {
        return (tokens.isSymbol(at, '-') || tokens.isSymbol(at, '/')) && tokens.gap(at) == Tokens.NOTHING;
    }

    /** 1 to 31, or with an ending of two letters: 5th, 1er. */
    private static boolean isDay(Reading reading, int token) {
        Tokens tokens = reading.tokens();
        if (token >= tokens.count() || tokens.isLetters(token) || tokens.form(token) == Tokens.SYMBOL) {
            return false;
        }
        int start = tokens.start(token);
        int digits = Digits.end(reading.view(), start, 2) - start;
        int letters = tokens.length(token) - digits;
        return digits >= 1
                && digits <= 2
                && (letters == 0 || letters == 2)
                && NumericDate.isDay(Digits.value(reading.view(), start, start + digits));
    }

    /** No decimal, time, percentage or range after it. */
    private static boolean isClosed(Reading reading, int token) {
        char after = reading.view().look(reading.tokens().end(token));
        char next = reading.view().look(reading.tokens().end(token) + 1);
        return after != '%' && !(".:,/".indexOf(after) >= 0 && after != 0 && Letters.isDigit(next));
    }

    private static int value(Reading reading, int token) {
        return Digits.value(
                reading.view(), reading.tokens().start(token), reading.tokens().end(token));
    }
}
