package io.millrace.cleaning.quality;

import io.millrace.cleaning.text.Characters;
import io.millrace.cleaning.text.Document;
import io.millrace.cleaning.text.Spans;
import java.util.ArrayList;
import java.util.List;

/** The lines of one text that the rules of C4 keep. For one text. */
final class C4Lines {
    private final C4Rules rules;
    private final List<Kept> kept = new ArrayList<>();

    /** A line that is kept: a stretch of characters. */
    private record Kept(char[] chars, int start, int end) {
        String text() {
            return new String(chars, start, end - start);
        }
    }

    C4Lines(C4Rules rules) {
        this.rules = rules;
    }

    /** Looks at the lines of the text; the reason why one of them rejects it, or null. */
    String addLines(Document document) {
        char[] chars = LineIndex.of(document).chars();
        int start = 0;
        String reason = null;
        for (int i = 0; i < chars.length && reason == null; i++) {
            if (Characters.isLineEnd(chars[i])) {
                reason = add(chars, start, i);
                i += chars[i] == '\r' && i + 1 < chars.length && chars[i + 1] == '\n' ? 1 : 0;
                start = i + 1;
            }
        }
        return reason != null || start == chars.length ? reason : add(chars, start, chars.length);
    }

    /** Looks at the sentences instead. */
    String addSentences(Spans sentences) {
        String reason = null;
        for (int i = 0; i < sentences.size() && reason == null; i++) {
            reason = add(sentences.chars(), sentences.start(i), sentences.end(i));
        }
        return reason;
    }

    private String add(char[] chars, int from, int to) {
        int start = from;
        int end = to;
        while (start < end && Characters.isSpace(chars[start])) {
            start++;
        }
        while (start < end && Characters.isSpace(chars[end - 1])) {
            end--;
        }
        int words = rules.words(chars, start, end);
        if (words < 0) {
            return null;
        }
        char[] cited = rules.removesCitations() ? Citations.removed(chars, start, end) : null;
        return cited == null ? judge(words, chars, start, end) : judge(words, cited, 0, cited.length);
    }

    private String judge(int words, char[] chars, int start, int end) {
        if (rules.isTooPlain(words, chars, start, end)) {
            return null;
        }
        int phrases = LinePhrases.in(chars, start, end);
        String reason = phrases == 0 ? null : rules.reason(phrases);
        if (reason == null && !rules.drops(phrases)) {
            kept.add(new Kept(chars, start, end));
        }
        return reason;
    }

    /** Whether the kept lines hold so many sentences; each of them holds one. */
    boolean hasSentences(int fewest, SentenceCount count) {
        int missing = fewest - kept.size();
        for (int i = 0; i < kept.size() && missing > 0; i++) {
            missing -= count.of(kept.get(i).text()) - 1;
        }
        return missing <= 0;
    }

    int size() {
        return kept.size();
    }

    /** The kept lines, without blanks at the ends of the whole. */
    String text(char separator) {
        int length = 0;
        for (Kept line : kept) {
            length += line.end - line.start + 1;
        }
        StringBuilder text = new StringBuilder(length);
        for (Kept line : kept) {
            text.append(line.chars, line.start, line.end - line.start).append(separator);
        }
        return Characters.strip(text.toString());
    }
}
