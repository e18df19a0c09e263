package io.millrace.cleaning.quality;

import io.millrace.core.Example;
import io.millrace.core.StepType;
import java.util.List;
import java.util.Map;

/** Worked examples of {@code keep_by_fineweb_quality}. */
final class FinewebExamples {
    private static final String FIELDS = "text: string, more: string";
    private static final String MORE = "A line that is long enough.";
    private static final String MENU = "Home\nAbout us\nImprint";
    private static final String TWICE = "We met.\nThen we left.\nWe met.";

    private FinewebExamples() {}

    static <S extends Record> StepType<S> addTo(StepType<S> type) {
        StepType<S> shown = type.example(
                        Example.with("field", "text").given(FIELDS, " ", MORE).rejects("empty"))
                .example(Example.with("field", "more")
                        .given(FIELDS, MENU, MORE + MORE)
                        .gives(MENU, MORE + MORE))
                .example(Example.with("field", "text")
                        .given(FIELDS, MENU, MORE + MORE)
                        .rejects("line_punct_ratio"))
                .example(Example.with("field", "text", "rules", List.of("list_ratio"))
                        .given(FIELDS, MENU, MORE + MORE)
                        .rejects("list_ratio"));
        shown = both(shown, "line_punct_ratio", "min_punctuated_line_fraction", 0, 0.12, MENU);
        shown = both(shown, "line_punct_ratio", "keep_unpunctuated", true, false, MENU);
        shown = both(shown, "line_punct_ratio", "line_end_marks", List.of("us"), List.of(":"), MENU);
        shown = both(shown, "short_line_ratio", "max_short_line_fraction", 1, 0.67, MENU);
        shown = both(shown, "short_line_ratio", "short_line_characters", 5, 10, MENU);
        shown = both(shown, "char_dup_ratio", "max_duplicate_character_fraction", 0.5, 0.01, TWICE);
        shown = both(shown, "list_ratio", "max_line_feeds_per_word", 0.5, 0.3, MENU);
        shown = both(shown, "list_ratio", "tokenizer", "spacy", "whitespace", "it's good\nthat's\ndone, done");
        String doctors = "Dr. Who\nDr. No\nDr. X";
        return PunktExample.addTo(
                shown,
                Map.of("field", "text", "rules", List.of("list_ratio")),
                (example, knows) -> knows
                        ? example.given(FIELDS, doctors, MORE).rejects("list_ratio")
                        : example.given(FIELDS, doctors, MORE).gives(doctors, MORE));
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
