package io.millrace.privacy.find.money;

/** The check digit of ISO/IEC 7812-1 annex B. */
final class Luhn {
    private Luhn() {}

    /** @param digits ASCII digits; whether the last of the first {@code length} is the right check digit */
    static boolean fits(CharSequence digits, int length) {
        int sum = 0;
        for (int at = 0; at < length; at++) {
            int digit = digits.charAt(length - 1 - at) - '0';
            sum += at % 2 == 0 ? digit : digit * 2 - (digit > 4 ? 9 : 0);
        }
        return sum % 10 == 0;
    }
}
