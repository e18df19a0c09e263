package io.millrace.cleaning.text;

/**
 * Small letters as Python's {@code str.lower} makes them: every character by Unicode's mapping, a capital sigma at the end
 * of a word by its neighbours (Unicode 3.13, Final_Sigma). {@code String.toLowerCase} looks for the ends of words with a
 * break iterator, which other tools do not.
 */
public final class LowerCase {
    private static final int CAPITAL_SIGMA = 0x3a3;
    private static final int DOTTED_I = 0x130;
    private static final int IGNORABLE_TYPES = 1 << Character.NON_SPACING_MARK
            | 1 << Character.ENCLOSING_MARK
            | 1 << Character.FORMAT
            | 1 << Character.MODIFIER_LETTER
            | 1 << Character.MODIFIER_SYMBOL;

    /** Word_Break of MidLetter, MidNumLet and Single_Quote. */
    private static final String WITHIN_WORDS =
            "'.:\u00b7\u0387\u055f\u05f4\u2018\u2019\u2024\u2027\ufe13\ufe52\ufe55\uff07" + "\uff0e\uff1a";

    private LowerCase() {}

    /** The very same string if it holds no capital letters. */
    public static String of(String text) {
        int first = firstChange(text);
        return first == text.length() ? text : changed(text, first);
    }

    /** That of a stretch. */
    static String of(char[] chars, int start, int end) {
        return of(new String(chars, start, end - start));
    }

    private static int firstChange(String text) {
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            if (c < 0x80 ? c >= 'A' && c <= 'Z' : Character.isSurrogate(c) || small(c) != c) {
                return i;
            }
            i++;
        }
        return i;
    }

    private static String changed(String text, int first) {
        StringBuilder small = new StringBuilder(text.length() + 1).append(text, 0, first);
        int i = first;
        while (i < text.length()) {
            char c = text.charAt(i);
            if (c < 0x80) {
                small.append(c >= 'A' && c <= 'Z' ? (char) (c | 0x20) : c);
                i++;
            } else {
                i += append(text, i, small);
            }
        }
        return small.toString();
    }

    /** Returns the length of the character. */
    private static int append(String text, int i, StringBuilder small) {
        int c = text.codePointAt(i);
        if (c == CAPITAL_SIGMA) {
            small.append(isFinal(text, i) ? '\u03c2' : '\u03c3');
        } else if (c == DOTTED_I) {
            small.append("i\u0307");
        } else {
            small.appendCodePoint(small(c));
        }
        return Character.charCount(c);
    }

    private static int small(int c) {
        int small = Character.toLowerCase(c);
        return small == c ? LaterUnicode.small(c) : small;
    }

    private static boolean isFinal(String text, int sigma) {
        int i = sigma;
        while (i > 0 && isIgnorable(text.codePointBefore(i))) {
            i -= Character.charCount(text.codePointBefore(i));
        }
        if (i == 0 || !isCased(text.codePointBefore(i))) {
            return false;
        }
        i = sigma + 1;
        while (i < text.length() && isIgnorable(text.codePointAt(i))) {
            i += Character.charCount(text.codePointAt(i));
        }
        return i == text.length() || !isCased(text.codePointAt(i));
    }

    private static boolean isIgnorable(int c) {
        return (IGNORABLE_TYPES >> Character.getType(c) & 1) != 0 || WITHIN_WORDS.indexOf(c) >= 0;
    }

    private static boolean isCased(int c) {
        return Character.isUpperCase(c) || Character.isLowerCase(c) || Character.isTitleCase(c);
    }
}
