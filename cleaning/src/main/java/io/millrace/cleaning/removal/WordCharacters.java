package io.millrace.cleaning.removal;

/**
 * What counts as part of a word for {@code \w} of UTS 18: letters and what else is alphabetic, marks, decimal digits,
 * connector punctuation and the two joiners. So the Python module {@code regex} has it, by which Data-Juicer works.
 */
final class WordCharacters {
    private static final int MORE = 1 << Character.NON_SPACING_MARK
            | 1 << Character.ENCLOSING_MARK
            | 1 << Character.COMBINING_SPACING_MARK
            | 1 << Character.DECIMAL_DIGIT_NUMBER
            | 1 << Character.CONNECTOR_PUNCTUATION;

    private WordCharacters() {}

    static boolean isWord(int point) {
        if (point < 0x80) {
            return (point | 0x20) >= 'a' && (point | 0x20) <= 'z' || point >= '0' && point <= '9' || point == '_';
        }
        return Character.isAlphabetic(point)
                || (MORE >> Character.getType(point) & 1) != 0
                || point == 0x200C
                || point == 0x200D;
    }

    /** {@code \s} of UTS 18: the property White_Space, which lies in the basic plane. */
    static boolean isSpace(char c) {
        if (c < 0x80) {
            return c == ' ' || c >= '\t' && c <= '\r';
        }
        return c == 0x85 || Character.isSpaceChar(c);
    }
}
