package io.millrace.cleaning.removal;

import io.millrace.cleaning.text.Characters;

/**
 * The IP addresses of a text as Data-Juicer finds them: four numbers up to 255 with dots between, or eight groups of one
 * to four hexadecimal digits with colons between, the decimal digits of any script among them. Nothing is asked of what
 * stands around, so that it also finds {@code 1.2.3.4} in {@code 1.2.3.4.5}.
 */
final class IpAddresses implements Matches {
    private static final int NONE = -1;
    private static final int GROUPS = 8;
    private static final int GROUP_DIGITS = 4;
    private static final int LARGEST = 255;

    private final char[] chars;
    private final boolean hasColon;
    private int start;
    private int end;

    IpAddresses(String text) {
        chars = text.toCharArray();
        hasColon = text.indexOf(':') >= 0;
    }

    @Override
    public boolean next() {
        for (int i = end; i < chars.length; i++) {
            int last = addressEnd(i);
            if (last != NONE) {
                start = i;
                end = last;
                return true;
            }
        }
        return false;
    }

    @Override
    public int start() {
        return start;
    }

    @Override
    public int end() {
        return end;
    }

    private int addressEnd(int first) {
        char c = chars[first];
        if (c > 'f' && c < 0x80 || c < '0') {
            return NONE;
        }
        int last = isDigit(first) ? dottedEnd(first) : NONE;
        return last == NONE && hasColon ? groupsEnd(first) : last;
    }

    private int dottedEnd(int first) {
        int at = first;
        for (int number = 1; number < 4; number++) {
            int digits = digits(at);
            if (digits == 0 || !isNumber(at, digits) || at + digits == chars.length || chars[at + digits] != '.') {
                return NONE;
            }
            at += digits + 1;
        }
        for (int digits = Math.min(digits(at), 3); digits > 0; digits--) {
            if (isNumber(at, digits)) {
                return at + digits;
            }
        }
        return NONE;
    }

    /** Digits from a position on, four at most: more make no number. */
    private int digits(int first) {
        int last = first;
        while (last < first + 4 && isDigit(last)) {
            last++;
        }
        return last - first;
    }

    /** Up to 255, without leading zeros. */
    private boolean isNumber(int first, int digits) {
        int value = 0;
        for (int i = first; i < first + digits; i++) {
            value = 10 * value + chars[i] - '0';
        }
        return digits <= 3 && value <= LARGEST && (digits == 1 || chars[first] != '0');
    }

    private int groupsEnd(int first) {
        int at = first;
        for (int group = 1; group <= GROUPS; group++) {
            int last = groupEnd(at);
            if (last == at) {
                return NONE;
            }
            if (group == GROUPS) {
                return last;
            }
            if (last == chars.length || chars[last] != ':') {
                return NONE;
            }
            at = last + 1;
        }
        return NONE;
    }

    private int groupEnd(int first) {
        int last = first;
        for (int digit = 0; digit < GROUP_DIGITS && last < chars.length; digit++) {
            int point = Character.codePointAt(chars, last);
            if (!isHexadecimal(point)) {
                break;
            }
            last += Character.charCount(point);
        }
        return last;
    }

    private boolean isDigit(int index) {
        return index < chars.length && chars[index] >= '0' && chars[index] <= '9';
    }

    private static boolean isHexadecimal(int point) {
        return point >= 'a' && point <= 'f' || point >= 'A' && point <= 'F' || Characters.isDecimal(point);
    }
}
