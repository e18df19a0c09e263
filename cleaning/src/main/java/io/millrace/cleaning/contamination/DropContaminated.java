package io.millrace.cleaning.contamination;

import io.millrace.cleaning.text.Document;
import io.millrace.cleaning.text.Spans;
import io.millrace.cleaning.text.Tokenization;
import io.millrace.cleaning.text.Tokenizer;
import io.millrace.core.Binding;
import io.millrace.core.Bytes;
import io.millrace.core.FilterStep;
import io.millrace.core.Indexed;
import io.millrace.core.Kind;
import io.millrace.core.Option;
import io.millrace.core.Sample;
import io.millrace.core.Services;
import io.millrace.core.StepType;
import io.millrace.core.Verdict;
import io.millrace.core.known.KnownKeys;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Runs of words are compared in the simplified form that MinHash uses, as the n-gram decontamination of datatrove 0.10.1 does
 * with texts as labels; its defaults are the tokenizer spacy and runs of 12 words, those of GPT-3 (Brown et al. 2020) 13. A text of fewer words is kept, an absent one too. The hashes of
 * the indexes are held in memory, 16 to 32 bytes each.
 */
public final class DropContaminated implements FilterStep, Indexed {
    private static final Verdict CONTAMINATED = Verdict.reject("contaminated");

    public static final StepType<Settings> TYPE =
            ContaminationExamples.addTo(StepType.of("drop_contaminated", Settings.class, DropContaminated::new)
                    .summary(
                            "Rejects samples that share runs of words with evaluation sets; the reject names a row of the first set that has one.")
                    .rejects(CONTAMINATED.reason()));

    public record Settings(
            @Option(doc = "Field that holds the text.") String field,

            @Option(doc = "Index files of the evaluation sets, as millrace index writes them.")
            List<String> known,

            @Option(
                    doc = "How many words a run has; shorter texts of an evaluation set are not found.",
                    fallback = "13",
                    min = 1,
                    max = 1_000)
            int ngramWords,

            @Option(doc = "Runs of the text that stand in an evaluation set, at least.", fallback = "1", min = 1)
            int minMatches,

            @Option(
                    doc = "Of all runs of the text those that stand in an evaluation set, at least, 0 to 1.",
                    fallback = "0",
                    min = 0,
                    max = 1)
            double minShare,

            @Option(
                    doc = "How words are found: unicode (UAX 29), spacy (blank English) or whitespace.",
                    fallback = "unicode")
            Tokenization.Kind tokenizer) {}

    private final Settings settings;
    private final int index;
    private final WordRuns runs;
    private Tokenizer tokenizer;
    private EvaluationSets known;

    DropContaminated(Settings settings, Binding binding) {
        this.settings = settings;
        index = binding.field("field", settings.field, Kind.STRING);
        runs = new WordRuns(settings.ngramWords);
        if (settings.known.isEmpty()) {
            binding.problem("known", "names no file; list at least one");
        }
        if (settings.tokenizer == Tokenization.Kind.NLTK) {
            binding.problem("tokenizer", "must be unicode, spacy or whitespace");
        }
    }

    @Override
    public void open(Services services) {
        openKeys(services);
        known = EvaluationSets.of(KnownKeys.of(this));
    }

    @Override
    public void openKeys(Services services) {
        tokenizer = new Tokenization(settings.tokenizer, null).open();
    }

    @Override
    public Verdict check(Sample sample) {
        Spans words = words(sample);
        Overlap overlap = new Overlap(known);
        runs.each(words, overlap);
        int all = words.size() - settings.ngramWords + 1;
        boolean isContaminated =
                overlap.matches() >= settings.minMatches && overlap.matches() >= settings.minShare * all;
        return isContaminated ? CONTAMINATED.of(overlap.row()) : Verdict.KEEP;
    }

    private Spans words(Sample sample) {
        String text = sample.get(index, String.class);
        return Document.of(text == null ? "" : text).simplifiedWords(tokenizer);
    }

    @Override
    public List<Bytes> keys(Sample sample) {
        List<Bytes> keys = new ArrayList<>();
        runs.each(words(sample), hash -> keys.add(Hashes.key(hash)));
        return keys;
    }

    @Override
    public List<String> known() {
        return settings.known;
    }

    /** Without the field: a text is contaminated wherever the evaluation set has it. */
    @Override
    public String recipe() {
        return "64-bit hashes of runs of " + settings.ngramWords + " words (tokenizer "
                + settings.tokenizer.name().toLowerCase(Locale.ROOT) + ") of the simplified text";
    }
}
