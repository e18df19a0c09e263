package io.millrace.cleaning.duplicates;

import io.millrace.cleaning.text.Document;
import io.millrace.cleaning.text.SimplifiedText;
import io.millrace.cleaning.text.Spans;
import io.millrace.cleaning.text.Tokenizer;
import java.util.ArrayList;
import java.util.List;

/**
 * The sentences of a text, and where they end for datatrove's {@code span_tokenize}.
 *
 * @param end where the last sentence ends, with the blanks that count as a part of it
 * @param hasBlankOne whether those blanks are a sentence of their own
 */
record Sentences(String text, Spans spans, int end, boolean hasBlankOne) {
    static Sentences of(String text, Tokenizer tokenizer) {
        Spans spans = Document.of(text).sentences(tokenizer);
        int last = spans.size() - 1;
        return new Sentences(text, spans, last < 0 ? 0 : spans.end(last), false);
    }

    /** How many there are, at least one. */
    int count() {
        return Math.max(1, spans.size() + (hasBlankOne ? 1 : 0));
    }

    Pieces pieces() {
        List<String> written = new ArrayList<>();
        List<String> compared = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < spans.size(); i++) {
            boolean isOpen = i < spans.size() - 1 || hasBlankOne;
            int next = isOpen ? spans.end(i) : end;
            written.add(text.substring(start, next));
            compared.add(SimplifiedText.of(spans.text(i)));
            start = next;
        }
        if (hasBlankOne) {
            written.add(text.substring(start, end));
        }
        return new Pieces(written, compared, "");
    }
}
