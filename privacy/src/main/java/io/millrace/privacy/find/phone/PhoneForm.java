package io.millrace.privacy.find.phone;

import io.millrace.privacy.find.Letters;
import io.millrace.privacy.find.View;

/**
 * Groups of digits as telephone numbers are written: parted by spaces, hyphens, dots, slashes and brackets, at most
 * {@value #MOST_DIGITS} digits. A number that begins with a plus may go on after one line break.
 */
final class PhoneForm {
    static final int MOST_DIGITS = 17;
    private static final int MOST_GROUPS = 9, WIDEST = 3, WIDEST_BREAK = 6;

    final View view;
    int from;
    boolean plus;
    private final StringBuilder digits = new StringBuilder(MOST_DIGITS);
    private final int[] totals = new int[MOST_GROUPS];
    private final int[] begins = new int[MOST_GROUPS];
    private final int[] ends = new int[MOST_GROUPS];
    private int count;
    private boolean broken;
    private boolean tooLong;

    PhoneForm(View view) {
        this.view = view;
    }

    /** Reads what is written there, in place of what was read before. @param begin index of a plus, an opening bracket or a digit */
    void read(int begin) {
        from = begin;
        plus = view.at(from) == '+' || view.at(from) == '(' && view.look(from + 1) == '+';
        digits.setLength(0);
        count = 0;
        broken = false;
        tooLong = false;
        int at = from;
        while (at < from + 2 && !isDigit(view.look(at))) {
            at++;
        }
        while (at >= 0 && count < MOST_GROUPS && !tooLong) {
            at = next(group(at));
        }
    }

    private int group(int from) {
        int at = from;
        while (isDigit(view.look(at)) && digits.length() <= MOST_DIGITS) {
            digits.append(view.at(at++));
        }
        tooLong = digits.length() > MOST_DIGITS;
        begins[count] = from;
        ends[count] = at;
        totals[count++] = digits.length();
        return at;
    }

    /** Index of the digit after the separator, or -1. */
    private int next(int end) {
        int at = end;
        int widest = end + WIDEST;
        while (at < widest && isSeparator(view.look(at))) {
            if (Letters.isLineBreak(view.at(at)) && !broken) {
                broken = true;
                widest = end + WIDEST_BREAK;
            }
            at++;
        }
        return at > end && isDigit(view.look(at)) ? at : -1;
    }

    private boolean isSeparator(char c) {
        if (Letters.isLineBreak(c)) {
            return plus && (!broken || c == '\n');
        }
        return isJoint(c);
    }

    private static boolean isJoint(char c) {
        return c == '-' || c == '.' || c == '/' || c == '(' || c == ')' || Letters.isSpace(c);
    }

    /** Whether more digits may follow those that begin there, after a separator. */
    static boolean goesOn(View view, int from) {
        int end = from;
        while (isDigit(view.look(end))) {
            end++;
        }
        int at = end;
        while (at < end + WIDEST_BREAK && (isJoint(view.look(at)) || Letters.isLineBreak(view.look(at)))) {
            at++;
        }
        return at > end && isDigit(view.look(at));
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    int groups() {
        return tooLong ? 0 : count;
    }

    /** Index after the first groups. */
    int end(int groups) {
        return ends[groups - 1];
    }

    int total(int groups) {
        return totals[groups - 1];
    }

    int size(int group) {
        return ends[group] - begins[group];
    }

    char before(int group) {
        return view.look(begins[group] - 1);
    }

    int value(int group) {
        return Integer.parseInt(digits, totals[group] - size(group), totals[group], 10);
    }

    /** The digits of the first groups, without a trunk zero in brackets, as in {@code +46 (0)8 928}. */
    String digits(int groups) {
        StringBuilder out = new StringBuilder();
        for (int group = 0; group < groups; group++) {
            boolean trunk =
                    group > 0 && size(group) == 1 && before(group) == '(' && digits.charAt(totals[group] - 1) == '0';
            out.append(digits, trunk ? totals[group] : totals[group] - size(group), totals[group]);
        }
        return out.toString();
    }

    /** How it is written: {@code d} for a digit, a leading zero as it is; the same for numbers of the same format. */
    String shape(int groups) {
        StringBuilder out = new StringBuilder();
        for (int at = from; at < end(groups); at++) {
            char c = view.at(at);
            out.append(isDigit(c) ? 'd' : Letters.isSpace(c) ? ' ' : c);
        }
        return shape(out, digits.charAt(0) == '0');
    }

    private static String shape(StringBuilder out, boolean trunk) {
        int first = out.indexOf("d");
        if (trunk && first >= 0) {
            out.setCharAt(first, '0');
        }
        return out.toString();
    }

    static String shapeOf(String number) {
        return shape(
                new StringBuilder(number.replaceAll("[0-9]", "d")),
                number.replaceAll("[^0-9]", "").startsWith("0"));
    }

    /** Brackets open and close as they should. */
    boolean isBalanced(int groups) {
        int open = 0;
        for (int at = from; at < end(groups); at++) {
            open += view.at(at) == '(' ? 1 : view.at(at) == ')' ? -1 : 0;
            if (open < 0 || open > 1) {
                return false;
            }
        }
        return open == 0;
    }
}
