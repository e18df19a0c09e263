package io.millrace.cleaning.quality;

import io.millrace.cleaning.Rules;
import io.millrace.cleaning.text.Document;
import io.millrace.cleaning.text.Spans;
import io.millrace.cleaning.text.Tokenization;
import io.millrace.cleaning.text.Tokenizer;
import io.millrace.core.Binding;
import io.millrace.core.FilterStep;
import io.millrace.core.Kind;
import io.millrace.core.Option;
import io.millrace.core.Sample;
import io.millrace.core.Services;
import io.millrace.core.StepType;
import io.millrace.core.Verdict;
import java.util.List;

/**
 * The repetition rules of Gopher (arXiv 2112.11446, table A1) as datatrove's {@code GopherRepetitionFilter} has them.
 * Lengths are in code points.
 */
public final class KeepByGopherRepetition implements FilterStep {
    static final String EMPTY = "empty";
    static final String DUP_PARA_FRAC = "dup_para_frac";
    static final String DUP_PARA_CHAR_FRAC = "dup_para_char_frac";
    static final String DUP_LINE_FRAC = "dup_line_frac";
    static final String DUP_LINE_CHAR_FRAC = "dup_line_char_frac";

    public static final StepType<Settings> TYPE = RepetitionExamples.addTo(
            StepType.of("keep_by_gopher_repetition", Settings.class, KeepByGopherRepetition::new)
                    .summary("Keeps texts that do not repeat their own lines, paragraphs or runs of words too much.")
                    .rejects(
                            EMPTY,
                            DUP_PARA_FRAC,
                            DUP_PARA_CHAR_FRAC,
                            DUP_LINE_FRAC,
                            DUP_LINE_CHAR_FRAC,
                            "top_2_gram",
                            "top_3_gram",
                            "top_4_gram",
                            "duplicated_5_n_grams",
                            "duplicated_6_n_grams",
                            "duplicated_7_n_grams",
                            "duplicated_8_n_grams",
                            "duplicated_9_n_grams",
                            "duplicated_10_n_grams"));

    public record Settings(
            @Option(doc = "Field that holds the text.") String field,

            @Option(doc = Rules.DOC, fallback = Option.NONE) List<String> rules,

            @Option(doc = "Largest share of paragraphs that stood there before.", fallback = "0.3", min = 0, max = 1)
            double duplicateParagraphFraction,

            @Option(
                    doc = "Largest share of characters in paragraphs that stood there before.",
                    fallback = "0.2",
                    min = 0,
                    max = 1)
            double duplicateParagraphCharacterFraction,

            @Option(doc = "Largest share of lines that stood there before.", fallback = "0.3", min = 0, max = 1)
            double duplicateLineFraction,

            @Option(
                    doc = "Largest share of characters in lines that stood there before.",
                    fallback = "0.2",
                    min = 0,
                    max = 1)
            double duplicateLineCharacterFraction,

            @Option(
                    doc =
                            "Largest shares of characters in the most frequent run of 2, 3 and 4 words; three numbers, unless"
                                    + " given 0.2, 0.18, 0.16.",
                    fallback = Option.NONE)
            List<Double> topGramCharacterFractions,

            @Option(
                    doc =
                            "Largest shares of characters in runs of 5, 6, 7, 8, 9 and 10 words that stood there before; six"
                                    + " numbers, unless given 0.15, 0.14, 0.13, 0.12, 0.11, 0.1.",
                    fallback = Option.NONE)
            List<Double> duplicateGramCharacterFractions,

            @Option(doc = Tokenization.DOC, fallback = "unicode")
            Tokenization.Kind tokenizer,

            @Option(doc = Tokenization.FOLDER_DOC, fallback = Option.NONE)
            String punktFolder) {}

    private final Settings settings;
    private final int index;
    private final Rules rules;
    private final GramRules grams;
    private final Tokenization tokenization;
    private Tokenizer tokenizer;

    KeepByGopherRepetition(Settings settings, Binding binding) {
        this.settings = settings;
        index = binding.field("field", settings.field, Kind.STRING);
        rules = Rules.of("rules", settings.rules, TYPE.reasons(), binding);
        grams = GramRules.of(settings, rules, binding);
        tokenization = Tokenization.of(settings.tokenizer, settings.punktFolder, binding);
    }

    @Override
    public void open(Services services) {
        tokenizer = tokenization.open();
    }

    @Override
    public Verdict check(Sample sample) {
        String text = sample.get(index, String.class);
        String reason = text == null || text.isEmpty() ? rules.has(EMPTY) ? EMPTY : null : reason(Document.of(text));
        return reason == null ? Verdict.KEEP : Verdict.reject(reason);
    }

    private String reason(Document document) {
        LineIndex lines = LineIndex.of(document);
        String reason = paragraphs(lines);
        reason = reason == null ? lines(lines) : reason;
        if (reason != null || !grams.isAnyOn()) {
            return reason;
        }
        Spans words = document.words(tokenizer);
        return grams.reason(words, lines.points());
    }

    private String paragraphs(LineIndex lines) {
        if (!rules.has(DUP_PARA_FRAC) && !rules.has(DUP_PARA_CHAR_FRAC)) {
            return null;
        }
        RepeatedStretches repeats = RepeatedStretches.ofParagraphs(lines);
        if (rules.has(DUP_PARA_FRAC) && repeats.share() > settings.duplicateParagraphFraction) {
            return DUP_PARA_FRAC;
        }
        boolean isOver = (double) repeats.points() / lines.points() > settings.duplicateParagraphCharacterFraction;
        return isOver && rules.has(DUP_PARA_CHAR_FRAC) ? DUP_PARA_CHAR_FRAC : null;
    }

    private String lines(LineIndex lines) {
        if (!rules.has(DUP_LINE_FRAC) && !rules.has(DUP_LINE_CHAR_FRAC)) {
            return null;
        }
        RepeatedStretches repeats = RepeatedStretches.ofLines(lines);
        if (rules.has(DUP_LINE_FRAC) && repeats.share() > settings.duplicateLineFraction) {
            return DUP_LINE_FRAC;
        }
        boolean isOver = (double) repeats.points() / lines.points() > settings.duplicateLineCharacterFraction;
        return isOver && rules.has(DUP_LINE_CHAR_FRAC) ? DUP_LINE_CHAR_FRAC : null;
    }
}
