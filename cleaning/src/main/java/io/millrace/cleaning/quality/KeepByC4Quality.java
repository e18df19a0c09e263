package io.millrace.cleaning.quality;

import io.millrace.cleaning.Rules;
import io.millrace.cleaning.text.Document;
import io.millrace.cleaning.text.Tokenization;
import io.millrace.cleaning.text.Tokenizer;
import io.millrace.core.Binding;
import io.millrace.core.Kind;
import io.millrace.core.MapStep;
import io.millrace.core.Option;
import io.millrace.core.RejectSample;
import io.millrace.core.Sample;
import io.millrace.core.Services;
import io.millrace.core.StepType;
import java.util.List;

/**
 * The rules of C4 (Raffel et al. 2020, 2.2) as datatrove's {@code C4QualityFilter} has them: lines that break one go, then
 * texts with too little left. Lines end as for Python's {@code str.splitlines}, and are joined by line feeds.
 */
public final class KeepByC4Quality implements MapStep {
    static final String FEW_SENTENCES = "too_few_sentences";

    public static final StepType<Settings> TYPE = C4Examples.addTo(StepType.of(
                    "keep_by_c4_quality", Settings.class, KeepByC4Quality::new)
            .summary("Removes lines that are no prose, by the rules of C4, and keeps texts of which enough is left.")
            .rejects(C4Rules.LOREM_IPSUM, C4Rules.CURLY_BRACKET, FEW_SENTENCES));

    /** What lines rules look at. */
    enum Pieces {
        LINES,
        SENTENCES
    }

    public record Settings(
            @Option(doc = "Field that holds the text.") String field,

            @Option(doc = Rules.DOC, fallback = Option.NONE) List<String> rules,

            @Option(
                    doc =
                            "Rules for lines that are on: too_long_word, citation, no_terminal_punc, too_few_words, javascript,"
                                    + " policy, or none; empty: all.",
                    fallback = Option.NONE)
            List<String> lineRules,

            @Option(doc = "What the rules for lines look at: lines, or sentences.", fallback = "lines")
            Pieces pieces,

            @Option(doc = "Fewest sentences that must be left.", fallback = "5", min = 0)
            int minSentences,

            @Option(doc = "Fewest words of a line, between blanks.", fallback = "3", min = 0)
            int minLineWords,

            @Option(doc = "Longest word of a line, in characters.", fallback = "1000", min = 1)
            int maxWordCharacters,

            @Option(doc = Tokenization.DOC, fallback = "unicode")
            Tokenization.Kind tokenizer,

            @Option(doc = Tokenization.FOLDER_DOC, fallback = Option.NONE)
            String punktFolder) {}

    private final Settings settings;
    private final int index;
    private final int minSentences;
    private final C4Rules rules;
    private final Tokenization tokenization;
    private Tokenizer tokenizer;
    private SentenceCount sentences;

    KeepByC4Quality(Settings settings, Binding binding) {
        this.settings = settings;
        index = binding.field("field", settings.field, Kind.STRING);
        Rules named = Rules.of("rules", settings.rules, TYPE.reasons(), binding);
        minSentences = named.has(FEW_SENTENCES) ? settings.minSentences : 0;
        rules = new C4Rules(settings, named, binding);
        tokenization = Tokenization.of(settings.tokenizer, settings.punktFolder, binding);
    }

    @Override
    public void open(Services services) {
        tokenizer = tokenization.open();
        sentences = new SentenceCount(tokenizer, tokenization.kind() == Tokenization.Kind.SPACY);
    }

    @Override
    public Sample map(Sample sample) {
        String text = sample.get(index, String.class);
        String kept = kept(text == null ? "" : text);
        return text == null || kept.equals(text) ? sample : sample.with(index, kept);
    }

    private String kept(String text) {
        Document document = Document.of(text);
        C4Lines lines = new C4Lines(rules);
        boolean isByLine = settings.pieces == Pieces.LINES;
        String reason = isByLine ? lines.addLines(document) : lines.addSentences(document.sentences(tokenizer));
        if (reason != null) {
            throw new RejectSample(reason);
        }
        if (isByLine ? !lines.hasSentences(minSentences, sentences) : lines.size() < minSentences) {
            throw new RejectSample(FEW_SENTENCES);
        }
        return lines.text(isByLine ? '\n' : ' ');
    }
}
