package io.millrace.privacy.find.money;

import java.util.function.IntUnaryOperator;

/** The check digit of ISO/IEC 7812-1 annex B: every second digit from the right but one is doubled. Digits are ASCII. */
public final class Luhn {
    private Luhn() {}

    /** Whether the last of the first {@code length} digits is the right check digit. */
    public static boolean fits(CharSequence digits, int length) {
        return sum(at -> digits.charAt(at) - '0', 0, length) % 10 == 0;
    }

    /** The digit, 0 to 9, that goes behind. */
    public static int checkDigit(CharSequence digits) {
        int length = digits.length();
        return (10 - sum(at -> at < length ? digits.charAt(at) - '0' : 0, 0, length + 1) % 10) % 10;
    }

    /**
     * A multiple of ten where the last digit is the right check digit.
     *
     * @param digits place → digit, 0 to 9; {@code to} is exclusive
     */
    public static int sum(IntUnaryOperator digits, int from, int to) {
        int sum = 0;
        for (int at = to - 1; at >= from; at--) {
            int digit = digits.applyAsInt(at);
            sum += (to - at) % 2 == 0 ? digit * 2 - (digit > 4 ? 9 : 0) : digit;
        }
        return sum;
    }
}
