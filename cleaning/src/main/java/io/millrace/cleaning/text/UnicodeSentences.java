package io.millrace.cleaning.text;

/** Finds sentences by the rules SB3 to SB998 of Unicode's annex 29; line ends end a sentence. For one text. */
final class UnicodeSentences {
    private final char[] text;
    private final Spans.Builder sentences;
    private int start;

    UnicodeSentences(char[] text) {
        this.text = text;
        this.sentences = new Spans.Builder(text);
    }

    Spans find() {
        int at = 0;
        while (at < text.length) {
            byte kind = kind(at);
            at = switch (kind) {
                case SentenceBreak.SEPARATOR -> cut(at + 1);
                case SentenceBreak.PERIOD -> isInside(at) ? next(at) : terminate(at, kind);
                case SentenceBreak.TERMINATOR -> terminate(at, kind);
                default -> next(at);
            };
        }
        cut(text.length);
        return sentences.build();
    }

    private int cut(int at) {
        sentences.addStripped(start, at);
        start = at;
        return at;
    }

    private int point(int at) {
        char c = text[at];
        return Character.isHighSurrogate(c) ? Character.codePointAt(text, at) : c;
    }

    private int next(int at) {
        return at + Character.charCount(point(at));
    }

    private byte kind(int at) {
        return at < text.length ? SentenceBreak.of(point(at)) : SentenceBreak.SEPARATOR;
    }

    /** Position of the next character of the class, or of the first that is of another; marks count with what they follow. */
    private int skip(int from, byte skipped) {
        int at = from;
        while (at < text.length && (kind(at) == skipped || kind(at) == SentenceBreak.IGNORED)) {
            at = next(at);
        }
        return at;
    }

    /** Rules SB6 and SB7: a period before a digit, or between letters of which the second is a capital. */
    private boolean isInside(int period) {
        byte behind = kind(skip(next(period), SentenceBreak.IGNORED));
        return behind == SentenceBreak.NUMERIC || behind == SentenceBreak.UPPER && isBehindCasedLetter(period);
    }

    private boolean isBehindCasedLetter(int period) {
        int at = period;
        byte kind = SentenceBreak.IGNORED;
        while (at > start && kind == SentenceBreak.IGNORED) {
            int point = Character.codePointBefore(text, at);
            at -= Character.charCount(point);
            kind = SentenceBreak.of(point);
        }
        return kind == SentenceBreak.LOWER || kind == SentenceBreak.UPPER;
    }

    /** Rules SB8 to SB11: goes behind the closing marks and spaces, and cuts there unless the sentence goes on. */
    private int terminate(int at, byte terminator) {
        int closed = skip(next(at), SentenceBreak.CLOSE);
        int behind = skip(closed, SentenceBreak.SPACE);
        return switch (kind(behind)) {
            case SentenceBreak.SEPARATOR, SentenceBreak.CONTINUES, SentenceBreak.PERIOD, SentenceBreak.TERMINATOR ->
                behind;
            default -> terminator == SentenceBreak.PERIOD && isLowerCaseNext(behind) ? behind : cut(behind);
        };
    }

    /** Whether the next letter, in this line and before the next terminator, is a small one. */
    private boolean isLowerCaseNext(int from) {
        int at = from;
        while (!SentenceBreak.decides(kind(at))) {
            at = next(at);
        }
        return kind(at) == SentenceBreak.LOWER;
    }
}
