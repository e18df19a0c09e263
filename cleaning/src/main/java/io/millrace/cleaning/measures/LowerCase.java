package io.millrace.cleaning.measures;

import java.util.Arrays;

/**
 * Lower case as Python's {@code str.lower} has it, each word on its own. The JDK's would look for the end of a word at
 * each capital sigma, which takes a time that grows with the square of the text.
 */
final class LowerCase {
    private static final int DOTTED_I = 0x130;
    private static final char DOT_ABOVE = 0x307;
    private static final int SIGMA = 0x3a3;
    private static final char SMALL_SIGMA = 0x3c3;
    private static final char FINAL_SIGMA = 0x3c2;
    private static final int IGNORABLE = 1 << Character.NON_SPACING_MARK
            | 1 << Character.ENCLOSING_MARK
            | 1 << Character.FORMAT
            | 1 << Character.MODIFIER_LETTER
            | 1 << Character.MODIFIER_SYMBOL;
    /** Unicode's word break classes MidLetter, MidNumLet and Single_Quote. */
    private static final CodePoints MID_WORD =
            CodePoints.parse("27 2e 3a b7 387 55f 5f4 2018-2019 2024 2027 fe13 fe52 fe55 ff07 ff0e ff1a");

    private final String text;
    private char[] lower;
    private int size;

    private LowerCase(String text) {
        this.text = text;
        lower = new char[text.length()];
    }

    static char[] of(String text) {
        return new LowerCase(text).lowered();
    }

    private char[] lowered() {
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c < 0x80) {
                add(c >= 'A' && c <= 'Z' ? (char) (c + ('a' - 'A')) : c);
                at++;
            } else {
                addOther(text.codePointAt(at), at);
                at += Character.charCount(text.codePointAt(at));
            }
        }
        return size == lower.length ? lower : Arrays.copyOf(lower, size);
    }

    private void add(char c) {
        if (size == lower.length) {
            lower = Arrays.copyOf(lower, size + size / 2 + 1);
        }
        lower[size++] = c;
    }

    private void addOther(int c, int at) {
        if (c == DOTTED_I) {
            add('i');
            add(DOT_ABOVE);
        } else if (c == SIGMA) {
            add(followsLetter(at) && !precedesLetter(at + 1) ? FINAL_SIGMA : SMALL_SIGMA);
        } else {
            for (char unit : Character.toChars(Character.toLowerCase(c))) {
                add(unit);
            }
        }
    }

    private boolean followsLetter(int to) {
        int at = to;
        while (at > 0 && isIgnorable(text.codePointBefore(at))) {
            at -= Character.charCount(text.codePointBefore(at));
        }
        return at > 0 && isCased(text.codePointBefore(at));
    }

    private boolean precedesLetter(int from) {
        int at = from;
        while (at < text.length() && isIgnorable(text.codePointAt(at))) {
            at += Character.charCount(text.codePointAt(at));
        }
        return at < text.length() && isCased(text.codePointAt(at));
    }

    /** Unicode's property Case_Ignorable. */
    private static boolean isIgnorable(int c) {
        return c < 0x80
                ? c == '\'' || c == '.' || c == ':' || c == '^' || c == '`'
                : (IGNORABLE >> Character.getType(c) & 1) != 0 || MID_WORD.contains(c);
    }

    /** Unicode's property Cased. */
    private static boolean isCased(int c) {
        return Character.isLowerCase(c) || Character.isUpperCase(c) || Character.isTitleCase(c);
    }
}
