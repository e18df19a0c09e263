package io.millrace.cleaning.quality;

import io.millrace.core.Example;
import io.millrace.core.StepType;
import java.util.List;
import java.util.Map;

/** Worked examples of {@code keep_by_gopher_repetition}. */
final class RepetitionExamples {
    private static final String FIELDS = "text: string, more: string";
    private static final String MORE = "other words";
    private static final String PARAGRAPHS = "one\n\none";
    private static final String LINES = "one\none";
    private static final String GRAMS = "one two three four one two three four five";
    private static final String TEN = "one two three four five six seven eight nine ten";
    private static final String RUNS = TEN + " " + TEN;
    private static final String COMMAS = "good, good, good,";

    private RepetitionExamples() {}

    static <S extends Record> StepType<S> addTo(StepType<S> type) {
        StepType<S> shown = type.example(rule("empty").given(FIELDS, "", MORE).rejects("empty"))
                .example(with("duplicate_paragraph_fraction", 0.3, "dup_para_frac")
                        .given(FIELDS, PARAGRAPHS, MORE)
                        .rejects("dup_para_frac"))
                .example(with("duplicate_paragraph_fraction", 0.5, "dup_para_frac")
                        .given(FIELDS, PARAGRAPHS, MORE)
                        .gives(PARAGRAPHS, MORE))
                .example(with("duplicate_paragraph_fraction", 0.3, "empty")
                        .given(FIELDS, PARAGRAPHS, MORE)
                        .gives(PARAGRAPHS, MORE))
                .example(Example.with(
                                "field", "more", "rules", List.of("dup_para_frac"), "duplicate_paragraph_fraction", 0.3)
                        .given(FIELDS, PARAGRAPHS, MORE)
                        .gives(PARAGRAPHS, MORE))
                .example(with("duplicate_paragraph_character_fraction", 0.2, "dup_para_char_frac")
                        .given(FIELDS, PARAGRAPHS, MORE)
                        .rejects("dup_para_char_frac"))
                .example(with("duplicate_paragraph_character_fraction", 0.5, "dup_para_char_frac")
                        .given(FIELDS, PARAGRAPHS, MORE)
                        .gives(PARAGRAPHS, MORE))
                .example(with("duplicate_line_fraction", 0.3, "dup_line_frac")
                        .given(FIELDS, LINES, MORE)
                        .rejects("dup_line_frac"))
                .example(with("duplicate_line_fraction", 0.5, "dup_line_frac")
                        .given(FIELDS, LINES, MORE)
                        .gives(LINES, MORE))
                .example(with("duplicate_line_character_fraction", 0.2, "dup_line_char_frac")
                        .given(FIELDS, LINES, MORE)
                        .rejects("dup_line_char_frac"))
                .example(with("duplicate_line_character_fraction", 0.5, "dup_line_char_frac")
                        .given(FIELDS, LINES, MORE)
                        .gives(LINES, MORE));
        String doctor = "Dr. Who came";
        Map<String, Object> options = Map.of("field", "text", "rules", List.of("top_4_gram"));
        shown = PunktExample.addTo(
                shown,
                options,
                (example, knows) -> knows
                        ? example.given(FIELDS, doctor, MORE).gives(doctor, MORE)
                        : example.given(FIELDS, doctor, MORE).rejects("top_4_gram"));
        return addRuns(addGrams(shown));
    }

    private static <S extends Record> StepType<S> addGrams(StepType<S> type) {
        StepType<S> shown = type;
        for (String rule : List.of("top_2_gram", "top_3_gram", "top_4_gram")) {
            shown = shown.example(rule(rule).given(FIELDS, GRAMS, MORE).rejects(rule));
        }
        return shown.example(with("top_gram_character_fractions", List.of(0.4, 0.18, 0.16), "top_2_gram")
                        .given(FIELDS, GRAMS, MORE)
                        .gives(GRAMS, MORE))
                .example(with("top_gram_character_fractions", List.of(0.2, 0.18, 0.16), "top_2_gram")
                        .given(FIELDS, GRAMS, MORE)
                        .rejects("top_2_gram"))
                .example(with("tokenizer", "whitespace", "top_4_gram")
                        .given(FIELDS, COMMAS, MORE)
                        .gives(COMMAS, MORE))
                .example(with("tokenizer", "spacy", "top_4_gram")
                        .given(FIELDS, COMMAS, MORE)
                        .rejects("top_4_gram"));
    }

    private static <S extends Record> StepType<S> addRuns(StepType<S> type) {
        StepType<S> shown = type;
        for (int n = 5; n <= 10; n++) {
            String rule = "duplicated_" + n + "_n_grams";
            shown = shown.example(rule(rule).given(FIELDS, RUNS, MORE).rejects(rule));
        }
        List<Double> half = List.of(0.5, 0.5, 0.5, 0.5, 0.5, 0.5);
        return shown.example(with("duplicate_gram_character_fractions", half, "duplicated_5_n_grams")
                        .given(FIELDS, RUNS, MORE)
                        .gives(RUNS, MORE))
                .example(with(
                                "duplicate_gram_character_fractions",
                                List.of(0.15, 0.14, 0.13, 0.12, 0.11, 0.1),
                                "duplicated_5_n_grams")
                        .given(FIELDS, RUNS, MORE)
                        .rejects("duplicated_5_n_grams"));
    }

    private static Example rule(String rule) {
        return Example.with("field", "text", "rules", List.of(rule));
    }

    private static Example with(String option, Object value, String rule) {
        return Example.with("field", "text", "rules", List.of(rule), option, value);
    }
}
