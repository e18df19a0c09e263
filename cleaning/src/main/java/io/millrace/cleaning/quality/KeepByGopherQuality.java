package io.millrace.cleaning.quality;

import io.millrace.cleaning.Rules;
import io.millrace.cleaning.text.Document;
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
 * The quality rules of Gopher (arXiv 2112.11446, A1.1) as datatrove's {@code GopherQualityFilter} has them. Words of
 * nothing but punctuation count for shares, not for the number of words and their mean length.
 */
public final class KeepByGopherQuality implements FilterStep {
    static final String SHORT = "gopher_short_doc";
    static final String LONG = "gopher_long_doc";
    static final String SHORT_WORDS = "gopher_below_avg_threshold";
    static final String LONG_WORDS = "gopher_above_avg_threshold";
    static final String HASHES = "gopher_too_many_hashes";
    static final String ELLIPSES = "gopher_too_many_ellipsis";
    static final String BULLETS = "gopher_too_many_bullets";
    static final String ELLIPSIS_ENDS = "gopher_too_many_end_ellipsis";
    static final String FEW_LETTERS = "gopher_below_alpha_threshold";

    /** The tool's own name; the text has too few of them. */
    static final String FEW_STOP_WORDS = "gopher_enough_stop_words";

    private static final List<String> STOP_WORDS = List.of("the", "be", "to", "of", "and", "that", "have", "with");

    public static final StepType<Settings> TYPE =
            GopherExamples.addTo(StepType.of("keep_by_gopher_quality", Settings.class, KeepByGopherQuality::new)
                    .summary("Keeps texts whose words and lines look like prose, by the rules of Gopher.")
                    .rejects(
                            SHORT,
                            LONG,
                            SHORT_WORDS,
                            LONG_WORDS,
                            HASHES,
                            ELLIPSES,
                            BULLETS,
                            ELLIPSIS_ENDS,
                            FEW_LETTERS,
                            FEW_STOP_WORDS));

    public record Settings(
            @Option(doc = "Field that holds the text.") String field,

            @Option(doc = Rules.DOC, fallback = Option.NONE) List<String> rules,

            @Option(doc = "Fewest words kept.", fallback = "50", min = 0)
            int minWords,

            @Option(doc = "Most words kept.", fallback = "100000", min = 1)
            int maxWords,

            @Option(doc = "Smallest mean length of words, in characters.", fallback = "3", min = 0)
            double minMeanWordCharacters,

            @Option(doc = "Largest mean length of words, in characters.", fallback = "10", min = 0)
            double maxMeanWordCharacters,

            @Option(doc = "Most hashes, and most ellipses, for each word.", fallback = "0.1", min = 0)
            double maxSymbolsPerWord,

            @Option(doc = "Largest share of lines that begin with a bullet.", fallback = "0.9", min = 0, max = 1)
            double maxBulletLineFraction,

            @Option(doc = "Largest share of lines that end with an ellipsis.", fallback = "0.3", min = 0, max = 1)
            double maxEllipsisLineFraction,

            @Option(doc = "Smallest share of words with a letter.", fallback = "0.8", min = 0, max = 1)
            double minAlphabeticWordFraction,

            @Option(doc = "Fewest different stop words.", fallback = "2", min = 0)
            int minStopWords,

            @Option(
                    doc = "The stop words; unless given the, be, to, of, and, that, have, with.",
                    fallback = Option.NONE)
            List<String> stopWords,

            @Option(doc = Tokenization.DOC, fallback = "unicode")
            Tokenization.Kind tokenizer,

            @Option(doc = Tokenization.FOLDER_DOC, fallback = Option.NONE)
            String punktFolder) {}

    private final Settings settings;
    private final int index;
    private final Rules rules;
    private final WordSet stopWords;
    private final Tokenization tokenization;
    private Tokenizer tokenizer;

    KeepByGopherQuality(Settings settings, Binding binding) {
        this.settings = settings;
        index = binding.field("field", settings.field, Kind.STRING);
        rules = Rules.of("rules", settings.rules, TYPE.reasons(), binding);
        if (settings.minWords > settings.maxWords && rules.has(SHORT) && rules.has(LONG)) {
            binding.problem("min_words", "must not exceed max_words");
        }
        boolean isMeanLimited = rules.has(SHORT_WORDS) && rules.has(LONG_WORDS);
        if (isMeanLimited && settings.minMeanWordCharacters > settings.maxMeanWordCharacters) {
            binding.problem("min_mean_word_characters", "must not exceed max_mean_word_characters");
        }
        stopWords = new WordSet(settings.stopWords.isEmpty() ? STOP_WORDS : settings.stopWords);
        tokenization = Tokenization.of(settings.tokenizer, settings.punktFolder, binding);
    }

    @Override
    public void open(Services services) {
        tokenizer = tokenization.open();
    }

    @Override
    public Verdict check(Sample sample) {
        String text = sample.get(index, String.class);
        Document document = Document.of(text == null ? "" : text);
        WordCounts words = new WordCounts(document.words(tokenizer), stopWords);
        String reason = lengths(words);
        reason = reason == null ? marks(words, new Marks(LineIndex.of(document).chars())) : reason;
        reason = reason == null ? vocabulary(words) : reason;
        return reason == null ? Verdict.KEEP : Verdict.reject(reason);
    }

    private String lengths(WordCounts words) {
        if (words.notSymbols() < settings.minWords && rules.has(SHORT)) {
            return SHORT;
        }
        if (words.notSymbols() > settings.maxWords && rules.has(LONG)) {
            return LONG;
        }
        if (words.meanLength() < settings.minMeanWordCharacters && rules.has(SHORT_WORDS)) {
            return SHORT_WORDS;
        }
        return words.meanLength() > settings.maxMeanWordCharacters && rules.has(LONG_WORDS) ? LONG_WORDS : null;
    }

    private String marks(WordCounts words, Marks marks) {
        if ((double) marks.hashes() / words.all() > settings.maxSymbolsPerWord && rules.has(HASHES)) {
            return HASHES;
        }
        if ((double) marks.ellipses() / words.all() > settings.maxSymbolsPerWord && rules.has(ELLIPSES)) {
            return ELLIPSES;
        }
        if (marks.bulletShare() > settings.maxBulletLineFraction && rules.has(BULLETS)) {
            return BULLETS;
        }
        return marks.ellipsisEndShare() > settings.maxEllipsisLineFraction && rules.has(ELLIPSIS_ENDS)
                ? ELLIPSIS_ENDS
                : null;
    }

    private String vocabulary(WordCounts words) {
        if (words.letterShare() < settings.minAlphabeticWordFraction && rules.has(FEW_LETTERS)) {
            return FEW_LETTERS;
        }
        return words.stopWords() < settings.minStopWords && rules.has(FEW_STOP_WORDS) ? FEW_STOP_WORDS : null;
    }
}
