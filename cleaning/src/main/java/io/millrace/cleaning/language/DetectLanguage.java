package io.millrace.cleaning.language;

import io.millrace.core.Binding;
import io.millrace.core.Example;
import io.millrace.core.Field;
import io.millrace.core.FieldType;
import io.millrace.core.Kind;
import io.millrace.core.MapStep;
import io.millrace.core.NewField;
import io.millrace.core.Option;
import io.millrace.core.Sample;
import io.millrace.core.Schema;
import io.millrace.core.Services;
import io.millrace.core.StepType;

/** The language of a sensitive text is sensitive. Both fields are missing where the text has too few letters. */
public final class DetectLanguage implements MapStep {
    private static final String FIELDS = "text: string, more: string";
    private static final String ENGLISH = "The committee meets every second Tuesday of the month.";
    private static final String GERMAN = "Der Ausschuss tagt an jedem zweiten Dienstag im Monat.";

    public static final StepType<Settings> TYPE = StepType.of("detect_language", Settings.class, DetectLanguage::new)
            .summary("Adds the language of a text, and on request how sure that is.")
            .example(Example.with("field", "text", "into", "language")
                    .given(FIELDS, ENGLISH, GERMAN)
                    .gives(ENGLISH, GERMAN, "en"))
            .example(Example.with("field", "more", "into", "language")
                    .given(FIELDS, ENGLISH, GERMAN)
                    .gives(ENGLISH, GERMAN, "de"))
            .example(Example.with("field", "more", "into", "language", "min_letters", 50)
                    .given(FIELDS, ENGLISH, GERMAN)
                    .gives(ENGLISH, GERMAN, null))
            .example(Example.with("field", "text", "into", "spoken")
                    .given(FIELDS, ENGLISH, GERMAN)
                    .gives(ENGLISH, GERMAN, "en"))
            .example(Example.with("field", "more", "into", "language", "confidence_into", "sure")
                    .given(FIELDS, ENGLISH, GERMAN)
                    .gives(ENGLISH, GERMAN, "de", 0.9991));

    public record Settings(
            @Option(doc = "Field that holds the text.") String field,

            @Option(
                    doc =
                            "Name of the new field for the language: its ISO 639-1 code where there is one, else that of ISO"
                                    + " 639-3.")
            String into,

            @Option(doc = "Name of a new field for the confidence." + LanguageOption.CONFIDENCE, fallback = Option.NONE)
            String confidenceInto,

            @Option(
                    doc = "A text with fewer letters has no language." + LanguageOption.LETTERS,
                    fallback = "20",
                    min = 1,
                    max = 1_000)
            int minLetters) {}

    private final Settings settings;
    private final int index;
    private final Schema output;
    private LanguageDetector detector;

    DetectLanguage(Settings settings, Binding binding) {
        this.settings = settings;
        index = binding.field("field", settings.field, Kind.STRING);
        Schema named = plus("into", settings.into, FieldType.STRING, binding.schema(), binding);
        output = settings.confidenceInto == null
                ? named
                : plus("confidence_into", settings.confidenceInto, FieldType.FLOAT64, named, binding);
    }

    private Schema plus(String option, String name, FieldType type, Schema schema, Binding binding) {
        Field made = Field.optional(NewField.name(option, name, schema, binding), type);
        return schema.plus(schema.field(index).isSensitive() ? made.sensitive() : made);
    }

    @Override
    public Schema output(Schema input) {
        return output;
    }

    @Override
    public void open(Services services) {
        detector = new LanguageDetector();
    }

    @Override
    public Sample map(Sample sample) {
        String text = sample.get(index, String.class);
        LanguageGuess guess = text == null ? LanguageGuess.NONE : detector.guess(text);
        boolean isTold = guess.letters() >= settings.minLetters;
        int first = sample.schema().size();
        Sample named = sample.with(output, first, isTold ? guess.code() : null);
        return settings.confidenceInto == null
                ? named
                : named.with(output, first + 1, isTold ? guess.confidence() : null);
    }
}
