package io.millrace.cleaning.measures;

import io.millrace.core.Example;
import io.millrace.core.StepType;
import java.util.List;
import java.util.Map;

/** A text for each rule that it rejects, and keeps with wider limits. */
final class NemoExamples {
    private static final String FIELDS = "text: string";
    private static final String REPEATED = "a b c d e f g h i j a b c d e f g h i j";
    private static final Map<String, Object> ANY = Map.of("max", 1);

    private record Row(NemoRule rule, String text, Map<String, Object> wider) {}

    private static final List<Row> ROWS = List.of(
            new Row(NemoRule.NON_ALPHA_NUMERIC, "* * * one", ANY),
            new Row(NemoRule.SYMBOLS_TO_WORDS, "# # one", ANY),
            new Row(NemoRule.NUMBERS, "call 5550123", ANY),
            new Row(NemoRule.URLS, "see https://example.com/a", ANY),
            new Row(NemoRule.WHITE_SPACE, "a   b", ANY),
            new Row(NemoRule.PARENTHESES, "(a) one", ANY),
            new Row(NemoRule.BOILER_PLATE_STRING, "Read our Privacy Policy.", ANY),
            new Row(NemoRule.REPEATED_LINES, "more\nmore", Map.of("min", 0.5)),
            new Row(NemoRule.REPEATED_PARAGRAPHS, "more\n\nmore", Map.of("min", 0.5)),
            new Row(NemoRule.REPEATED_LINES_BY_CHAR, "more\nmore", Map.of("min", 0.5)),
            new Row(NemoRule.REPEATED_PARAGRAPHS_BY_CHAR, "more\n\nmore", Map.of("min", 0.5)),
            new Row(NemoRule.WORD_COUNT, "too few", Map.of("min", 2)),
            new Row(NemoRule.PUNCTUATION, "no end", ANY),
            new Row(NemoRule.WORDS_WITHOUT_ALPHABETS, "1 2 three", Map.of("min", 0.3)),
            new Row(NemoRule.COMMON_ENGLISH_WORDS, "The one of many", Map.of("min", 1)),
            new Row(NemoRule.MEAN_WORD_LENGTH, "a b c", Map.of("min", 1)),
            new Row(NemoRule.ELLIPSIS, "and so on...", ANY),
            new Row(NemoRule.REPEATING_TOP_N_GRAMS_2, "on and on and on and on", ANY),
            new Row(NemoRule.REPEATING_TOP_N_GRAMS_3, REPEATED, ANY),
            new Row(NemoRule.REPEATING_TOP_N_GRAMS_4, REPEATED, ANY),
            new Row(NemoRule.REPEATING_DUPLICATE_N_GRAMS_5, REPEATED, ANY),
            new Row(NemoRule.REPEATING_DUPLICATE_N_GRAMS_6, REPEATED, ANY),
            new Row(NemoRule.REPEATING_DUPLICATE_N_GRAMS_7, REPEATED, ANY),
            new Row(NemoRule.REPEATING_DUPLICATE_N_GRAMS_8, REPEATED, ANY),
            new Row(NemoRule.REPEATING_DUPLICATE_N_GRAMS_9, REPEATED, ANY),
            new Row(NemoRule.REPEATING_DUPLICATE_N_GRAMS_10, REPEATED, ANY),
            new Row(NemoRule.BULLETS, "\u2022 one\n\u2022 two", ANY));

    private NemoExamples() {}

    static <S extends Record> StepType<S> of(StepType<S> type) {
        StepType<S> shown = general(type);
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

    private static <S extends Record> StepType<S> general(StepType<S> type) {
        return type.example(
                        Example.with("field", "text").given(FIELDS, "Hello.").rejects("word_count"))
                .example(Example.with("field", "text", "rules", List.of("numbers"))
                        .given(FIELDS, "Hello.")
                        .gives("Hello."))
                .example(Example.with("field", "text", "rules", List.of("bullets"))
                        .given(FIELDS, " ")
                        .rejects("empty"))
                .example(Example.with(
                                "field",
                                "text",
                                "rules",
                                List.of("long_word"),
                                "limits",
                                Map.of("long_word", Map.of("max", 10)))
                        .given("text: string, more: string", "extraordinary", "plain")
                        .rejects("long_word"))
                .example(Example.with(
                                "field",
                                "more",
                                "rules",
                                List.of("long_word"),
                                "limits",
                                Map.of("long_word", Map.of("max", 10)))
                        .given("text: string, more: string", "extraordinary", "plain")
                        .gives("extraordinary", "plain"));
    }
}
