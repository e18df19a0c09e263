package io.millrace.cleaning.quality;

import io.millrace.core.Example;
import io.millrace.core.StepType;
import java.util.List;
import java.util.Map;

/** Worked examples of {@code keep_by_gopher_quality}. */
final class GopherExamples {
    private static final String FIELDS = "text: string, more: string";
    private static final String MORE = "that and this";
    private static final String SENTENCE = "We go to the lake";

    private GopherExamples() {}

    static <S extends Record> StepType<S> addTo(StepType<S> type) {
        StepType<S> lengths = type.example(Example.with("field", "text")
                        .given(FIELDS, SENTENCE, MORE)
                        .rejects("gopher_short_doc"))
                .example(Example.with("field", "text", "rules", List.of("gopher_enough_stop_words"))
                        .given(FIELDS, SENTENCE, MORE)
                        .gives(SENTENCE, MORE))
                .example(Example.with("field", "more", "rules", List.of("gopher_enough_stop_words"))
                        .given(FIELDS, SENTENCE, "Go there")
                        .rejects("gopher_enough_stop_words"))
                .example(Example.with("field", "text", "rules", List.of("gopher_enough_stop_words"))
                        .given(FIELDS, SENTENCE, "Go there")
                        .gives(SENTENCE, "Go there"));
        StepType<S> words = both(lengths, "gopher_short_doc", "min_words", 5, 6, SENTENCE);
        words = both(words, "gopher_long_doc", "max_words", 5, 4, SENTENCE);
        words = both(words, "gopher_below_avg_threshold", "min_mean_word_characters", 2.5, 3, SENTENCE);
        words = both(words, "gopher_above_avg_threshold", "max_mean_word_characters", 10, 2, SENTENCE);
        words = both(
                words, "gopher_below_alpha_threshold", "min_alphabetic_word_fraction", 0.5, 0.8, "in 1984 or 1985");
        words = both(words, "gopher_enough_stop_words", "min_stop_words", 2, 3, SENTENCE);
        words = both(
                words, "gopher_enough_stop_words", "stop_words", List.of("go", "lake"), List.of("be", "not"), SENTENCE);
        return tokenizers(marks(words));
    }

    private static <S extends Record> StepType<S> marks(StepType<S> type) {
        StepType<S> marks = both(type, "gopher_too_many_hashes", "max_symbols_per_word", 0.5, 0.1, "one #two three");
        marks = both(marks, "gopher_too_many_ellipsis", "max_symbols_per_word", 0.5, 0.1, "one two three…");
        marks = both(marks, "gopher_too_many_bullets", "max_bullet_line_fraction", 1, 0.9, "- one\n• two");
        return both(marks, "gopher_too_many_end_ellipsis", "max_ellipsis_line_fraction", 0.5, 0.3, "one...\ntwo");
    }

    private static <S extends Record> StepType<S> tokenizers(StepType<S> type) {
        String text = "don't";
        Example example = Example.with(
                "field", "text", "rules", List.of("gopher_short_doc"), "min_words", 2, "tokenizer", "whitespace");
        Example other = Example.with(
                "field", "text", "rules", List.of("gopher_short_doc"), "min_words", 2, "tokenizer", "spacy");
        StepType<S> shown = type.example(example.given(FIELDS, text, MORE).rejects("gopher_short_doc"))
                .example(other.given(FIELDS, text, MORE).gives(text, MORE));
        String doctor = "Dr. Who";
        Map<String, Object> options = Map.of("field", "text", "rules", List.of("gopher_below_avg_threshold"));
        return PunktExample.addTo(
                shown,
                options,
                (nltk, knows) -> knows
                        ? nltk.given(FIELDS, doctor, MORE).gives(doctor, MORE)
                        : nltk.given(FIELDS, doctor, MORE).rejects("gopher_below_avg_threshold"));
    }

    /** A sample that is kept with one value of an option, and rejected with another. */
    private static <S extends Record> StepType<S> both(
            StepType<S> type, String rule, String option, Object keeps, Object rejects, String text) {
        Example keeping = Example.with("field", "text", "rules", List.of(rule), option, keeps);
        Example rejecting = Example.with("field", "text", "rules", List.of(rule), option, rejects);
        return type.example(keeping.given(FIELDS, text, MORE).gives(text, MORE))
                .example(rejecting.given(FIELDS, text, MORE).rejects(rule));
    }
}
