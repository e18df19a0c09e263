package io.millrace.cleaning.text;

/**
 * Classes of characters as the Python module {@code regex} has them, which NLTK and Data-Juicer match with.
 * They follow the Unicode
 * properties White_Space and Alphabetic; Python's own {@code str} and {@code re}, see {@link Characters}, go by categories.
 */
public final class RegexCharacters {
    private static final int MARKS_AND_DIGITS = 1 << Character.NON_SPACING_MARK
            | 1 << Character.COMBINING_SPACING_MARK
            | 1 << Character.ENCLOSING_MARK
            | 1 << Character.DECIMAL_DIGIT_NUMBER
            | 1 << Character.CONNECTOR_PUNCTUATION;

    private RegexCharacters() {}

    /** What {@code \s} matches: no separators of information, unlike {@link Characters#isSpace}. */
    public static boolean isSpace(char c) {
        return Characters.isSpace(c) && (c < 0x1c || c > 0x1f);
    }

    /** What {@code \w} matches. */
    public static boolean isWord(int c) {
        if (c < 0x80) {
            return Characters.isWord(c);
        }
        return Character.isAlphabetic(c) || isJoiner(c) || (MARKS_AND_DIGITS >> Character.getType(c) & 1) != 0;
    }

    private static boolean isJoiner(int c) {
        return c == 0x200c || c == 0x200d;
    }
}
