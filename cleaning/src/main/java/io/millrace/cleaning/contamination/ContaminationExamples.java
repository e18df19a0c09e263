package io.millrace.cleaning.contamination;

import io.millrace.core.Example;
import io.millrace.core.StepType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The worked examples of {@link DropContaminated}: each is of an index of one text. */
final class ContaminationExamples {
    private static final String REASON = "contaminated";
    private static final String EVALUATION = "What is the capital of France?";
    private static final String TEXT = "they asked what is the CAPITAL of france, and I knew";

    private ContaminationExamples() {}

    static <S extends Record> StepType<S> addTo(StepType<S> type) {
        return type.example(known("ngram_words", 5).rejects(REASON))
                .example(with("field", "text", "known", List.of("other.index"), "ngram_words", 5)
                        .knowing("What is the highest mountain of France?", "")
                        .gives(TEXT, "Hello"))
                .example(known("ngram_words", 7).gives(TEXT, "Hello"))
                .example(with("field", "more", "known", List.of("quiz.index"), "ngram_words", 5)
                        .gives(TEXT, "Hello"))
                .example(known("ngram_words", 5, "min_matches", 2).rejects(REASON))
                .example(known("ngram_words", 5, "min_matches", 3).gives(TEXT, "Hello"))
                .example(known("ngram_words", 5, "min_share", 0.25).rejects(REASON))
                .example(known("ngram_words", 5, "min_share", 0.5).gives(TEXT, "Hello"))
                .example(few("spacy").rejects(REASON))
                .example(few("whitespace").gives("You cannot stop"));
    }

    private static Example known(Object... options) {
        List<Object> all = new ArrayList<>(List.of("field", "text", "known", List.of("quiz.index")));
        all.addAll(Arrays.asList(options));
        return with(all.toArray());
    }

    private static Example with(Object... options) {
        return Example.with(options)
                .given("text: string, more: string", TEXT, "Hello")
                .knowing(EVALUATION, "");
    }

    private static Example few(String tokenizer) {
        return Example.with("field", "text", "known", List.of("quiz.index"), "ngram_words", 4, "tokenizer", tokenizer)
                .given("text: string", "You cannot stop")
                .knowing("you cannot stop!");
    }
}
