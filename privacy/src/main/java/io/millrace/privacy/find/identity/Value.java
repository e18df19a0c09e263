package io.millrace.privacy.find.identity;

import io.millrace.privacy.find.Letters;
import io.millrace.privacy.find.View;

/** A candidate without its separators, letters in upper case. It is read by checks only and never kept. */
final class Value {
    private static final int MAX = 64;

    private final char[] characters = new char[MAX];
    private int length;
    private char separator;
    private boolean mixed;
    private boolean lower;
    private boolean letters;

    /** @param to at most 64 characters after {@code from} */
    void read(View view, int from, int to) {
        length = 0;
        separator = 0;
        mixed = lower = letters = false;
        for (int at = from; at < to; at++) {
            take(view.at(at));
        }
    }

    private void take(char c) {
        switch (Letters.kind(c)) {
            case Letters.DIGIT -> characters[length++] = c;
            case Letters.UPPER, Letters.LOWER -> {
                lower |= Letters.kind(c) == Letters.LOWER;
                letters = true;
                characters[length++] = (char) (c & ~0x20);
            }
            default -> {
                mixed |= separator != 0 && separator != c;
                separator = c;
            }
        }
    }

    int length() {
        return length;
    }

    char at(int index) {
        return characters[index];
    }

    boolean isDigit(int index) {
        return characters[index] <= '9';
    }

    int digit(int index) {
        return characters[index] - '0';
    }

    /** 0 to 9 for a digit, 10 to 35 for a letter. */
    int base36(int index) {
        return isDigit(index) ? digit(index) : characters[index] - 'A' + 10;
    }

    /** The number that the digits make, at most 18 of them. */
    long number(int from, int to) {
        long number = 0;
        for (int at = from; at < to; at++) {
            number = number * 10 + digit(at);
        }
        return number;
    }

    boolean startsWith(String prefix) {
        return matches(0, prefix);
    }

    boolean matches(int from, String part) {
        for (int at = 0; at < part.length(); at++) {
            if (from + at >= length || characters[from + at] != part.charAt(at)) {
                return false;
            }
        }
        return true;
    }

    /** Index of the first digit, or the length. */
    int firstDigit() {
        int at = 0;
        while (at < length && !isDigit(at)) {
            at++;
        }
        return at;
    }

    /** Whether all from there on are one character: 000000, 111111. */
    boolean isOneCharacter(int from) {
        for (int at = from + 1; at < length; at++) {
            if (characters[at] != characters[from]) {
                return false;
            }
        }
        return true;
    }

    /** A character that parted it, 0 if none did. */
    char separator() {
        return separator;
    }

    /** Parted by different characters. */
    boolean isMixed() {
        return mixed;
    }

    boolean hasLower() {
        return lower;
    }

    boolean hasLetters() {
        return letters;
    }
}
