package io.millrace.cleaning.quality;

/**
 * The phrases by which C4 knows lines that are no prose, found in one pass whatever their case: a rare letter of each says
 * where to look. Python's {@code str.lower} makes the Kelvin sign a k, and nothing else beyond ASCII a letter of theirs.
 */
final class LinePhrases {
    static final int LOREM_IPSUM = 1;
    static final int JAVASCRIPT = 2;
    static final int CURLY_BRACKET = 4;
    static final int POLICY = 8;

    private static final char KELVIN = '\u212a';
    private static final char[][] COOKIES = {
        "cookie policy".toCharArray(),
        "uses cookies".toCharArray(),
        "use of cookies".toCharArray(),
        "use cookies".toCharArray()
    };

    private static final char[] TERMS = "terms of use".toCharArray();
    private static final char[] PRIVACY = "privacy policy".toCharArray();
    private static final char[] SCRIPT = "javascript".toCharArray();
    private static final char[] LOREM = "lorem ipsum".toCharArray();

    private LinePhrases() {}

    /** Which of the phrases stand there. */
    static int in(char[] chars, int start, int end) {
        int found = 0;
        for (int i = start; i < end; i++) {
            char c = chars[i];
            if (c >= 'f' && c <= '{' || c >= 'F' && c <= 'V' || c == KELVIN) {
                found |= at(chars, start, i, end);
            }
        }
        return found;
    }

    private static int at(char[] chars, int start, int i, int end) {
        return switch (chars[i]) {
            case '{' -> CURLY_BRACKET;
            case 'j', 'J' -> is(SCRIPT, 0, chars, start, i, end) ? JAVASCRIPT : 0;
            case 'm', 'M' -> is(LOREM, 4, chars, start, i, end) ? LOREM_IPSUM : 0;
            case 'v', 'V' -> is(PRIVACY, 3, chars, start, i, end) ? POLICY : 0;
            case 'f', 'F' -> is(TERMS, 7, chars, start, i, end) ? POLICY : 0;
            case 'k', 'K', KELVIN -> isCookies(chars, start, i, end) ? POLICY : 0;
            default -> 0;
        };
    }

    private static boolean isCookies(char[] chars, int start, int i, int end) {
        return is(COOKIES[0], 3, chars, start, i, end)
                || is(COOKIES[1], 8, chars, start, i, end)
                || is(COOKIES[2], 10, chars, start, i, end)
                || is(COOKIES[3], 7, chars, start, i, end);
    }

    /** Whether the phrase stands so that its letter {@code letter} is at {@code i}. */
    private static boolean is(char[] phrase, int letter, char[] chars, int start, int i, int end) {
        int first = i - letter;
        if (first < start || first + phrase.length > end) {
            return false;
        }
        for (int k = 0; k < phrase.length; k++) {
            char c = chars[first + k];
            if (phrase[k] != (c >= 'A' && c <= 'Z' ? c | 0x20 : c == KELVIN ? 'k' : c)) {
                return false;
            }
        }
        return true;
    }
}
