package io.millrace.cleaning.duplicates;

import io.millrace.core.Example;
import io.millrace.core.StepType;
import java.util.ArrayList;
import java.util.List;

/** Worked examples of signatures of two numbers. */
final class MinhashExamples {
    private static final String TEXT = "We cannot go on so, said the fox.";

    private MinhashExamples() {}

    static <S extends Record> StepType<S> addTo(StepType<S> type) {
        return ofOptions(ofShapes(type));
    }

    private static <S extends Record> StepType<S> ofShapes(StepType<S> type) {
        return type.example(of().gives(TEXT, null, List.of(1L, 2L)))
                .example(Example.with("field", "more", "into", "signature", "bands", 1, "rows_per_band", 2)
                        .given("text: string, more: string?", TEXT, null)
                        .gives(TEXT, null, null))
                .example(Example.with("field", "text", "into", "minhash", "bands", 1, "rows_per_band", 2)
                        .given("text: string, more: string?", TEXT, null)
                        .gives(TEXT, null, List.of(1L, 2L)))
                .example(Example.with("field", "text", "into", "signature", "bands", 2, "rows_per_band", 2)
                        .given("text: string, more: string?", TEXT, null)
                        .gives(TEXT, null, List.of(1L, 2L, 3L, 4L)))
                .example(Example.with("field", "text", "into", "signature", "bands", 1, "rows_per_band", 1)
                        .given("text: string, more: string?", TEXT, null)
                        .gives(TEXT, null, List.of(1L)));
    }

    private static <S extends Record> StepType<S> ofOptions(StepType<S> type) {
        return type.example(of("tokenizer", "nltk").gives(TEXT, null, List.of(1L, 2L)))
                .example(of("hash", "sha1").gives(TEXT, null, List.of(1L, 2L)))
                .example(of("seed", 2).gives(TEXT, null, List.of(1L, 2L)))
                .example(of("ngram_words", 3).gives(TEXT, null, List.of(1L, 2L)))
                .example(of("ngram_words", 20).gives(TEXT, null, List.of(1L, 2L)))
                .example(of("ngram_words", 20, "short_documents", "keep").gives(TEXT, null, null))
                .example(of("signature", "data_juicer").gives(TEXT, null, List.of(1L, 2L)));
    }

    private static Example of(Object... options) {
        List<Object> all = new ArrayList<>(List.of("field", "text", "into", "signature", "bands", 1, "rows_per_band", 2));
        all.addAll(List.of(options));
        return Example.with(all.toArray()).given("text: string, more: string?", TEXT, null);
    }
}
