package io.millrace.cleaning.text;

import java.util.Locale;

/** Lower case as Python's {@code str.lower} has it; the JDK finds the end of a word, where sigma differs, in another way. */
final class Lowercase {
    private static final char SIGMA = '\u03a3';
    private static final String IGNORED =
            "'.:^`\u00b7\u00a8\u00ad\u00af\u00b4\u00b8\u2018\u2019\u2024\u2027\ufe13\ufe52\ufe55\uff07\uff0e\uff1a";
    private static final int IGNORED_TYPES = 1 << Character.NON_SPACING_MARK
            | 1 << Character.ENCLOSING_MARK
            | 1 << Character.FORMAT
            | 1 << Character.MODIFIER_LETTER
            | 1 << Character.MODIFIER_SYMBOL;

    private Lowercase() {}

    static String of(char[] chars, int start, int end) {
        char[] lower = new char[end - start];
        for (int i = start; i < end; i++) {
            char c = chars[i];
            if (c >= 0x80) {
                return of(new String(chars, start, end - start));
            }
            lower[i - start] = c >= 'A' && c <= 'Z' ? (char) (c | 0x20) : c;
        }
        return new String(lower);
    }

    private static String of(String text) {
        String lower = text.replace(SIGMA, '\u03c3').toLowerCase(Locale.ROOT);
        if (text.indexOf(SIGMA) < 0) {
            return lower;
        }
        StringBuilder withFinals = new StringBuilder(lower.length());
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            int c = text.codePointAt(at);
            withFinals.append(c == SIGMA && isFinal(text, at) ? "\u03c2" : lowerOf(c));
        }
        return withFinals.toString();
    }

    private static String lowerOf(int c) {
        return c == SIGMA ? "\u03c3" : Character.toString(c).toLowerCase(Locale.ROOT);
    }

    /** Unicode's condition Final_Sigma: a cased letter before it and none behind, ignorable characters aside. */
    private static boolean isFinal(String text, int at) {
        int before = at;
        while (before > 0 && isIgnored(text.codePointBefore(before))) {
            before -= Character.charCount(text.codePointBefore(before));
        }
        int after = at + 1;
        while (after < text.length() && isIgnored(text.codePointAt(after))) {
            after += Character.charCount(text.codePointAt(after));
        }
        return before > 0
                && isCased(text.codePointBefore(before))
                && (after == text.length() || !isCased(text.codePointAt(after)));
    }

    private static boolean isCased(int c) {
        return Character.isUpperCase(c) || Character.isLowerCase(c) || Character.isTitleCase(c);
    }

    private static boolean isIgnored(int c) {
        return (IGNORED_TYPES >> Character.getType(c) & 1) != 0 || IGNORED.indexOf(c) >= 0;
    }
}
