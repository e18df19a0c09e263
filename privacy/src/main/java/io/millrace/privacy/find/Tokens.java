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

    /** Tokens walked past from the place asked for before, until it is searched. */
    private static final int NEAR = 16;

    private final View view;
    private int count;
    private int[] starts;
    private int[] ends;
    private byte[] forms;
    private byte[] gaps;
    private long[] flags;
    private int[] withDigits;
    private int digitCount;
    private long anyFlags;
    private boolean wrapped;
    private int anyForms;
    /** The answer of {@link #tokenAt} before: most places asked for are near each other. */
    private int lastAt;

    private final SeenSigns signs = new SeenSigns();
    private final Lexicon lexicon = Lexicon.shared();

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
            byte kind = Letters.kind(c);
            if (kind == Letters.SPACE) {
                gap = Letters.isLineBreak(c) ? LINE_BREAK : (byte) Math.max(gap, SPACE);
                at++;
            } else {
                room();
                gaps[count] = gap;
                wrapped |= gap == LINE_BREAK && count > 0 && goesOn(c);
                at = kind == Letters.OTHER ? symbol(c, at) : word(kind, at);
                count++;
                gap = NOTHING;
            }
        }
        digitCount = DigitRows.thinned(this, view, withDigits, digitCount);
    }

    private boolean goesOn(char first) {
        return wrapped || WrappedLines.mayJoin(this, count - 1, view.at(ends[count - 1] - 1), first);
    }

    private void room() {
        if (count == starts.length) {
            grow(count * 2);
        }
    }

    private int symbol(char c, int at) {
        signs.see(c, gaps[count] == NOTHING, at);
        return set(at, at + 1, SYMBOL, SignWords.ofSymbol(c));
    }

    private int set(int start, int end, byte form, long bits) {
        starts[count] = start;
        ends[count] = end;
        forms[count] = form;
        flags[count] = bits;
        anyFlags |= bits;
        anyForms |= 1 << form;
        return end;
    }

    /** Reads the word that begins there. The index after it. */
    private int word(byte first, int start) {
        boolean uncased = first == Letters.UNCASED;
        int kinds = 0;
        int upper = 0;
        long hash = Lexicon.BEGIN;
        int at = start;
        for (; at < view.length(); at++) {
            char c = view.at(at);
            byte kind = Letters.kind(c);
            if (kind < Letters.DIGIT || (kind == Letters.UNCASED) != uncased) {
                break;
            }
            kinds |= 1 << kind;
            upper += kind == Letters.UPPER ? 1 : 0;
            hash = Lexicon.next(hash, Letters.lower(c));
        }
        signs.see(start, at, gaps[count] == NOTHING);
        byte form = form(kinds, upper, first);
        long bits = form == DIGITS ? SignWords.ofDigits(at - start) : lexicon.flags(hash);
        if ((kinds & 1 << Letters.DIGIT) != 0) {
            rememberDigits();
        }
        return set(start, at, form, bits);
    }

    private static byte form(int kinds, int upper, byte first) {
        if ((kinds & 1 << Letters.DIGIT) != 0) {
            return kinds == 1 << Letters.DIGIT ? DIGITS : ALPHANUMERIC;
        }
        if (upper == 0) {
            return first == Letters.UNCASED ? UNCASED : LOWER;
        }
        if (upper == 1 && first == Letters.UPPER) {
            return CAPITALIZED;
        }
        return kinds == 1 << Letters.UPPER ? UPPER : MIXED_CASE;
    }

    private void grow(int size) {
        starts = Arrays.copyOf(starts, size);
        ends = Arrays.copyOf(ends, size);
        forms = Arrays.copyOf(forms, size);
        gaps = Arrays.copyOf(gaps, size);
        flags = Arrays.copyOf(flags, size);
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

    /** Whether a symbol follows the token without a space. */
    public boolean isSymbolAfter(int token) {
        return token + 1 < count && forms[token + 1] == SYMBOL && gaps[token + 1] == NOTHING;
    }

    /** Whether any token has one of the flags. */
    public boolean hasAny(long flag) {
        return (anyFlags & flag) != 0;
    }

    /** Whether any token has the form. */
    public boolean hasForm(byte form) {
        return (anyForms & 1 << form) != 0;
    }

    /** Whether the ASCII sign stands anywhere in the view. */
    public boolean hasSign(char sign) {
        return signs.has(sign);
    }

    /** The first token from there on that has one of the flags; {@link #count} if none has. */
    public int next(int from, long flag) {
        if (!hasAny(flag)) {
            return count;
        }
        int token = from;
        while (token < count && (flags[token] & flag) == 0) {
            token++;
        }
        return token;
    }

    /** Whether a value may go on after one of the line breaks. */
    boolean mayGoOn() {
        return wrapped;
    }

    SeenSigns signs() {
        return signs;
    }

    /** How many tokens hold a digit, but for inner ones of {@link DigitRows}. */
    public int digitCount() {
        return digitCount;
    }

    /** The token that is the n-th with a digit. */
    public int withDigit(int n) {
        return withDigits[n];
    }

    /** The token that holds the character of the view, or the first that begins after it; {@link #count} if none does. */
    public int tokenAt(int index) {
        int token = lastAt;
        for (int steps = 0; steps < NEAR; steps++) {
            if (token < count && ends[token] <= index) {
                token++;
            } else if (token > 0 && ends[token - 1] > index) {
                token--;
            } else {
                lastAt = token;
                return token;
            }
        }
        int at = Arrays.binarySearch(ends, 0, count, index + 1);
        lastAt = at >= 0 ? at : -at - 1;
        return lastAt;
    }

    /** Whether the token is the word, in any case. @param lower in small letters, as long as the token */
    public boolean says(int token, String lower) {
        for (int at = 0; at < lower.length(); at++) {
            if (Letters.lower(view.at(starts[token] + at)) != lower.charAt(at)) {
                return false;
            }
        }
        return true;
    }

    public String text(int token) {
        return view.text(starts[token], ends[token]);
    }
}
