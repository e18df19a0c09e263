package io.millrace.cleaning.text;

/**
 * Cuts one text into sentences as NLTK's PunktSentenceTokenizer does. Only marks that something follows are candidates; each
 * is judged within the words around it. Every stretch of the text is looked at a bounded number of times. For one text.
 */
final class PunktSentences {
    private static final int NONE = -1;

    private final char[] text;
    private final int length;
    private final PunktJudge judge;
    private final PunktTokens tokens;
    private final ClosedSentences sentences;

    /** Where the candidate stands that is still to be judged, its word begins, and what follows it begins and ends. */
    private int candidate = NONE;

    private int wordStart;
    private int nextStart;
    private int contextEnd;
    private int sentenceStart;

    /** @param length of the text, which the array may exceed */
    PunktSentences(char[] text, int length, PunktTables tables) {
        this.text = text;
        this.length = length;
        this.judge = new PunktJudge(tables);
        this.tokens = new PunktTokens(text);
        this.sentences = new ClosedSentences(text);
    }

    /** The sentences with the blanks that the first begins with; blank ones too. */
    Spans find() {
        for (int i = 0; i + 1 < length; i++) {
            char c = text[i];
            if (c <= '?' && (c == '.' || c == '!' || c == '?')) {
                consider(i);
            }
        }
        judgeCandidate();
        sentences.add(sentenceStart, textEnd());
        return sentences.build();
    }

    private int textEnd() {
        int end = length;
        while (end > 0 && Characters.isSpace(text[end - 1])) {
            end--;
        }
        return end;
    }

    private void consider(int at) {
        char behind = text[at + 1];
        if (PunktTokens.isNoWordCharacter(behind)) {
            replaceCandidate(at, NONE, at + 2);
        } else if (RegexCharacters.isSpace(behind)) {
            int next = skip(at + 1, true);
            if (next < length) {
                replaceCandidate(at, next, skip(next, false));
            }
        }
    }

    private int skip(int from, boolean space) {
        int at = from;
        while (at < length && RegexCharacters.isSpace(text[at]) == space) {
            at++;
        }
        return at;
    }

    /** A candidate is judged only when a word of its own follows: of several marks in one word the last counts. */
    private void replaceCandidate(int at, int next, int end) {
        int last = candidate == NONE ? 0 : candidate;
        int space = lastSpace(last, at);
        int start = space > last ? space + 1 : wordStart;
        if (candidate != NONE && candidate <= start) {
            judgeCandidate();
        }
        candidate = at;
        wordStart = start;
        nextStart = next;
        contextEnd = end;
    }

    /** Position of the last blank of ASCII in the stretch, or its start. */
    private int lastSpace(int start, int end) {
        int at = end - 1;
        while (at > start && !(text[at] == ' ' || text[at] >= '\t' && text[at] <= '\r')) {
            at--;
        }
        return at;
    }

    private void judgeCandidate() {
        if (candidate != NONE && contextHasEnd()) {
            sentences.add(sentenceStart, candidate + 1);
            sentenceStart = nextStart == NONE ? candidate + 1 : nextStart;
        }
    }

    /** Whether a sentence ends before the last token of the context; no token reaches over the end of a line. */
    private boolean contextHasEnd() {
        PunktToken last = null;
        for (int at = startLine(wordStart); at < contextEnd; at = nextToken(last.end())) {
            PunktToken token = new PunktToken(text, at, tokens.end(at));
            if (last != null && judge.endsSentence(last, token)) {
                return true;
            }
            last = token;
        }
        return false;
    }

    private int nextToken(int from) {
        int at = tokens.skipSpace(from);
        return at < tokens.limit() ? at : startLine(at + 1);
    }

    /** First token of the first line from here on that is not blank, or the end of the context. */
    private int startLine(int from) {
        for (int line = from; line < contextEnd; line = tokens.limit() + 1) {
            tokens.limitTo(lineEnd(line));
            if (!isBlank(line)) {
                return tokens.skipSpace(line);
            }
        }
        return contextEnd;
    }

    private int lineEnd(int from) {
        int at = from;
        while (at < contextEnd && text[at] != '\n') {
            at++;
        }
        return at;
    }

    private boolean isBlank(int line) {
        int at = line;
        while (at < tokens.limit() && Characters.isSpace(text[at])) {
            at++;
        }
        return at == tokens.limit();
    }
}
