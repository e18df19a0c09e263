package io.millrace.cleaning.language;

import io.millrace.core.Binding;
import io.millrace.core.Example;
import io.millrace.core.FilterStep;
import io.millrace.core.Kind;
import io.millrace.core.Option;
import io.millrace.core.Sample;
import io.millrace.core.Services;
import io.millrace.core.StepType;
import io.millrace.core.Verdict;
import java.util.List;

/**
 * A text is kept if the probabilities of the named languages come to enough: near relatives that are all named need not
 * be told apart. Otherwise it is uncertain if the most probable language is named, and of another language if not. A
 * missing text has no letters.
 */
public final class KeepByLanguage implements FilterStep {
    private static final Verdict TOO_FEW_LETTERS = Verdict.reject("too_few_letters");
    private static final Verdict OTHER_LANGUAGE = Verdict.reject("other_language");
    private static final Verdict UNCERTAIN = Verdict.reject("uncertain");

    private static final String FIELDS = "text: string, more: string";
    private static final String ENGLISH = "The committee meets every second Tuesday of the month.";
    private static final String DANISH = "Hun bor i en lille by ved havet";

    public static final StepType<Settings> TYPE = StepType.of("keep_by_language", Settings.class, KeepByLanguage::new)
            .summary("Keeps samples whose text is in one of the languages.")
            .rejects(TOO_FEW_LETTERS.reason(), OTHER_LANGUAGE.reason(), UNCERTAIN.reason())
            .example(Example.with("field", "text", "languages", List.of("en"))
                    .given(FIELDS, ENGLISH, DANISH)
                    .gives(ENGLISH, DANISH))
            .example(Example.with("field", "more", "languages", List.of("en"))
                    .given(FIELDS, ENGLISH, DANISH)
                    .rejects(OTHER_LANGUAGE.reason()))
            .example(Example.with("field", "more", "languages", List.of("da"))
                    .given(FIELDS, ENGLISH, DANISH)
                    .rejects(UNCERTAIN.reason()))
            .example(Example.with("field", "more", "languages", List.of("da", "nb"))
                    .given(FIELDS, ENGLISH, DANISH)
                    .gives(ENGLISH, DANISH))
            .example(Example.with("field", "more", "languages", List.of("da"), "min_confidence", 0.3)
                    .given(FIELDS, ENGLISH, DANISH)
                    .gives(ENGLISH, DANISH))
            .example(Example.with("field", "text", "languages", List.of("en"), "min_letters", 100)
                    .given(FIELDS, ENGLISH, DANISH)
                    .rejects(TOO_FEW_LETTERS.reason()));

    public record Settings(
            @Option(doc = "Field that holds the text.") String field,

            @Option(
                    doc = "Languages kept, by ISO 639-1 code where there is one, else by that of ISO 639-3, as in [en,"
                            + " de]: " + LanguageOption.CODES + ".")
            List<String> languages,

            @Option(
                    doc = "Least confidence, over all the languages together." + LanguageOption.CONFIDENCE,
                    fallback = "0.65",
                    min = 0,
                    max = 1)
            double minConfidence,

            @Option(
                    doc = "A text with fewer letters is not judged." + LanguageOption.LETTERS,
                    fallback = "20",
                    min = 1,
                    max = 1_000)
            int minLetters) {
        public Settings {
            languages = List.copyOf(languages);
        }
    }

    private final Settings settings;
    private final int index;
    private final int[] languages;
    private LanguageDetector detector;

    KeepByLanguage(Settings settings, Binding binding) {
        this.settings = settings;
        index = binding.field("field", settings.field, Kind.STRING);
        languages = LanguageOption.numbers("languages", settings.languages, binding);
    }

    @Override
    public void open(Services services) {
        detector = new LanguageDetector();
    }

    @Override
    public Verdict check(Sample sample) {
        String text = sample.get(index, String.class);
        LanguageGuess guess = text == null ? LanguageGuess.NONE : detector.guess(text);
        if (guess.letters() < settings.minLetters) {
            return TOO_FEW_LETTERS;
        }
        if (guess.confidence(languages) >= settings.minConfidence) {
            return Verdict.KEEP;
        }
        return settings.languages.contains(guess.code()) ? UNCERTAIN : OTHER_LANGUAGE;
    }
}
