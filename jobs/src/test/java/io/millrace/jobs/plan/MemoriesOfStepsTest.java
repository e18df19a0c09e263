package io.millrace.jobs.plan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** By what a run tells whether a step goes on remembering: all options on which its keys depend, and no other. */
class MemoriesOfStepsTest {
    private static final String STEPS =
            "steps:\n  - encrypt: {fields: [text]}\n" + "  - pseudonymize: {field: customer_id, domain: customers}\n";

    private static String memory(String type, String options) {
        return new PipelineText()
                .replace(STEPS, "steps:\n  - " + type + ": {" + options + "}\n")
                .replace("text: {type: string, tags: [sensitive], from: body.text}", "text: string")
                .replace("customer_id: {type: string, tags: [sensitive]}", "customer_id: string")
                .plan()
                .memories()
                .get(type);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "drop_exact_duplicates   | fields: [text] | fields: [text, customer_id]",
                "drop_exact_duplicates   | fields: [text] | fields: [text], ignore_case: true",
                "drop_near_duplicates    | field: text    | field: text, ngram_words: 4",
                "drop_near_duplicates    | field: text    | field: text, bands: 14",
                "drop_near_duplicates    | field: text    | field: text, hash: sha1",
                "drop_near_duplicates    | field: text    | field: text, tokenizer: spacy",
                "drop_near_duplicates    | field: text    | field: text, seed: 7",
                "drop_simhash_duplicates | field: text    | field: text, max_distance: 3",
                "drop_repeated_sentences | field: text    | field: text, unit: line",
                "drop_repeated_sentences | field: text    | field: text, span: 1",
                "drop_repeated_lines     | field: text    | field: text, ignore_case: true",
                "keep_latest             | fields: [text] | fields: [customer_id]"
            })
    void anotherOptionOfTheKeysBeginsAnew(String type, String before, String now) {
        assertThat(memory(type, before)).startsWith(type + " by ").isNotEqualTo(memory(type, now));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "drop_exact_duplicates   | fields: [text] | fields: [text], remember_days: 3",
                "drop_near_duplicates    | field: text    | field: text, remember_days: 3",
                "drop_near_duplicates    | field: text    | field: text, bands: 25",
                "drop_near_duplicates    | field: text    | field: customer_id",
                "drop_repeated_sentences | field: text    | field: text, min_sentences: 0",
                "keep_latest             | fields: [text] | fields: [text], window_days: 3"
            })
    void anyOtherGoesOn(String type, String before, String now) {
        assertThat(memory(type, before)).isEqualTo(memory(type, now));
    }
}
