package io.millrace.cleaning.text;

/**
 * Sentences in order, to the end of which the closing quotes and brackets are moved that would begin the next one: of
 * {@code (One.) Two.} the first is {@code (One.)}.
 */
final class ClosedSentences {
    private static final boolean[] CLOSES = Ascii.set("\"')]}");

    private final char[] text;
    private final Spans.Builder closed;
    private int start;
    private int end;
    private boolean isWaiting;

    ClosedSentences(char[] text) {
        this.text = text;
        this.closed = new Spans.Builder(text);
    }

    /** The next sentence, as the marks divide them. */
    void add(int from, int to) {
        int marks = isWaiting ? closingEnd(from, to) : from;
        if (marks > from) {
            closed.add(start, marks);
            start = skipSpace(marks, to);
        } else {
            addWaiting();
            start = from;
        }
        end = to;
        isWaiting = true;
    }

    Spans build() {
        addWaiting();
        return closed.build();
    }

    private void addWaiting() {
        if (isWaiting && start < end) {
            closed.add(start, end);
        }
    }

    /** End of the closing marks at the start of a sentence, if they stand apart from what follows; else their start. */
    private int closingEnd(int from, int to) {
        int at = from;
        while (at < to && closes(text[at])) {
            at++;
        }
        boolean isApart =
                at >= to || RegexCharacters.isSpace(text[at]) || text[at] == '-' && at + 1 < to && text[at + 1] == '-';
        return isApart ? at : from;
    }

    private static boolean closes(char c) {
        return c < 0x80 ? CLOSES[c] : PunktTokens.isCurlyQuote(c);
    }

    private int skipSpace(int from, int to) {
        int at = from;
        while (at < to && RegexCharacters.isSpace(text[at])) {
            at++;
        }
        return at;
    }
}
