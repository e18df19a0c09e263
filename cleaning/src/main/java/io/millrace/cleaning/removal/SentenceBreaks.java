package io.millrace.cleaning.removal;

/**
 * Where Data-Juicer breaks a line into sentences: behind a full stop, exclamation or question mark, Chinese or English;
 * behind two ellipses; and behind a quotation mark that closes after one of these. Never before such a quotation mark or
 * at the end of the line. The three rules go over the line on their own, and a match of each uses up the character after it.
 */
final class SentenceBreaks {
    private static final String ENDS = ".。！!？?";
    private static final String ENDS_BEFORE_QUOTE = ENDS + "{6}…2";

    private final String text;
    private final int end;
    private int at;
    private int mark;
    private int ellipsis;
    private int quote;

    /** @param end of the line */
    SentenceBreaks(String text, int start, int end) {
        this.text = text;
        this.end = end;
        at = start;
        mark = start;
        ellipsis = start;
        quote = start;
    }

    /** The end of the next sentence: behind its mark, or the end of the line. */
    int next() {
        while (at + 1 < end) {
            char c = text.charAt(at);
            if (isPlain(c)) {
                at++;
                continue;
            }
            int broken = breakAt(c);
            at++;
            if (broken > 0) {
                return broken;
            }
        }
        at = end;
        return end;
    }

    private static boolean isPlain(char c) {
        return c < 0x80
                ? c != '.' && c != '!' && c != '?' && c != '{' && c != '}' && c != '6' && c != '2'
                : isLetter(c);
    }

    private static boolean isLetter(char c) {
        return c < 0x2026 || c > 0x2026 && c < 0x3002 || c > 0x3002 && c < 0xFF01 || c > 0xFF1F;
    }

    /** Position of the break that a mark makes, or 0. */
    private int breakAt(char c) {
        if (at >= mark && ENDS.indexOf(c) >= 0 && !isQuote(at + 1)) {
            mark = at + 2;
            return at + 1;
        }
        if (at + 2 >= end || isQuote(at + 2)) {
            return 0;
        }
        if (at >= ellipsis && c == '…' && text.charAt(at + 1) == '…') {
            ellipsis = at + 3;
            return at + 2;
        }
        if (at >= quote && ENDS_BEFORE_QUOTE.indexOf(c) >= 0 && isQuote(at + 1)) {
            quote = at + 3;
            return at + 2;
        }
        return 0;
    }

    private boolean isQuote(int index) {
        char c = text.charAt(index);
        return c == '’' || c == '”';
    }
}
