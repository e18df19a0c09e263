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
    private static final CodePoints TERMINATORS = CodePoints.of("""
            21 3f 589 61d-61f 6d4 700-702 7f9 837 839 83d-83e 964-965 104a-104b 1362 1367-1368 166e
            1735-1736 1803 1809 1944-1945 1aa8-1aab 1b5a-1b5b 1b5e-1b5f 1b7d-1b7e 1c3b-1c3c 1c7e-1c7f
            203c-203d 2047-2049 2e2e 2e3c 2e53-2e54 3002 a4ff a60e-a60f a6f3 a6f7 a876-a877 a8ce-a8cf a92f
            a9c8-a9c9 aa5d-aa5f aaf0-aaf1 abeb fe56-fe57 ff01 ff1f ff61 10a56-10a57 10f55-10f59 10f86-10f89
            11047-11048 110be-110c1 11141-11143 111c5-111c6 111cd 111de-111df 11238-11239 1123b-1123c 112a9
            1144b-1144c 115c2-115c3 115c9-115d7 11641-11642 1173c-1173e 11944 11946 11a42-11a43 11a9b-11a9c
            11c41-11c42 11ef7-11ef8 16a6e-16a6f 16af5 16b37-16b38 16b44 16e98 1bc9f 1da88
            """);
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
        return TERMINATORS.contains(c) ? TERMINATOR : isQuote(c) ? CLOSE : OTHER;
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
