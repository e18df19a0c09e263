package io.millrace.cleaning.quality;

import io.millrace.core.Example;
import io.millrace.core.StepType;
import java.util.List;
import java.util.Map;

/** Worked examples of {@code keep_by_c4_quality}. */
final class C4Examples {
    private static final String FIELDS = "text: string, more: string";
    private static final String MORE = "Nothing but this.";
    private static final String PAGE =
            "Home\nWe met at the lake.[1]\nThis page uses cookies to work.\nHe left early today.";
    private static final String LEFT = "We met at the lake.\nHe left early today.";

    private C4Examples() {}

    static <S extends Record> StepType<S> addTo(StepType<S> type) {
        StepType<S> shown = type.example(
                        Example.with("field", "text").given(FIELDS, PAGE, MORE).rejects("too_few_sentences"))
                .example(Example.with("field", "text", "min_sentences", 2)
                        .given(FIELDS, PAGE, MORE)
                        .gives(LEFT, MORE))
                .example(Example.with("field", "more", "min_sentences", 2)
                        .given(FIELDS, PAGE, MORE)
                        .rejects("too_few_sentences"))
                .example(Example.with("field", "text", "rules", List.of("lorem_ipsum"))
                        .given(FIELDS, PAGE, MORE)
                        .gives(LEFT, MORE))
                .example(Example.with("field", "text")
                        .given(FIELDS, "Lorem ipsum dolor sit amet.", MORE)
                        .rejects("lorem_ipsum"))
                .example(Example.with("field", "text")
                        .given(FIELDS, "Then we say { and so on.", MORE)
                        .rejects("curly_bracket"));
        String doctor = "We met Dr. Who there.";
        shown = PunktExample.addTo(
                shown,
                Map.of("field", "text", "min_sentences", 2),
                (example, knows) -> knows
                        ? example.given(FIELDS, doctor, MORE).rejects("too_few_sentences")
                        : example.given(FIELDS, doctor, MORE).gives(doctor, MORE));
        return lines(shown);
    }

    private static <S extends Record> StepType<S> lines(StepType<S> type) {
        return type.example(Example.with("field", "text", "min_sentences", 2, "line_rules", List.of("too_few_words"))
                        .given(FIELDS, PAGE, MORE)
                        .gives(PAGE.substring("Home\n".length()), MORE))
                .example(Example.with("field", "text", "min_sentences", 2, "min_line_words", 5)
                        .given(FIELDS, PAGE, MORE)
                        .rejects("too_few_sentences"))
                .example(Example.with("field", "text", "min_sentences", 2, "max_word_characters", 4)
                        .given(FIELDS, PAGE, MORE)
                        .rejects("too_few_sentences"))
                .example(Example.with("field", "text", "min_sentences", 2, "pieces", "sentences", "tokenizer", "spacy")
                        .given(FIELDS, "We met at the lake. He left early today.", MORE)
                        .gives("We met at the lake. He left early today.", MORE))
                .example(Example.with("field", "text", "min_sentences", 3, "pieces", "sentences", "tokenizer", "spacy")
                        .given(FIELDS, "We met at the lake. Home! He left early today.", MORE)
                        .rejects("too_few_sentences"))
                .example(Example.with("field", "text", "min_sentences", 3, "pieces", "lines", "tokenizer", "spacy")
                        .given(FIELDS, "We met at the lake. Home! He left early today.", MORE)
                        .gives("We met at the lake. Home! He left early today.", MORE))
                .example(Example.with("field", "text", "min_sentences", 3, "pieces", "lines", "tokenizer", "whitespace")
                        .given(FIELDS, "We met at the lake. Home! He left early today.", MORE)
                        .rejects("too_few_sentences"));
    }
}
