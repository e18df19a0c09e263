package io.millrace.cleaning.repair;

import java.math.BigInteger;

/** A character by its number, as HTML and Python's {@code html.unescape} read it. */
final class NumericEntity {
    private static final int HEXADECIMAL = 16;
    private static final int DECIMAL = 10;
    private static final String REPLACEMENT = "\ufffd";

    private NumericEntity() {}

    /**
     * @param number decimal, or hexadecimal behind an x
     * @return what it stands for, empty for what is no character; null if it is no number or a semicolon
     */
    static String meant(String number) {
        boolean hexadecimal = (number.charAt(0) | 0x20) == 'x';
        String digits = hexadecimal ? number.substring(1) : number;
        int radix = hexadecimal ? HEXADECIMAL : DECIMAL;
        if (digits.isEmpty() || digits.chars().anyMatch(c -> Character.digit(c, radix) < 0)) {
            return null;
        }
        BigInteger value = new BigInteger(digits, radix);
        return value.bitLength() > Integer.SIZE - 1 ? REPLACEMENT : character(value.intValue());
    }

    private static String character(int c) {
        if (c == 0 || c > Character.MAX_CODE_POINT || c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) {
            return REPLACEMENT;
        }
        if (c == ';') {
            return null;
        }
        if (c <= 0x9F && WindowsControls.contains((char) c)) {
            return String.valueOf(WindowsControls.meant((char) c));
        }
        return isNone(c) ? "" : Character.toString(c);
    }

    /** Control characters but for white space, and what Unicode calls a noncharacter. */
    private static boolean isNone(int c) {
        boolean control = c < ' ' && c != '\t' && c != '\n' && c != '\f' && c != '\r' || c == 0x7F;
        return control || c >= 0xFDD0 && c <= 0xFDEF || (c & 0xFFFE) == 0xFFFE;
    }
}
