package io.millrace.cleaning.duplicates;

import io.millrace.core.Example;
import io.millrace.core.StepType;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Worked examples of near duplicates. */
final class NearDuplicateExamples {
    private static final String FIELDS = "text: string, more: string";
    private static final String TEXT = "The quick brown fox jumps over the lazy dog and runs into the wood";
    private static final String SHOUTED = "The QUICK, brown fox jumps over the lazy dog -- and runs into the wood!";
    private static final String EDITED =
            "The quick brown fox jumps over the fence, and the lazy dog sleeps on in the sun";

    private NearDuplicateExamples() {}

    static <S extends Record> StepType<S> addTo(StepType<S> type) {
        return ofKinds(ofBands(type.example(against(SHOUTED).rejects("duplicate"))
                .example(Example.with("field", "more")
                        .given(FIELDS, TEXT, "a")
                        .after(Duration.ofDays(1), SHOUTED, "b")
                        .gives(TEXT, "a"))
                .example(against(SHOUTED, "remember_days", 0.5).gives(TEXT, "a"))
                .example(Example.with("field", "text", "known", List.of("wiki.index"))
                        .given(FIELDS, TEXT, "a")
                        .knowing(SHOUTED, "b")
                        .rejects("duplicate"))
                .example(Example.with("field", "text").given(FIELDS, TEXT, "a").gives(TEXT, "a"))));
    }

    private static <S extends Record> StepType<S> ofBands(StepType<S> type) {
        return type.example(against(EDITED, "bands", 40, "rows_per_band", 2).rejects("duplicate"))
                .example(against(EDITED, "bands", 40).gives(TEXT, "a"))
                .example(against(EDITED, "rows_per_band", 1).rejects("duplicate"))
                .example(against(EDITED).gives(TEXT, "a"))
                .example(against(EDITED, "bands", 1, "rows_per_band", 1).gives(TEXT, "a"))
                .example(against(EDITED, "bands", 40, "rows_per_band", 1).rejects("duplicate"))
                .example(against(EDITED, "bands", 1, "rows_per_band", 1, "seed", 2)
                        .rejects("duplicate"))
                .example(against(EDITED, "bands", 1, "rows_per_band", 1, "hash", "sha1")
                        .rejects("duplicate"));
    }

    private static <S extends Record> StepType<S> ofKinds(StepType<S> type) {
        return type.example(against("the quick brown fox", "ngram_words", 20).gives(TEXT, "a"))
                .example(against("the quick brown fox", "ngram_words", 20, "short_documents", "merge")
                        .rejects("duplicate"))
                .example(against(SHOUTED, "ngram_words", 20).rejects("duplicate"))
                .example(against(SHOUTED, "ngram_words", 20, "short_documents", "keep")
                        .gives(TEXT, "a"))
                .example(against("the quick brown fox", "short_documents", "merge")
                        .gives(TEXT, "a"))
                .example(against(SHOUTED, "signature", "data_juicer").gives(TEXT, "a"))
                .example(Example.with("field", "text", "tokenizer", "whitespace")
                        .given("text: string", "we cannot go")
                        .after(Duration.ofDays(1), "we can not go")
                        .gives("we cannot go"))
                .example(Example.with("field", "text", "tokenizer", "nltk")
                        .given("text: string", "we cannot go")
                        .after(Duration.ofDays(1), "we can not go")
                        .rejects("duplicate"));
    }

    /** A text that comes a day after another. */
    private static Example against(String earlier, Object... options) {
        List<Object> all = new ArrayList<>(List.of("field", "text"));
        all.addAll(List.of(options));
        return Example.with(all.toArray()).given(FIELDS, TEXT, "a").after(Duration.ofDays(1), earlier, "b");
    }
}
