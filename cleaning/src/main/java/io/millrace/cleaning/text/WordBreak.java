package io.millrace.cleaning.text;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.Set;

/**
 * The property Word_Break of Unicode's annex 29, derived from the properties that the JDK has, as section 4.1 defines it. What
 * no rule joins is told apart by whether it makes a word of its own.
 */
final class WordBreak {
    static final byte NO_WORD = 0;
    /** A letter or number that stands alone: ideographs, hiragana, fractions. */
    static final byte ALONE = 1;
    /** Letters of scripts that need a dictionary, Thai for one; a run of them is taken as one word. */
    static final byte COMPLEX = 2;

    static final byte LETTER = 3;
    static final byte HEBREW = 4;
    static final byte NUMERIC = 5;
    static final byte KATAKANA = 6;
    static final byte CONNECTOR = 7;
    static final byte MID_LETTER = 8;
    static final byte MID_NUMBER = 9;
    static final byte MID_BOTH = 10;
    static final byte SINGLE_QUOTE = 11;
    static final byte DOUBLE_QUOTE = 12;
    /** Marks and format characters, which belong to what they follow. */
    static final byte IGNORED = 13;

    private static final String MID_LETTERS = ":\u00b7\u0387\u055f\u05f4\u2027\ufe13\ufe55\uff1a";
    private static final String MID_NUMBERS =
            ",;\u037e\u0589\u060c\u060d\u066c\u07f8\u2044\ufe10\ufe14\ufe50\ufe54\uff0c\uff1b";
    private static final String MID_BOTHS = ".\u2018\u2019\u2024\ufe52\uff07\uff0e";
    private static final String KATAKANA_MARKS = "\u3031\u3032\u3033\u3034\u3035\u309b\u309c\u30a0\u30fc\uff70";
    private static final String LETTER_MARKS =
            "\u055a\u055b\u055c\u055e\u058a\u05f3\ua708\ua709\ua70a\ua70b\ua70c\ua70d\ua70e\ua70f\ua710\ua711\ua712\ua713"
                    + "\ua714\ua715\ua716\ua720\ua721\ua789\ua78a\uab5b";
    private static final Set<UnicodeScript> COMPLEX_SCRIPTS = EnumSet.of(
            UnicodeScript.THAI,
            UnicodeScript.LAO,
            UnicodeScript.MYANMAR,
            UnicodeScript.KHMER,
            UnicodeScript.TAI_LE,
            UnicodeScript.NEW_TAI_LUE,
            UnicodeScript.TAI_THAM,
            UnicodeScript.TAI_VIET,
            UnicodeScript.AHOM);
    /** Up to here a table answers: the basic plane, and the next with its emoji and smaller scripts. */
    private static final int TABLE_END = 0x20000;

    private static final byte[] TABLE = table();

    private WordBreak() {}

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

    private static byte derive(int c) {
        byte mark = ofMark(c);
        if (mark != NO_WORD) {
            return mark;
        }
        if (isIgnored(c)) {
            return IGNORED;
        }
        return switch (Character.getType(c)) {
            case Character.DECIMAL_DIGIT_NUMBER -> NUMERIC;
            case Character.CONNECTOR_PUNCTUATION -> CONNECTOR;
            default -> Character.isAlphabetic(c) || isKatakana(c) ? ofLetter(c) : ofOther(c);
        };
    }

    private static byte ofOther(int c) {
        return isLetterMark(c) ? LETTER : Character.getType(c) == Character.OTHER_NUMBER ? ALONE : NO_WORD;
    }

    private static byte ofMark(int c) {
        return switch (c) {
            case '\'' -> SINGLE_QUOTE;
            case '"' -> DOUBLE_QUOTE;
            case 0x066b -> NUMERIC;
            case 0x202f -> CONNECTOR;
            default -> ofInnerMark(c);
        };
    }

    private static byte ofInnerMark(int c) {
        if (MID_LETTERS.indexOf(c) >= 0) {
            return MID_LETTER;
        }
        return MID_NUMBERS.indexOf(c) >= 0 ? MID_NUMBER : MID_BOTHS.indexOf(c) >= 0 ? MID_BOTH : NO_WORD;
    }

    /** Whether it is of the classes Extend, Format or ZWJ. */
    private static boolean isIgnored(int c) {
        return switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK -> true;
            case Character.FORMAT -> c != 0x200b;
            default -> c == 0xff9e || c == 0xff9f || c >= 0x1f3fb && c <= 0x1f3ff;
        };
    }

    private static boolean isKatakana(int c) {
        return KATAKANA_MARKS.indexOf(c) >= 0 || UnicodeScript.of(c) == UnicodeScript.KATAKANA;
    }

    private static byte ofLetter(int c) {
        UnicodeScript script = UnicodeScript.of(c);
        if (isKatakana(c)) {
            return KATAKANA;
        }
        if (Character.isIdeographic(c) || script == UnicodeScript.HIRAGANA) {
            return ALONE;
        }
        return COMPLEX_SCRIPTS.contains(script) ? COMPLEX : ofSimpleLetter(c, script);
    }

    private static byte ofSimpleLetter(int c, UnicodeScript script) {
        return script == UnicodeScript.HEBREW && Character.getType(c) == Character.OTHER_LETTER ? HEBREW : LETTER;
    }

    private static boolean isLetterMark(int c) {
        return c >= 0x2c2 && c <= 0x2ff && !isAccent(c) || LETTER_MARKS.indexOf(c) >= 0;
    }

    /** Spacing accents that are no part of words. */
    private static boolean isAccent(int c) {
        return c >= 0x2d8 && c <= 0x2dd;
    }
}
