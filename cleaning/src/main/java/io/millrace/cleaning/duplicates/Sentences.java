package io.millrace.cleaning.duplicates;

import io.millrace.cleaning.text.Characters;
import io.millrace.cleaning.text.Document;
import io.millrace.cleaning.text.SimplifiedText;
import io.millrace.cleaning.text.Spans;
import io.millrace.cleaning.text.Tokenizer;
import java.util.ArrayList;
import java.util.List;

/**
 * A text cut behind each of its sentences or paragraphs: the blanks before one belong to it.
 *
 * @param spans of which the last may be blank
 */
record Sentences(String text, Spans spans) {
    static Sentences of(String text, Tokenizer tokenizer) {
        return new Sentences(text, Document.of(text).unstrippedSentences(tokenizer));
    }

    /** How many there are, a blank one too, and at least one: as datatrove counts them. */
    int count() {
        return Math.max(1, spans.size());
    }

    Pieces pieces() {
        List<String> written = new ArrayList<>();
        List<String> compared = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < spans.size(); i++) {
            written.add(text.substring(start, spans.end(i)));
            String sentence = Characters.strip(spans.text(i));
            if (!sentence.isEmpty()) {
                compared.add(SimplifiedText.of(sentence));
            }
            start = spans.end(i);
        }
        return new Pieces(written, compared, "");
    }
}
