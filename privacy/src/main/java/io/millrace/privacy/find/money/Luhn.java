package io.millrace.privacy.find.money;

/** The check digit of ISO/IEC 7812-1 annex B: every second digit from the right is doubled. Digits are ASCII. */
public final class Luhn {
    private Luhn() {}

    /** Whether the last of the first {@code length} digits is the right check digit. */
    public static boolean fits(CharSequence digits, int length) {
        return sum(digits, length, 0) % 10 == 0;
    }

    /** The digit, 0 to 9, that goes behind. */
    public static int checkDigit(CharSequence digits) {
        return (10 - sum(digits, digits.length(), 1) % 10) % 10;
    }

    /** @param place the place of the last digit, counted from the right */
    private static int sum(CharSequence digits, int length, int place) {
        int sum = 0;
        for (int at = 0; at < length; at++) {
            int digit = digits.charAt(length - 1 - at) - '0';
            sum += (at + place) % 2 == 0 ? digit : digit * 2 - (digit > 4 ? 9 : 0);
        }
        return sum;
    }
}
