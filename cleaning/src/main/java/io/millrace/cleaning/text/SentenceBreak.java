package io.millrace.cleaning.text;

/**
 * The property Sentence_Break of Unicode's annex 29, derived from the properties that the JDK has, as section 5.1 defines it;
 * terminators are those of Unicode 14.
 */
final class SentenceBreak {
    static final byte OTHER = 0;
    /** Ends a line or paragraph. */
    static final byte SEPARATOR = 1;

    static final byte SPACE = 2;
    static final byte LOWER = 3;
    static final byte UPPER = 4;
    static final byte OTHER_LETTER = 5;
    static final byte NUMERIC = 6;
    /** The full stop, which may also end an abbreviation. */
    static final byte PERIOD = 7;

    static final byte TERMINATOR = 8;
    static final byte CONTINUES = 9;
    static final byte CLOSE = 10;
    /** Marks and format characters, which belong to what they follow. */
    static final byte IGNORED = 11;

    private static final String CONTINUING =
            ",-:\u055d\u060c\u060d\u07f8\u1802\u1808\u2013\u2014\u3001\ufe10\ufe11\ufe13\ufe31"
                    + "\ufe32\ufe50\ufe51\ufe55\ufe58\ufe63\uff0c\uff0d\uff1a\uff64";
    private static final String PERIODS = ".\u2024\ufe52\uff0e";
    private static final int[][] TERMINATORS = {
        {0x21},
        {0x3f},
        {0x589},
        {0x61d, 0x61f},
        {0x6d4},
        {0x700, 0x702},
        {0x7f9},
        {0x837},
        {0x839},
        {0x83d, 0x83e},
        {0x964, 0x965},
        {0x104a, 0x104b},
        {0x1362},
        {0x1367, 0x1368},
        {0x166e},
        {0x1735, 0x1736},
        {0x1803},
        {0x1809},
        {0x1944, 0x1945},
        {0x1aa8, 0x1aab},
        {0x1b5a, 0x1b5b},
        {0x1b5e, 0x1b5f},
        {0x1b7d, 0x1b7e},
        {0x1c3b, 0x1c3c},
        {0x1c7e, 0x1c7f},
        {0x203c, 0x203d},
        {0x2047, 0x2049},
        {0x2e2e},
        {0x2e3c},
        {0x2e53, 0x2e54},
        {0x3002},
        {0xa4ff},
        {0xa60e, 0xa60f},
        {0xa6f3},
        {0xa6f7},
        {0xa876, 0xa877},
        {0xa8ce, 0xa8cf},
        {0xa92f},
        {0xa9c8, 0xa9c9},
        {0xaa5d, 0xaa5f},
        {0xaaf0, 0xaaf1},
        {0xabeb},
        {0xfe56, 0xfe57},
        {0xff01},
        {0xff1f},
        {0xff61},
        {0x10a56, 0x10a57},
        {0x10f55, 0x10f59},
        {0x10f86, 0x10f89},
        {0x11047, 0x11048},
        {0x110be, 0x110c1},
        {0x11141, 0x11143},
        {0x111c5, 0x111c6},
        {0x111cd},
        {0x111de, 0x111df},
        {0x11238, 0x11239},
        {0x1123b, 0x1123c},
        {0x112a9},
        {0x1144b, 0x1144c},
        {0x115c2, 0x115c3},
        {0x115c9, 0x115d7},
        {0x11641, 0x11642},
        {0x1173c, 0x1173e},
        {0x11944},
        {0x11946},
        {0x11a42, 0x11a43},
        {0x11a9b, 0x11a9c},
        {0x11c41, 0x11c42},
        {0x11ef7, 0x11ef8},
        {0x16a6e, 0x16a6f},
        {0x16af5},
        {0x16b37, 0x16b38},
        {0x16b44},
        {0x16e98},
        {0x1bc9f},
        {0x1da88}
    };
    /** Up to here a table answers: the basic plane, and the next with its emoji and smaller scripts. */
    private static final int TABLE_END = 0x20000;

    private static final byte[] TABLE = table();

    private SentenceBreak() {}

    private static byte[] table() {
        byte[] classes = new byte[TABLE_END];
        for (int c = 0; c < classes.length; c++) {
            classes[c] = derive(c);
        }
        return classes;
    }

    static byte of(int c) {
        return c < TABLE_END ? TABLE[c] : derive(c);
    }

    /** Whether the class decides, behind a period, if the sentence goes on (rule SB8). */
    static boolean decides(byte kind) {
        return switch (kind) {
            case SEPARATOR, LOWER, UPPER, OTHER_LETTER, PERIOD, TERMINATOR -> true;
            default -> false;
        };
    }

    private static byte derive(int c) {
        if (c == '\n' || c == '\r' || c == 0x85 || c == 0x2028 || c == 0x2029) {
            return SEPARATOR;
        }
        if (Characters.isSpace(c)) {
            return c >= 0x1c && c <= 0x1f ? OTHER : SPACE;
        }
        byte mark = ofMark(c);
        return mark != OTHER ? mark : ofType(c);
    }

    private static byte ofMark(int c) {
        if (PERIODS.indexOf(c) >= 0) {
            return PERIOD;
        }
        if (CONTINUING.indexOf(c) >= 0) {
            return CONTINUES;
        }
        return isTerminator(c) ? TERMINATOR : isQuote(c) ? CLOSE : OTHER;
    }

    private static boolean isTerminator(int c) {
        for (int[] range : TERMINATORS) {
            if (c >= range[0] && c <= range[range.length - 1]) {
                return true;
            }
        }
        return false;
    }

    private static boolean isQuote(int c) {
        return c == '"'
                || c == '\''
                || c >= 0x275b && c <= 0x2760
                || c >= 0x2e00 && c <= 0x2e01
                || c >= 0x2e06 && c <= 0x2e08
                || c == 0x2e0b
                || c >= 0x1f676 && c <= 0x1f678;
    }

    private static byte ofType(int c) {
        return switch (Character.getType(c)) {
            case Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION -> CLOSE;
            case Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.COMBINING_SPACING_MARK,
                    Character.FORMAT -> IGNORED;
            case Character.DECIMAL_DIGIT_NUMBER -> NUMERIC;
            default -> ofLetter(c);
        };
    }

    private static byte ofLetter(int c) {
        if (c == 0x66b || c == 0x66c) {
            return NUMERIC;
        }
        if (c == 0xff9e || c == 0xff9f) {
            return IGNORED;
        }
        if (!Character.isAlphabetic(c)) {
            return c == 0x5f3 ? OTHER_LETTER : OTHER;
        }
        return isGeorgian(c) ? OTHER_LETTER : ofCase(c);
    }

    private static byte ofCase(int c) {
        return Character.isLowerCase(c)
                ? LOWER
                : Character.isUpperCase(c) || Character.isTitleCase(c) ? UPPER : OTHER_LETTER;
    }

    /** Mkhedruli and Mtavruli, whose case says nothing about sentences. */
    private static boolean isGeorgian(int c) {
        return c >= 0x10d0 && c <= 0x10ff || c >= 0x1c90 && c <= 0x1cbf;
    }
}
