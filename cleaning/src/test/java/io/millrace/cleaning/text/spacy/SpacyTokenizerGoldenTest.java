package io.millrace.cleaning.text.spacy;

import com.fasterxml.jackson.databind.JsonNode;
import io.millrace.cleaning.golden.Golden;
import io.millrace.cleaning.text.Spans;
import org.junit.jupiter.api.Test;

/** Words and sentences of every document are those that spaCy 3.8.18 finds, called by datatrove 0.10.1. */
class SpacyTokenizerGoldenTest {
    private final SpacyTokenizer tokenizer = new SpacyTokenizer();

    @Test
    void wordsAndSentencesAreTheSame() {
        Golden.check("tokenize_spacy", (document, decision) -> {
            boolean isSame = isSame(tokenizer.words(document.text()), decision, "words")
                    && isSame(tokenizer.sentences(document.text()), decision, "sents");
            return isSame ? null : "differs from " + decision;
        });
    }

    private static boolean isSame(Spans spans, JsonNode decision, String what) {
        return spans.size() == decision.get("n_" + what).asInt()
                && Fingerprint.of(Fingerprint.texts(spans))
                        .equals(decision.get(what + "_sha256_16").asText());
    }
}
