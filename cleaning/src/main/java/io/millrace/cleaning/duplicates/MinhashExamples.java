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
        return type.example(of().gives(TEXT, null, List.of(129364638104941844L, 564996152956045113L)))
                .example(Example.with("field", "more", "into", "signature", "bands", 1, "rows_per_band", 2)
                        .given("text: string, more: string?", TEXT, null)
                        .gives(TEXT, null, null))
                .example(Example.with("field", "text", "into", "minhash", "bands", 1, "rows_per_band", 2)
                        .given("text: string, more: string?", TEXT, null)
                        .gives(TEXT, null, List.of(129364638104941844L, 564996152956045113L)))
                .example(Example.with("field", "text", "into", "signature", "bands", 2, "rows_per_band", 2)
                        .given("text: string, more: string?", TEXT, null)
                        .gives(
                                TEXT,
                                null,
                                List.of(
                                        159447326870863402L,
                                        1302977106412402997L,
                                        140064680966118478L,
                                        66379339306952397L)))
                .example(Example.with("field", "text", "into", "signature", "bands", 1, "rows_per_band", 1)
                        .given("text: string, more: string?", TEXT, null)
                        .gives(TEXT, null, List.of(1516548405740027570L)));
    }

    private static <S extends Record> StepType<S> ofOptions(StepType<S> type) {
        return type.example(of("ngram_words", 20, "tokenizer", "nltk")
                        .gives(TEXT, null, List.of(2082888868361247403L, 1337429240702134301L)))
                .example(of("hash", "sha1").gives(TEXT, null, List.of(806749097618873824L, 100686339902726008L)))
                .example(of("seed", 2).gives(TEXT, null, List.of(592905769569331503L, 352262201201225548L)))
                .example(of("ngram_words", 3).gives(TEXT, null, List.of(279584550471655069L, 47226902287205518L)))
                .example(of("ngram_words", 20).gives(TEXT, null, List.of(416797954310146780L, 937431036866644902L)))
                .example(of("ngram_words", 20, "short_documents", "keep").gives(TEXT, null, null))
                .example(of("signature", "data_juicer").gives(TEXT, null, List.of(2329215041L, 1687077946L)));
    }

    private static Example of(Object... options) {
        List<Object> all =
                new ArrayList<>(List.of("field", "text", "into", "signature", "bands", 1, "rows_per_band", 2));
        all.addAll(List.of(options));
        return Example.with(all.toArray()).given("text: string, more: string?", TEXT, null);
    }
}
