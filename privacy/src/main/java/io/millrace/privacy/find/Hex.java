package io.millrace.privacy.find;

/** Hexadecimal digits in views. */
final class Hex {
    private Hex() {}

    /** The number that the digits say, or -1 if there is another character. */
    static int number(View view, int from, int digits) {
        int number = 0;
        for (int at = from; at < from + digits; at++) {
            int digit = digit(view.look(at));
            if (digit < 0) {
                return -1;
            }
            number = number << 4 | digit;
        }
        return number;
    }

    static int digit(char c) {
        if (c >= '0' && c <= '9') {
            return c - '0';
        }
        int lower = c | 0x20;
        return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
    }
}
