package io.millrace.privacy.find.phone;

import io.millrace.privacy.find.Letters;
import io.millrace.privacy.find.Markup;
import io.millrace.privacy.find.View;

/** Numbers that are written like telephone numbers and are none. */
final class NotPhones {
    private NotPhones() {}

    static boolean is(PhoneForm form, int groups) {
        return isDate(form, groups)
                || isDotted(form, groups)
                || isSocial(form, groups)
                || isOneGroupAndBits(form, groups);
    }

    private static boolean isDate(PhoneForm form, int groups) {
        if (groups < 3 || form.total(groups) > 8 && groups == 3) {
            return false;
        }
        boolean yearFirst = form.size(0) == 4 && isYear(form.value(0)) && form.size(1) <= 2 && form.value(1) <= 12;
        boolean yearLast = form.size(2) == 4 && isYear(form.value(2)) && form.size(0) <= 2 && form.size(1) <= 2;
        return yearFirst && form.size(2) <= 2 || yearLast;
    }

    private static boolean isYear(int value) {
        return value >= 1900 && value <= 2099;
    }

    /** An IPv4 address or a version. */
    private static boolean isDotted(PhoneForm form, int groups) {
        for (int group = 1; group < groups; group++) {
            if (form.before(group) != '.' || form.size(group) > 3) {
                return false;
            }
        }
        return groups > 1 && form.size(0) <= 3 && (groups != 5 || form.size(4) != 2);
    }

    /** 3-2-4, a social security number. */
    private static boolean isSocial(PhoneForm form, int groups) {
        return groups == 3 && form.size(0) == 3 && form.size(1) == 2 && form.size(2) == 4 && form.total(3) == 9;
    }

    /** More single digits than a number has. */
    private static boolean isOneGroupAndBits(PhoneForm form, int groups) {
        int singles = 0;
        for (int group = 1; group < groups; group++) {
            singles += form.size(group) == 1 ? 1 : 0;
        }
        return singles > 2;
    }

    /** Whether nothing before belongs to the number: no word, no sign of money, no other number. */
    static boolean beginsFree(View view, int from) {
        char before = view.look(from - 1);
        char second = view.look(from - 2);
        if (isAsciiWord(before) || "$\u20ac\u00a3\u00a5#_%=<>*^~+".indexOf(before) > 0 && before != '=') {
            return Markup.ends(view, from);
        }
        boolean digit = PhoneForm.isDigit(second);
        return switch (before) {
            case '-', '_' -> !Letters.isWord(second) && second != '-';
            case '/', '.', ',', ':' -> !digit;
            case '$', '(' -> before != '$' && !isAsciiWord(second);
            default -> true;
        };
    }

    /** Whether the number does not go on after the index. */
    static boolean endsFree(View view, int end) {
        char after = view.look(end);
        boolean joined = after == '.' || after == ',' || after == '-' || after == '/' || after == ':';
        return !isAsciiWord(after)
                && ("_%\u00b0\u20ac$\u00a3=*+".indexOf(after) < 0 || after == 0 || Markup.begins(view, end))
                && !(joined && PhoneForm.isDigit(view.look(end + 1)));
    }

    private static boolean isAsciiWord(char c) {
        return c < 128 && Character.isLetterOrDigit(c)
                || Letters.kind(c) == Letters.UPPER
                || Letters.kind(c) == Letters.LOWER;
    }
}
