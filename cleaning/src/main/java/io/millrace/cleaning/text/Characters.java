package io.millrace.cleaning.text;

/**
 * Classes of characters as the batch curators of the field, all of them written in Python, have them: their rules count by
 * these. They differ from the JDK's: {@code Character.isWhitespace} knows no no-break space, and
 * {@code Character.isLetterOrDigit} no fractions. They go by Unicode 14, as Python 3.11's do, or by the JDK's if that is newer.
 */
public final class Characters {
    private static final int LETTERS = 1 << Character.UPPERCASE_LETTER
            | 1 << Character.LOWERCASE_LETTER
            | 1 << Character.TITLECASE_LETTER
            | 1 << Character.MODIFIER_LETTER
            | 1 << Character.OTHER_LETTER;
    private static final int NUMBERS =
            1 << Character.DECIMAL_DIGIT_NUMBER | 1 << Character.LETTER_NUMBER | 1 << Character.OTHER_NUMBER;
    private static final int PUNCTUATION = 1 << Character.CONNECTOR_PUNCTUATION
            | 1 << Character.DASH_PUNCTUATION
            | 1 << Character.START_PUNCTUATION
            | 1 << Character.END_PUNCTUATION
            | 1 << Character.INITIAL_QUOTE_PUNCTUATION
            | 1 << Character.FINAL_QUOTE_PUNCTUATION
            | 1 << Character.OTHER_PUNCTUATION;
    private static final boolean[] SPACE = spaces();

    private Characters() {}

    private static boolean[] spaces() {
        boolean[] spaces = new boolean[1 << Character.SIZE];
        for (char c : "\t\n\u000b\f\r\u001c\u001d\u001e\u001f \u0085\u00a0\u1680\u2028\u2029\u202f\u205f\u3000"
                .toCharArray()) {
            spaces[c] = true;
        }
        for (int c = 0x2000; c <= 0x200a; c++) {
            spaces[c] = true;
        }
        return spaces;
    }

    /** Python's {@code str.isspace}: all of them lie in the basic plane. */
    public static boolean isSpace(int c) {
        return c < SPACE.length && SPACE[c];
    }

    /** Python's {@code str.isalpha}. */
    public static boolean isLetter(int c) {
        return c < 0x80 ? isAsciiLetter(c) : isOf(LETTERS, c) || LaterUnicode.LETTERS.contains(c);
    }

    private static boolean isAsciiLetter(int c) {
        return (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
    }

    private static boolean isOf(int types, int c) {
        return (types >> Character.getType(c) & 1) != 0;
    }

    /** Unicode's property Alphabetic, by Unicode 17: wider than the letters, as letter numbers and vowel signs have it too. */
    public static boolean isAlphabetic(int c) {
        return c < 0x80 ? isAsciiLetter(c) : Character.isAlphabetic(c) || LaterUnicode.ALPHABETIC.contains(c);
    }

    /** Python's {@code str.isdecimal}. */
    public static boolean isDecimal(int c) {
        return c < 0x80
                ? c >= '0' && c <= '9'
                : Character.getType(c) == Character.DECIMAL_DIGIT_NUMBER || LaterUnicode.DIGITS.contains(c);
    }

    /** Python's {@code str.isalnum}: letters, and whatever stands for a number, but for ideographs that are letters too. */
    public static boolean isLetterOrNumber(int c) {
        return c < 0x80
                ? isAsciiLetter(c) || c >= '0' && c <= '9'
                : isOf(LETTERS | NUMBERS, c) || LaterUnicode.LETTERS.contains(c) || LaterUnicode.DIGITS.contains(c);
    }

    /** What {@code \w} matches for Python's {@code re}. */
    public static boolean isWord(int c) {
        return c == '_' || isLetterOrNumber(c);
    }

    /** The general categories whose names begin with P. */
    public static boolean isPunctuation(int c) {
        return isOf(PUNCTUATION, c) || LaterUnicode.PUNCTUATION.contains(c);
    }

    /** The end of a line for Python's {@code str.splitlines}; a carriage return with a line feed ends one line. */
    public static boolean isLineEnd(char c) {
        return c >= '\n' && c <= '\r' || c >= 0x1c && c <= 0x1e || c == 0x85 || c == 0x2028 || c == 0x2029;
    }

    /** The text without blank characters at its ends, as Python's {@code str.strip} has it. */
    public static String strip(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isSpace(text.charAt(start))) {
            start++;
        }
        while (start < end && isSpace(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    /** Whether nothing but blank characters stands in it. */
    public static boolean isBlank(CharSequence text) {
        for (int i = 0; i < text.length(); i++) {
            if (!isSpace(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }
}
