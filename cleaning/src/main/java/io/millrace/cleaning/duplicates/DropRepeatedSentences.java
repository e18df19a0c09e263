package io.millrace.cleaning.duplicates;

import io.millrace.cleaning.Days;
import io.millrace.cleaning.text.Characters;
import io.millrace.cleaning.text.Document;
import io.millrace.cleaning.text.Tokenization;
import io.millrace.cleaning.text.Tokenizer;
import io.millrace.core.Binding;
import io.millrace.core.Bytes;
import io.millrace.core.FirstSeenStep;
import io.millrace.core.Kind;
import io.millrace.core.Option;
import io.millrace.core.RejectSample;
import io.millrace.core.Sample;
import io.millrace.core.Services;
import io.millrace.core.StepType;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * Runs of sentences are compared in the simplified form that MinHash uses, too. The first of them stays, be it in another
 * text or in the same; whether the text of the first was kept does not matter. An absent text is kept.
 */
public final class DropRepeatedSentences implements FirstSeenStep {
    static final String TOO_SHORT = "too_short_after_dedup";

    public static final StepType<Settings> TYPE = RepeatedSentenceExamples.addTo(
            StepType.of("drop_repeated_sentences", Settings.class, DropRepeatedSentences::new)
                    .summary(
                            "Takes runs of sentences out of a text that stood in an earlier sample, or before in the same text; rejects what is too short without them.")
                    .rejects(TOO_SHORT));

    public record Settings(
            @Option(doc = "Field that holds the text.") String field,

            @Option(
                    doc = "How long a run is remembered, in days of event time.",
                    fallback = "30",
                    min = 0.001,
                    max = 3_650)
            double rememberDays,

            @Option(
                    doc = "What is compared: sentence, line, or paragraph (lines with no blank one between them).",
                    fallback = "sentence")
            Cutting unit,

            @Option(doc = "How many sentences, lines or paragraphs a run has.", fallback = "3", min = 1, max = 100)
            int span,

            @Option(
                    doc = "Fewest words that a text has from which something was taken; 0 for any number.",
                    fallback = "50",
                    min = 0)
            int minDocWords,

            @Option(
                    doc = "Fewest sentences that a text has from which something was taken; 0 for any number.",
                    fallback = "3",
                    min = 0)
            int minSentences,

            @Option(doc = Tokenization.DOC, fallback = "unicode")
            Tokenization.Kind tokenizer,

            @Option(doc = Tokenization.FOLDER_DOC, fallback = Option.NONE)
            String punktFolder,

            @Option(doc = KNOWN, fallback = Option.NONE) List<String> known) {}

    private final Settings settings;
    private final int index;
    private final Duration horizon;
    private final Tokenization tokenization;
    private RepeatedRuns repeats;
    private Tokenizer tokenizer;

    DropRepeatedSentences(Settings settings, Binding binding) {
        this.settings = settings;
        index = binding.field("field", settings.field, Kind.STRING);
        horizon = Days.of(settings.rememberDays);
        tokenization = Tokenization.of(settings.tokenizer, settings.punktFolder, binding);
    }

    @Override
    public void open(Services services) {
        tokenizer = tokenization.open();
        repeats = RepeatedRuns.of(settings.span, true, recipe());
    }

    @Override
    public List<Bytes> keys(Sample sample) {
        String text = sample.get(index, String.class);
        return text == null ? List.of() : repeats.keys(settings.unit.cut(text, tokenizer));
    }

    @Override
    public Duration horizon() {
        return horizon;
    }

    @Override
    public List<String> known() {
        return settings.known;
    }

    @Override
    public String recipe() {
        return "first 16 bytes of the SHA-256 of runs of " + settings.span + " simplified "
                + settings.unit.recipe(tokenization);
    }

    @Override
    public Sample unrepeated(Sample sample) {
        return repeated(sample, Set.of());
    }

    @Override
    public Sample repeated(Sample sample, Set<Bytes> seen) {
        String text = sample.get(index, String.class);
        if (text == null) {
            return sample;
        }
        String left = repeats.without(text, settings.unit.cut(text, tokenizer), seen);
        boolean isWhole = left.equals(text) && !text.isEmpty();
        return isWhole ? sample : sample.with(index, enough(withoutBlanksAhead(left)));
    }

    private static String withoutBlanksAhead(String text) {
        int start = 0;
        while (start < text.length() && Characters.isSpace(text.charAt(start))) {
            start++;
        }
        return text.substring(start);
    }

    private String enough(String left) {
        boolean isEnough = !left.isEmpty()
                && (settings.minDocWords == 0
                        || Document.of(left).words(tokenizer).size() >= settings.minDocWords)
                && (settings.minSentences == 0 || Sentences.of(left, tokenizer).count() >= settings.minSentences);
        if (!isEnough) {
            throw new RejectSample(TOO_SHORT);
        }
        return left;
    }
}
