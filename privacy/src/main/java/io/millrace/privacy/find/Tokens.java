package io.millrace.privacy.find;

import java.util.Arrays;

/**
 * The tokens of a view: each longest run of letters and digits, each other character that is no space, by itself. A run of
 * letters of a script without case (Han, Kana, Arabic) is a token of its own, since such scripts set numbers and Latin words
 * without spaces.
 */
public final class Tokens {
    /** Forms of a token. */
    public static final byte SYMBOL = 0,
            LOWER = 1,
            CAPITALIZED = 2,
            UPPER = 3,
            MIXED_CASE = 4,
            UNCASED = 5,
            DIGITS = 6,
            ALPHANUMERIC = 7;

    /** What stands before a token. */
    public static final byte NOTHING = 0, SPACE = 1, LINE_BREAK = 2;

    private final View view;
    private int count;
    private int[] starts;
    private int[] ends;
    private byte[] forms;
    private byte[] gaps;
    private long[] flags;
    private int[] withDigits;
    private int digitCount;

    public Tokens(View view) {
        this.view = view;
        int guess = view.length() / 4 + 16;
        starts = new int[guess];
        ends = new int[guess];
        forms = new byte[guess];
        gaps = new byte[guess];
        flags = new long[guess];
        withDigits = new int[guess / 4 + 4];
        read();
    }

    private void read() {
        int at = 0;
        byte gap = LINE_BREAK;
        while (at < view.length()) {
            char c = view.at(at);
            if (Letters.isSpace(c)) {
                gap = Letters.isLineBreak(c) ? LINE_BREAK : (byte) Math.max(gap, SPACE);
                at++;
            } else {
                int end = Letters.isWord(c) ? wordEnd(at) : at + 1;
                add(at, end, gap);
                gap = NOTHING;
                at = end;
            }
        }
    }

    private int wordEnd(int from) {
        int at = from + 1;
        while (at < view.length() && Letters.isJoined(view.at(at - 1), view.at(at))) {
            at++;
        }
        return at;
    }

    private void add(int start, int end, byte gap) {
        if (count == starts.length) {
            grow(count * 2);
        }
        starts[count] = start;
        ends[count] = end;
        gaps[count] = gap;
        classify(start, end);
        count++;
    }

    private void grow(int size) {
        starts = Arrays.copyOf(starts, size);
        ends = Arrays.copyOf(ends, size);
        forms = Arrays.copyOf(forms, size);
        gaps = Arrays.copyOf(gaps, size);
        flags = Arrays.copyOf(flags, size);
    }

    private void classify(int start, int end) {
        int digits = 0, upper = 0, lower = 0;
        long hash = Lexicon.BEGIN;
        for (int at = start; at < end; at++) {
            char c = view.at(at);
            hash = Lexicon.next(hash, Letters.lower(c));
            switch (Letters.kind(c)) {
                case Letters.DIGIT -> digits++;
                case Letters.UPPER -> upper++;
                case Letters.LOWER -> lower++;
                default -> {}
            }
        }
        byte form = form(start, end - start, digits, upper, lower);
        forms[count] = form;
        flags[count] = form == DIGITS || form == SYMBOL ? 0 : Lexicon.shared().flags(hash);
        if (digits > 0) {
            rememberDigits();
        }
    }

    private byte form(int start, int length, int digits, int upper, int lower) {
        if (!Letters.isWord(view.at(start))) {
            return SYMBOL;
        }
        if (digits > 0) {
            return digits == length ? DIGITS : ALPHANUMERIC;
        }
        if (upper == 0) {
            return lower > 0 ? LOWER : UNCASED;
        }
        boolean first = Letters.kind(view.at(start)) == Letters.UPPER;
        if (upper == 1 && first) {
            return CAPITALIZED;
        }
        return lower == 0 ? UPPER : MIXED_CASE;
    }

    private void rememberDigits() {
        if (digitCount == withDigits.length) {
            withDigits = Arrays.copyOf(withDigits, digitCount * 2);
        }
        withDigits[digitCount++] = count;
    }

    public int count() {
        return count;
    }

    /** Index in the view of the token's first character. */
    public int start(int token) {
        return starts[token];
    }

    public int end(int token) {
        return ends[token];
    }

    public int length(int token) {
        return ends[token] - starts[token];
    }

    public byte form(int token) {
        return forms[token];
    }

    /** What stands between this token and the one before. */
    public byte gap(int token) {
        return gaps[token];
    }

    /** What the lexicon knows of the word, a set of bits; 0 beyond either end. */
    public long flags(int token) {
        return token >= 0 && token < count ? flags[token] : 0;
    }

    public boolean has(int token, long flag) {
        return (flags(token) & flag) != 0;
    }

    /** A capitalized, upper-case or mixed-case word. */
    public boolean isName(int token) {
        return token >= 0 && token < count && forms[token] >= CAPITALIZED && forms[token] <= MIXED_CASE;
    }

    public boolean isLetters(int token) {
        return token >= 0 && token < count && forms[token] >= LOWER && forms[token] <= UNCASED;
    }

    public boolean isDigits(int token) {
        return token >= 0 && token < count && forms[token] == DIGITS;
    }

    public boolean isSymbol(int token, char symbol) {
        return token >= 0 && token < count && forms[token] == SYMBOL && view.at(starts[token]) == symbol;
    }

    /** How many tokens hold a digit. */
    public int digitCount() {
        return digitCount;
    }

    /** The token that is the n-th with a digit. */
    public int withDigit(int n) {
        return withDigits[n];
    }

    /** The token that holds the character of the view, or the first that begins after it; {@link #count} if none does. */
    public int tokenAt(int index) {
        int at = Arrays.binarySearch(ends, 0, count, index + 1);
        return at >= 0 ? at : -at - 1;
    }

    public String text(int token) {
        return view.text(starts[token], ends[token]);
    }
}
