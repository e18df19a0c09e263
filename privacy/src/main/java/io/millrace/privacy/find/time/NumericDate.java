package io.millrace.privacy.find.time;

import io.millrace.privacy.find.Letters;
import io.millrace.privacy.find.View;

/**
 * A date of numbers: year, month and day in any order that is in use, or month and year, or month and day.
 *
 * @param end index in the view after it
 * @param strength how sure its form is: {@link #FULL}, {@link #SHORT_YEAR}, {@link #PARTIAL} or {@link #WEAK}
 */
record NumericDate(int end, int strength) {
    /** Three numbers, one a year of four digits. */
    static final int FULL = 4;
    /** Month and year with a stroke, of which the year has four digits. */
    static final int PARTIAL = 3;
    /** Three numbers with a year of two digits. */
    static final int SHORT_YEAR = 2;
    /** Two numbers that may be anything. */
    static final int WEAK = 1;

    static final NumericDate NONE = new NumericDate(-1, 0);

    static NumericDate at(View view, int from) {
        int first = Digits.end(view, from, 4);
        char separator = view.look(first);
        boolean parted =
                first - from <= 4 && first > from && (separator == '-' || separator == '/' || separator == '.');
        int second = parted ? Digits.end(view, first + 1, 4) : first;
        if (second <= first + 1 || second - first > 5) {
            return NONE;
        }
        if (view.look(second) == separator && Letters.isDigit(view.look(second + 1))) {
            return three(view, new int[] {from, first, second}, separator);
        }
        return two(view, from, first, second);
    }

    private static NumericDate three(View view, int[] ends, char separator) {
        int third = Digits.end(view, ends[2] + 1, 4);
        int years = third - ends[2] - 1;
        int a = Digits.value(view, ends[0], ends[1]);
        int b = Digits.value(view, ends[1] + 1, ends[2]);
        int c = Digits.value(view, ends[2] + 1, third);
        boolean small = ends[1] - ends[0] <= 2 && ends[2] - ends[1] <= 3;
        int strength = 0;
        if (ends[1] - ends[0] == 4 && isYear(a) && isMonth(b) && isDay(c) && years <= 2) {
            strength = FULL;
        } else if (small && years == 4 && isYear(c) && isDayAndMonth(a, b)) {
            strength = FULL;
        } else if (small && years == 2 && isDayAndMonth(a, b)) {
            strength = separator == '/' ? PARTIAL : SHORT_YEAR;
        }
        return ended(view, third, separator, strength);
    }

    private static NumericDate two(View view, int from, int first, int second) {
        int a = Digits.value(view, from, first);
        int b = Digits.value(view, first + 1, second);
        char separator = view.at(first);
        int strength = 0;
        if (first - from <= 2 && second - first == 5 && isMonth(a) && isYear(b)) {
            strength = separator == '/' ? PARTIAL : WEAK;
        } else if (first - from == 4 && second - first == 3 && isYear(a) && isMonth(b) && separator == '-') {
            strength = WEAK;
        } else if (first - from <= 2
                && second - first <= 3
                && separator == '/'
                && (isDayAndMonth(a, b) || isMonth(a))) {
            strength = WEAK;
        }
        return ended(view, second, separator, strength);
    }

    /** Neither further digits nor a further group may follow. */
    private static NumericDate ended(View view, int end, char separator, int strength) {
        char next = view.look(end);
        boolean clock = next == 'T' || next == 't';
        boolean more = Letters.isWord(next) && !clock && Letters.kind(next) != Letters.UNCASED
                || (next == separator || next == '.' || next == '/' || next == '-')
                        && Letters.isWord(view.look(end + 1))
                || next == '+' && Letters.isWord(view.look(end + 1))
                || next == '%'
                || next == '€'
                || next == '$';
        return more || strength == 0 ? NONE : new NumericDate(end, strength);
    }

    private static boolean isDayAndMonth(int a, int b) {
        return isDay(a) && isMonth(b) || isMonth(a) && isDay(b);
    }

    static boolean isYear(int value) {
        return value >= 1800 && value < 2200;
    }

    static boolean isMonth(int value) {
        return value >= 1 && value <= 12;
    }

    static boolean isDay(int value) {
        return value >= 1 && value <= 31;
    }
}
