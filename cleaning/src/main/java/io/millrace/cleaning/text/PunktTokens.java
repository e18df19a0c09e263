package io.millrace.cleaning.text;

/**
 * Finds the tokens by which Punkt judges: words with their periods, dashes and ellipses, other punctuation one by one. Works
 * on one line at a time.
 */
final class PunktTokens {
    private static final boolean[] ENDS_WORD = Ascii.set(")\";}]*:@'({[?!");
    private static final boolean[] NO_WORD_START = Ascii.set("(\"`{[:;&#*@)}]-,");

    private final char[] text;
    private int limit;

    PunktTokens(char[] text) {
        this.text = text;
    }

    /** The line ends before this position. */
    void limitTo(int end) {
        limit = end;
    }

    int limit() {
        return limit;
    }

    /** Punctuation that stands in no word and may follow the end of a sentence. */
    static boolean isNoWordCharacter(char c) {
        return c < 0x80 ? ENDS_WORD[c] : isCurlyQuote(c);
    }

    /** Quotes beyond ASCII that may close a sentence. */
    static boolean isCurlyQuote(char c) {
        return switch (c) {
            case '\u2018', '\u2019', '\u201c', '\u201d', '\u00ab', '\u00bb' -> true;
            default -> false;
        };
    }

    /** First position of a token at or after the given one, or the limit. */
    int skipSpace(int from) {
        int at = from;
        while (at < limit && RegexCharacters.isSpace(text[at])) {
            at++;
        }
        return at;
    }

    /** End of the token that begins at the given position. */
    int end(int start) {
        if (isPair(start, '-')) {
            return runEnd(start, '-');
        }
        if (isPair(start, '.')) {
            return runEnd(start, '.');
        }
        if (isSpacedEllipsis(start)) {
            return spacedEllipsisEnd(start);
        }
        char c = text[start];
        return c < 0x80 && NO_WORD_START[c] ? start + 1 : wordEnd(start + 1);
    }

    private int wordEnd(int from) {
        int at = from;
        while (at < limit && !(text[at] == ',' ? endsWord(at + 1) : endsWord(at))) {
            at++;
        }
        return at;
    }

    private boolean endsWord(int at) {
        if (at >= limit) {
            return true;
        }
        char c = text[at];
        if (c < 0x80 && c >= '/' && !ENDS_WORD[c]) {
            return false;
        }
        return RegexCharacters.isSpace(c)
                || isNoWordCharacter(c)
                || isPair(at, '-')
                || isPair(at, '.')
                || isSpacedEllipsis(at);
    }

    private boolean isPair(int at, char c) {
        return at + 1 < limit && text[at] == c && text[at + 1] == c;
    }

    private int runEnd(int start, char c) {
        int at = start;
        while (at < limit && text[at] == c) {
            at++;
        }
        return at;
    }

    private boolean isSpacedEllipsis(int at) {
        return at + 4 < limit && text[at] == '.' && isSpacedPeriod(at + 1) && isSpacedPeriod(at + 3);
    }

    private int spacedEllipsisEnd(int start) {
        int at = start + 1;
        while (isSpacedPeriod(at)) {
            at += 2;
        }
        return at;
    }

    private boolean isSpacedPeriod(int at) {
        return at + 1 < limit && RegexCharacters.isSpace(text[at]) && text[at + 1] == '.';
    }
}
