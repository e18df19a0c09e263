package io.millrace.privacy.find.fold;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What is done with each UTF-16 unit, and with the code points beyond them. */
public final class FoldTable {
    /** Stands as it is; becomes another; becomes several; is dropped; is dropped and belongs to the one before. */
    public static final byte KEEP = 0, REPLACE = 1, EXPAND = 2, DROP = 3, MARK = 4;

    /** CR, which may be half of a line break; the first half of a code point above U+FFFF; a Greek or Cyrillic look-alike. */
    public static final byte RETURN = 5, SURROGATE = 6, LOOK_ALIKE = 7;

    /** Stands for every symbol above U+FFFF. */
    public static final char SYMBOL = '\ufffd';

    /** Stands for what is no text: control characters, halves of surrogate pairs, code points that are no characters. */
    public static final char CONTROL = '\u0001';

    /** Stands for every letter above U+FFFF that has no plain form. */
    public static final char LETTER = '\u3400';

    /** Phrases in one character, such as blessings, stay: a text of them must not grow many times over. */
    private static final int LONGEST = 4;

    private static final byte[] ACTIONS = new byte[1 << 16];
    private static final char[] TARGETS = new char[1 << 16];
    private static final List<String> EXPANSIONS = new ArrayList<>();
    private static final Map<Integer, String> BEYOND = new HashMap<>();

    static {
        for (int c = 0; c < ACTIONS.length; c++) {
            fill((char) c);
        }
        for (int point : new int[] {0x10000, 0x1d400, 0x1ee00, 0x1f100, 0x2f800}) {
            fillBeyond(point);
        }
    }

    private FoldTable() {}

    private static void fill(char c) {
        TARGETS[c] = c;
        byte action = byKind(c);
        ACTIONS[c] = action;
        if (action == KEEP && c >= 0x80) {
            become(c, plain(c));
        }
    }

    private static byte byKind(char c) {
        if (c == '\r') {
            return RETURN;
        }
        if (Character.isSurrogate(c)) {
            return SURROGATE;
        }
        if (isLineBreak(c) || isSpace(c)) {
            return c == '\n' || c == ' ' ? KEEP : replace(c, isLineBreak(c) ? '\n' : ' ');
        }
        if (Character.isISOControl(c) || c >= '\ufffe') {
            return replace(c, CONTROL);
        }
        if (isInvisible(c)) {
            return DROP;
        }
        return isLooseMark(c) ? MARK : KEEP;
    }

    private static byte replace(char c, char by) {
        TARGETS[c] = by;
        return REPLACE;
    }

    private static boolean isLineBreak(char c) {
        return c == '\n' || c == '\u000b' || c == '\f' || c == '\u0085' || c == '\u2028' || c == '\u2029';
    }

    /** White space of any width, and the blank pattern of Braille. */
    private static boolean isSpace(char c) {
        return c == '\t' || Character.isSpaceChar(c) || c == '\u2800';
    }

    /** Format controls (soft hyphen, zero width, direction) and letters without ink. */
    private static boolean isInvisible(char c) {
        return Character.getType(c) == Character.FORMAT
                || c == '\u115f'
                || c == '\u1160'
                || c == '\u3164'
                || c == '\uffa0'
                || c == '\u0640';
    }

    /** Accents for any letter, vowel points of Arabic and Hebrew, variation selectors; not the vowel signs of India. */
    private static boolean isLooseMark(char c) {
        int type = Character.getType(c);
        boolean mark = type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
        return mark
                && (c < '\u0900' || c >= '\u1ab0' && c < '\u1b00' || c >= '\u1dc0' && c < '\u2e00' || c >= '\ufe00');
    }

    /** The plain form of a plain form, until it stays: folding twice is folding once. */
    private static String plain(int point) {
        String plain = Character.toString(point);
        for (String before = ""; !plain.equals(before); ) {
            before = plain;
            StringBuilder next = new StringBuilder();
            before.codePoints().filter(FoldTable::isSeen).forEach(part -> next.append(PlainForms.of(part)));
            plain = next.isEmpty() ? before : next.toString();
        }
        return plain;
    }

    private static boolean isSeen(int point) {
        return point > Character.MAX_VALUE || !isInvisible((char) point) && !isLooseMark((char) point);
    }

    private static void become(char c, String plain) {
        if (plain.length() > LONGEST) {
            return;
        }
        if (plain.length() > 1) {
            ACTIONS[c] = EXPAND;
            TARGETS[c] = (char) EXPANSIONS.size();
            EXPANSIONS.add(plain);
            return;
        }
        char one = plain.charAt(0);
        char look = one < 0x80 ? 0 : Confusables.ofLatin(one);
        TARGETS[c] = look == 0 ? one : look;
        boolean foreign = Confusables.latin(TARGETS[c]) != 0;
        ACTIONS[c] = foreign ? LOOK_ALIKE : TARGETS[c] == c ? KEEP : REPLACE;
    }

    private static void fillBeyond(int block) {
        for (int point = block; point < block + (block == 0x10000 ? 0x3000 : 0x400); point++) {
            String plain = plain(point);
            if (!plain.equals(Character.toString(point)) && plain.codePoints().allMatch(Character::isBmpCodePoint)) {
                BEYOND.put(point, lookedThrough(plain));
            }
        }
    }

    /** A Greek letter of mathematics that looks Latin is read as Latin. */
    private static String lookedThrough(String plain) {
        char look = Confusables.latin(plain.charAt(0));
        return plain.length() == 1 && look != 0 ? Character.toString(look) : plain;
    }

    public static byte action(char c) {
        return ACTIONS[c];
    }

    /** What a character that is kept or replaced becomes. */
    public static char target(char c) {
        return TARGETS[c];
    }

    /** What a character becomes whose action is {@link #EXPAND}. */
    public static String expansion(char c) {
        return EXPANSIONS.get(TARGETS[c]);
    }

    /** What a code point above U+FFFF becomes; empty if it is dropped. Never holds a surrogate. */
    public static String beyond(int point) {
        String plain = BEYOND.get(point);
        if (plain != null) {
            return plain;
        }
        int type = Character.getType(point);
        if (type == Character.FORMAT || type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) {
            return "";
        }
        return Character.toString(Character.isLetter(point) ? LETTER : SYMBOL);
    }
}
