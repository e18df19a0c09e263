package io.millrace.cleaning.text;

import java.util.Arrays;

/**
 * One sentence while the rules of the Treebank tokenizer work on it. NLTK's rules are substitutions that put spaces between
 * characters; here a gap before a position stands for one or more of them, so that tokens stay positions in the text.
 */
final class Treebank {
    private static final byte GAP = 1;
    private static final byte OPENING = 2;
    private static final byte CLOSING = 4;
    private static final boolean[] SPECIAL = Ascii.set("\"'`.,:;@#$%&?!*[](){}<>-");

    private final char[] text;
    private final byte[] marks;
    private int[] special = new int[64];
    private int specials;
    private int start;
    private int end;

    Treebank(char[] text) {
        this.text = text;
        this.marks = new byte[text.length + 1];
    }

    /** Begins with a sentence, in which no rule has worked yet. */
    void begin(int from, int to) {
        start = from;
        end = to;
        marks[from] = 0;
        specials = 0;
        for (int i = from; i < to; i++) {
            char c = text[i];
            if (c < 0x80 ? SPECIAL[c] : isQuoteOrDash(c)) {
                addSpecial(i);
            }
        }
    }

    private void addSpecial(int at) {
        if (specials == special.length) {
            special = Arrays.copyOf(special, 2 * specials);
        }
        special[specials++] = at;
    }

    private static boolean isQuoteOrDash(char c) {
        return c == '\u00ab' || c == '\u00bb' || c >= '\u2012' && c <= '\u201e';
    }

    int start() {
        return start;
    }

    int end() {
        return end;
    }

    /** How many characters any rule may look for; the rules go through these only. */
    int specials() {
        return specials;
    }

    int special(int index) {
        return special[index];
    }

    char at(int position) {
        return text[position];
    }

    /** Whether the character stands at the position and is no quote that was replaced. */
    boolean is(int position, char c) {
        return position >= start && position < end && text[position] == c && marks[position] < OPENING;
    }

    boolean isGap(int position) {
        return (marks[position] & GAP) != 0;
    }

    void gap(int position) {
        marks[position] |= GAP;
    }

    void gaps(int from, int to) {
        gap(from);
        gap(to);
    }

    /** Makes of the quote the token of two backticks. */
    void opening(int from, int to) {
        replace(from, to, OPENING);
    }

    /** Makes of the quote the token of two apostrophes. */
    void closing(int from, int to) {
        replace(from, to, CLOSING);
    }

    private void replace(int from, int to, byte mark) {
        for (int i = from; i < to; i++) {
            marks[i] |= mark;
        }
        gaps(from, to);
    }

    boolean isOpening(int position) {
        return (marks[position] & OPENING) != 0;
    }

    boolean isClosing(int position) {
        return (marks[position] & CLOSING) != 0;
    }

    /** Whether a blank stands before the position, or the sentence begins or ends there. */
    boolean isApart(int position) {
        return position <= start || isGap(position) || RegexCharacters.isSpace(text[position - 1]);
    }

    /** Whether a blank, or the end of the sentence, follows at the position. */
    boolean isSpace(int position) {
        return position >= end || isGap(position) || RegexCharacters.isSpace(text[position]);
    }

    /** The character before the position, for one that is in the sentence; else 0. */
    int pointBefore(int position) {
        return position <= start ? 0 : Character.codePointBefore(text, position, start);
    }

    int pointAt(int position) {
        return position >= end ? 0 : Character.codePointAt(text, position, end);
    }
}
