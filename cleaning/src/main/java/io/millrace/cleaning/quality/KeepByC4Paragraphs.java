package io.millrace.cleaning.quality;

import io.millrace.cleaning.text.Document;
import io.millrace.core.Binding;
import io.millrace.core.Example;
import io.millrace.core.FilterStep;
import io.millrace.core.Kind;
import io.millrace.core.Option;
import io.millrace.core.Sample;
import io.millrace.core.StepType;
import io.millrace.core.Verdict;

/** The paragraph rule of mC4 as datatrove's {@code C4ParagraphFilter} has it: a paragraph is what ends with a line feed. */
public final class KeepByC4Paragraphs implements FilterStep {
    private static final Verdict TOO_FEW = Verdict.reject("too_few_paragraphs");
    private static final String SAMPLE = "A first line.\nA second line.\nOne.";
    private static final String FIELDS = "text: string, more: string";

    public static final StepType<Settings> TYPE = StepType.of(
                    "keep_by_c4_paragraphs", Settings.class, KeepByC4Paragraphs::new)
            .summary("Keeps texts with enough long paragraphs.")
            .rejects(TOO_FEW.reason())
            .example(Example.with("field", "text")
                    .given(FIELDS, SAMPLE, "Short.")
                    .rejects("too_few_paragraphs"))
            .example(Example.with("field", "text", "min_paragraphs", 2, "min_paragraph_characters", 10)
                    .given(FIELDS, SAMPLE, "Short.")
                    .gives(SAMPLE, "Short."))
            .example(Example.with("field", "more", "min_paragraphs", 2, "min_paragraph_characters", 10)
                    .given(FIELDS, SAMPLE, "Short.")
                    .rejects("too_few_paragraphs"))
            .example(Example.with("field", "text", "min_paragraphs", 3, "min_paragraph_characters", 10)
                    .given(FIELDS, SAMPLE, "Short.")
                    .rejects("too_few_paragraphs"))
            .example(Example.with("field", "text", "min_paragraphs", 2, "min_paragraph_characters", 14)
                    .given(FIELDS, SAMPLE, "Short.")
                    .rejects("too_few_paragraphs"));

    public record Settings(
            @Option(doc = "Field that holds the text.") String field,

            @Option(doc = "Fewest long paragraphs.", fallback = "3", min = 1)
            int minParagraphs,

            @Option(doc = "Shortest paragraph that is long, in characters.", fallback = "200", min = 0)
            int minParagraphCharacters) {}

    private final Settings settings;
    private final int index;

    KeepByC4Paragraphs(Settings settings, Binding binding) {
        this.settings = settings;
        index = binding.field("field", settings.field, Kind.STRING);
    }

    @Override
    public Verdict check(Sample sample) {
        String text = sample.get(index, String.class);
        LineIndex lines = LineIndex.of(Document.of(text == null ? "" : text));
        int enough = 0;
        for (int line = 0; line < lines.size(); line++) {
            enough += lines.points(line) >= settings.minParagraphCharacters ? 1 : 0;
        }
        return enough < settings.minParagraphs ? TOO_FEW : Verdict.KEEP;
    }
}
