package io.millrace.cleaning.duplicates;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.millrace.cleaning.golden.Golden;
import io.millrace.cleaning.golden.Hashes;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is left of texts that repeat sentences or lines of earlier ones, against what datatrove leaves. */
class RepeatedSentencesGoldenTest {
    @ParameterizedTest
    @CsvSource({"sentence_dedup_spacy, sentence", "line_dedup_spacy, line"})
    void datatrove(String operation, String unit) {
        String[] left = Corpus.left(DropRepeatedSentences.TYPE, "unit", unit, "tokenizer", "spacy");
        List<JsonNode> decisions = Golden.decisions(operation);
        List<String> differences = new ArrayList<>();
        for (int i = 0; i < left.length; i++) {
            String expected = decisions.get(i).path("out_sha256_16").asText(null);
            String actual = left[i] == null ? null : Hashes.sha256(left[i]);
            if (expected == null ? actual != null : !expected.equals(actual)) {
                differences.add(decisions.get(i).get("id").asText() + " " + expected + " but is " + left[i]);
            }
        }
        assertThat(differences).as(differences.size() + " differ").isEmpty();
    }
}
