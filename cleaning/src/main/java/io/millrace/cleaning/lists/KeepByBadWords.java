package io.millrace.cleaning.lists;

import io.millrace.cleaning.text.Characters;
import io.millrace.core.Binding;
import io.millrace.core.Example;
import io.millrace.core.FilterStep;
import io.millrace.core.Kind;
import io.millrace.core.Option;
import io.millrace.core.Randomness;
import io.millrace.core.Sample;
import io.millrace.core.Services;
import io.millrace.core.StepType;
import io.millrace.core.Verdict;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The bad words rule of C4 as datatrove's {@code C4BadWordsFilter} has it, with a list of the user. Words are looked up in
 * the text in small letters, so those of the list must be in small letters. Which texts are kept all the same depends on
 * the record's origin, the step's id and the seed only.
 */
public final class KeepByBadWords implements FilterStep {
    private static final Verdict BAD = Verdict.reject("document_removed_with_badwords");
    private static final List<String> ALLOWED = List.of("sm", "グロ", "女の子", "性");
    private static final String FIELDS = "text: string, more: string";
    private static final String SAMPLE = "What the Heck!";
    private static final String MORE = "Hecktic";

    public static final StepType<Settings> TYPE = StepType.of("keep_by_bad_words", Settings.class, KeepByBadWords::new)
            .summary("Keeps texts without a word of a list.")
            .rejects(BAD.reason())
            .example(Example.with("field", "text", "words", List.of("heck"))
                    .given(FIELDS, SAMPLE, MORE)
                    .rejects(BAD.reason()))
            .example(Example.with("field", "text", "words", List.of("darn"))
                    .given(FIELDS, SAMPLE, MORE)
                    .gives(SAMPLE, MORE))
            .example(Example.with("field", "more", "words", List.of("heck"))
                    .given(FIELDS, SAMPLE, MORE)
                    .gives(SAMPLE, MORE))
            .example(Example.with("field", "more", "words", List.of("heck"), "word_boundaries", false)
                    .given(FIELDS, SAMPLE, MORE)
                    .rejects(BAD.reason()))
            .example(Example.with("field", "text", "words", List.of("darn"), "words_file", "words.txt")
                    .file("words.txt", "# mild\nheck\n")
                    .given(FIELDS, SAMPLE, MORE)
                    .rejects(BAD.reason()))
            .example(Example.with("field", "text", "words", List.of("heck"), "allowed_words", List.of("heck"))
                    .given(FIELDS, SAMPLE, MORE)
                    .gives(SAMPLE, MORE))
            .example(Example.with("field", "text", "words", List.of("heck"), "keep_fraction", 1)
                    .given(FIELDS, SAMPLE, MORE)
                    .gives(SAMPLE, MORE))
            .example(Example.with("field", "text", "words", List.of("heck"), "keep_fraction", 0.5, "seed", 1)
                    .given(FIELDS, SAMPLE, MORE)
                    .gives(SAMPLE, MORE))
            .example(Example.with("field", "text", "words", List.of("heck"), "keep_fraction", 0.5, "seed", 3)
                    .given(FIELDS, SAMPLE, MORE)
                    .rejects(BAD.reason()));

    public record Settings(
            @Option(doc = "Field that holds the text.") String field,

            @Option(doc = "Words, in small letters.", fallback = Option.NONE)
            List<String> words,

            @Option(doc = WordList.FILE_DOC, fallback = Option.NONE)
            String wordsFile,

            @Option(
                    doc = "Words of the lists that are allowed; unless given sm, グロ, 女の子, 性, as in C4.",
                    fallback = Option.NONE)
            List<String> allowedWords,

            @Option(
                    doc = "Whether a word must stand apart from other letters; false for Japanese, Thai and Chinese.",
                    fallback = "true")
            boolean wordBoundaries,

            @Option(doc = "Share of the texts with bad words that are kept.", fallback = "0", min = 0, max = 1)
            double keepFraction,

            @Option(doc = "Seed of the choice of those.", fallback = "0")
            long seed) {}

    private final Settings settings;
    private final int index;
    private final String stepId;
    private final WordList list;
    private BadWords words;

    KeepByBadWords(Settings settings, Binding binding) {
        this.settings = settings;
        index = binding.field("field", settings.field, Kind.STRING);
        stepId = binding.stepId();
        list = WordList.of(settings.words, "words_file", settings.wordsFile, binding);
        if (list.isEmpty()) {
            binding.problem("words", "are missing: list words here, or name a file of them as words_file");
        }
        settings.words.stream()
                .filter(word -> !word.equals(word.toLowerCase(Locale.ROOT)))
                .forEach(word -> binding.problem(
                        "words",
                        "'" + word + "' can never match: texts are compared in small letters; write "
                                + word.toLowerCase(Locale.ROOT)));
    }

    @Override
    public void open(Services services) {
        Set<String> listed = list.read(Characters::strip);
        listed.removeAll(settings.allowedWords.isEmpty() ? ALLOWED : settings.allowedWords);
        words = new BadWords(listed, settings.wordBoundaries);
    }

    @Override
    public Verdict check(Sample sample) {
        String text = sample.get(index, String.class);
        return text == null || !words.isIn(text) || isKeptAllTheSame(sample) ? Verdict.KEEP : BAD;
    }

    private boolean isKeptAllTheSame(Sample sample) {
        return settings.keepFraction > 0
                && Randomness.of(sample, stepId, 0, settings.seed).nextDouble() < settings.keepFraction;
    }
}
