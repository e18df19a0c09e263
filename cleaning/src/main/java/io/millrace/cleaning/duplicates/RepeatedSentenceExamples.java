package io.millrace.cleaning.duplicates;

import io.millrace.core.Example;
import io.millrace.core.StepType;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Worked examples of repeated sentences. */
final class RepeatedSentenceExamples {
    private static final String FIELDS = "text: string, more: string";
    private static final String TEXT = "All rights reserved.\nRead on.\nFoxes sleep.\nDogs run.";
    private static final String EARLIER = "Cats eat.\nAll rights reserved.\nRead on.";

    private RepeatedSentenceExamples() {}

    static <S extends Record> StepType<S> addTo(StepType<S> type) {
        return ofTokenizers(ofLimits(type.example(of("span", 2).gives("Foxes sleep.\nDogs run.", "x"))
                .example(of().gives(TEXT, "x"))
                .example(Example.with(limitless(List.of("span", 2), "known", List.of("wiki.index")))
                        .given(FIELDS, TEXT, "x")
                        .knowing(EARLIER, "y")
                        .gives("Foxes sleep.\nDogs run.", "x"))
                .example(Example.with(limitless(List.of("span", 2)))
                        .given(FIELDS, TEXT, "x")
                        .gives(TEXT, "x"))
                .example(of("span", 2, "remember_days", 0.5).gives(TEXT, "x"))
                .example(Example.with("field", "more", "min_doc_words", 0, "min_sentences", 0, "span", 2)
                        .given(FIELDS, TEXT, "x")
                        .after(Duration.ofDays(1), EARLIER, "y")
                        .gives(TEXT, "x"))
                .example(of("span", 1, "unit", "line").gives("Foxes sleep.\nDogs run.", "x"))
                .example(of("span", 1, "unit", "paragraph").gives(TEXT, "x"))));
    }

    private static <S extends Record> StepType<S> ofLimits(StepType<S> type) {
        return type.example(Example.with("field", "text", "span", 2)
                        .given(FIELDS, TEXT, "x")
                        .after(Duration.ofDays(1), EARLIER, "y")
                        .rejects(DropRepeatedSentences.TOO_SHORT))
                .example(Example.with("field", "text", "span", 2, "min_doc_words", 0)
                        .given(FIELDS, TEXT, "x")
                        .after(Duration.ofDays(1), EARLIER, "y")
                        .rejects(DropRepeatedSentences.TOO_SHORT))
                .example(Example.with("field", "text", "span", 2, "min_sentences", 0)
                        .given(FIELDS, TEXT, "x")
                        .after(Duration.ofDays(1), EARLIER, "y")
                        .rejects(DropRepeatedSentences.TOO_SHORT));
    }

    private static <S extends Record> StepType<S> ofTokenizers(StepType<S> type) {
        return type.example(ofFigures().gives("See fig.\nDogs run."))
                .example(ofPunkt("learned").gives("See fig. Two cats.\nDogs run."))
                .example(ofPunkt("unlearned").gives("See fig.\nDogs run."));
    }

    private static Example ofPunkt(String folder) {
        return ofFigures("tokenizer", "nltk", "punkt_folder", folder)
                .file(folder + "/abbrev_types.txt", folder.equals("learned") ? "fig\n" : "")
                .file(folder + "/collocations.tab", "")
                .file(folder + "/sent_starters.txt", "")
                .file(folder + "/ortho_context.tab", "");
    }

    private static Example ofFigures(Object... options) {
        return Example.with(limitless(List.of("span", 1), options))
                .given("text: string", "See fig. Two cats.\nDogs run.")
                .after(Duration.ofDays(1), "Two cats.");
    }

    private static Object[] limitless(List<Object> own, Object... options) {
        List<Object> all = new ArrayList<>(List.of("field", "text", "min_doc_words", 0, "min_sentences", 0));
        all.addAll(own);
        all.addAll(List.of(options));
        return all.toArray();
    }

    /** A text that comes a day after another, with no limits to its length. */
    private static Example of(Object... options) {
        return Example.with(limitless(List.of(), options))
                .given(FIELDS, TEXT, "x")
                .after(Duration.ofDays(1), EARLIER, "y");
    }
}
