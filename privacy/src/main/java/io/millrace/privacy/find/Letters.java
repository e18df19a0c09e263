package io.millrace.privacy.find;

/** What a character of a view is, by a table of all UTF-16 units. A surrogate is a symbol. */
public final class Letters {
    public static final byte OTHER = 0, SPACE = 1, DIGIT = 2, UPPER = 3, LOWER = 4, UNCASED = 5;

    private static final byte[] KINDS = new byte[1 << 16];
    private static final char[] LOWERED = new char[1 << 16];

    static {
        for (int c = 0; c < KINDS.length; c++) {
            KINDS[c] = kindOf((char) c);
            LOWERED[c] = Character.toLowerCase((char) c);
        }
    }

    private Letters() {}

    private static byte kindOf(char c) {
        if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
            return SPACE;
        }
        if (Character.isDigit(c)) {
            return DIGIT;
        }
        if (Character.isUpperCase(c) || Character.isTitleCase(c)) {
            return UPPER;
        }
        if (Character.isLowerCase(c)) {
            return LOWER;
        }
        return Character.isLetter(c) ? UNCASED : OTHER;
    }

    public static byte kind(char c) {
        return KINDS[c];
    }

    public static char lower(char c) {
        return LOWERED[c];
    }

    /** A letter or a digit. */
    public static boolean isWord(char c) {
        return KINDS[c] >= DIGIT;
    }

    /** Whether two characters in a row are of one token: letters or digits, and both or none of a script without case. */
    public static boolean isJoined(char before, char after) {
        byte one = KINDS[before];
        byte other = KINDS[after];
        return one >= DIGIT && other >= DIGIT && (one == UNCASED) == (other == UNCASED);
    }

    public static boolean isSpace(char c) {
        return KINDS[c] == SPACE;
    }

    public static boolean isDigit(char c) {
        return KINDS[c] == DIGIT;
    }

    public static boolean isLineBreak(char c) {
        return c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029' || c == '\u0085';
    }
}
