package io.millrace.cleaning.measures;

import io.millrace.core.Example;
import io.millrace.core.StepType;
import java.util.List;
import java.util.Map;

/** A text for each rule that it rejects, and keeps with wider limits; and the word lists. */
final class JuicerExamples {
    private static final String FIELDS = "text: string";
    private static final String LONG = "Nothing that the list names stands in this line of a dozen words.";

    private record Row(JuicerRule rule, String text, Map<String, Object> wider) {}

    private static final List<Row> ROWS = List.of(
            new Row(JuicerRule.TEXT_LENGTH, "short", Map.of("min", 5)),
            new Row(JuicerRule.MAXIMUM_LINE_LENGTH, "short\nlines", Map.of("min", 5)),
            new Row(JuicerRule.AVERAGE_LINE_LENGTH, "short\nlines", Map.of("min", 5)),
            new Row(JuicerRule.ALPHANUMERIC, "*** a", Map.of("min", 0.2)),
            new Row(JuicerRule.SPECIAL_CHARACTERS, "*** a", Map.of("max", 0.8)),
            new Row(JuicerRule.WORDS_NUM, "only these - four - words", Map.of("min", 4)),
            new Row(JuicerRule.CHARACTER_REPETITION, "hahahahahahahahahahahahaha", Map.of("max", 1)),
            new Row(JuicerRule.WORD_REPETITION, "row row row row row row row row row row row row", Map.of("max", 1)));

    private JuicerExamples() {}

    static <S extends Record> StepType<S> of(StepType<S> type) {
        StepType<S> shown = words(fields(type));
        for (Row row : ROWS) {
            List<String> rules = List.of(row.rule.reason());
            shown = shown.example(Example.with("field", "text", "rules", rules)
                            .given(FIELDS, row.text)
                            .rejects(row.rule.reason()))
                    .example(Example.with("field", "text", "rules", rules, "limits", Map.of(rules.get(0), row.wider))
                            .given(FIELDS, row.text)
                            .gives(row.text));
        }
        return shown;
    }

    private static <S extends Record> StepType<S> fields(StepType<S> type) {
        return type.example(Example.with("field", "text")
                        .given("text: string, more: string", "short", LONG)
                        .rejects("text_length"))
                .example(Example.with("field", "more")
                        .given("text: string, more: string", "short", LONG)
                        .gives("short", LONG))
                .example(Example.with("field", "text", "rules", List.of("alphanumeric"))
                        .given("text: string, more: string", "short", LONG)
                        .gives("short", LONG));
    }

    private static <S extends Record> StepType<S> words(StepType<S> type) {
        return type.example(Example.with("field", "text", "stop_words", List.of("and", "is"))
                        .given(FIELDS, LONG)
                        .rejects("stopwords"))
                .example(Example.with("field", "text", "stop_words", List.of("a", "in", "of", "that", "the", "this"))
                        .given(FIELDS, LONG)
                        .gives(LONG))
                .example(Example.with("field", "text", "flagged_words", List.of("nothing"))
                        .given(FIELDS, LONG)
                        .rejects("flagged_words"))
                .example(Example.with("field", "text", "flagged_words", List.of("casino"))
                        .given(FIELDS, LONG)
                        .gives(LONG));
    }
}
