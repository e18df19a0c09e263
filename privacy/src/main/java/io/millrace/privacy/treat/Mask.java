package io.millrace.privacy.treat;

import io.millrace.core.Binding;
import io.millrace.core.Example;
import io.millrace.core.Kind;
import io.millrace.core.MapStep;
import io.millrace.core.Option;
import io.millrace.core.Sample;
import io.millrace.core.Schema;
import io.millrace.core.StepType;

/** Needs no key and cannot be undone; the length of the text stays visible. Characters are Unicode code points. */
public final class Mask implements MapStep {
    public static final StepType<Settings> TYPE = StepType.of("mask", Settings.class, Mask::new)
            .summary(
                    "Replaces the characters of a text by a mask, but for some at its ends; a text too short for that is"
                            + " masked in full.")
            .example(Example.with("field", "card", "keep_last", 4)
                    .given("card: string!, name: string!", "4111111111111234", "Grüße")
                    .gives("************1234", "Grüße"))
            .example(Example.with("field", "card", "keep_last", 2)
                    .given("card: string!, name: string!", "4111111111111234", "Grüße")
                    .gives("**************34", "Grüße"))
            .example(Example.with("field", "card", "keep_first", 4, "keep_last", 4)
                    .given("card: string!, name: string!", "4111111111111234", "Grüße")
                    .gives("4111********1234", "Grüße"))
            .example(Example.with("field", "card", "keep_last", 4, "mask_character", "•")
                    .given("card: string!, name: string!", "4111111111111234", "Grüße")
                    .gives("••••••••••••1234", "Grüße"))
            .example(Example.with("field", "name", "keep_last", 4)
                    .given("card: string!, name: string!", "4111111111111234", "Grüße")
                    .gives("4111111111111234", "*rüße"))
            .example(Example.with("field", "name", "keep_first", 1, "keep_last", 1, "mask_character", "•")
                    .given("name: string!", "Grüße")
                    .gives("G•••e"))
            .example(Example.with("field", "code", "keep_first", 2, "keep_last", 2)
                    .given("code: string!", "1234")
                    .gives("****"));

    public record Settings(
            @Option(doc = "Field that holds the text.") String field,

            @Option(doc = "How many characters stay at the beginning.", fallback = "0", min = 0, max = 1000)
            int keepFirst,

            @Option(doc = "How many characters stay at the end.", fallback = "0", min = 0, max = 1000)
            int keepLast,

            @Option(doc = "What stands for each hidden character; one character.", fallback = "*")
            String maskCharacter) {}

    private final Settings settings;
    private final int index;
    private final Schema output;

    Mask(Settings settings, Binding binding) {
        this.settings = settings;
        index = Target.of(binding, "field", settings.field, Kind.STRING);
        output = binding.schema().with(index, binding.schema().field(index).treated());
        if (settings.maskCharacter.codePointCount(0, settings.maskCharacter.length()) != 1) {
            binding.problem("mask_character", "must be one character, got '" + settings.maskCharacter + "'");
        }
    }

    @Override
    public Schema output(Schema input) {
        return output;
    }

    @Override
    public Sample map(Sample sample) {
        String text = sample.get(index, String.class);
        return sample.with(output, index, text == null ? null : masked(text));
    }

    private String masked(String text) {
        int length = text.codePointCount(0, text.length());
        int hidden = length - settings.keepFirst - settings.keepLast;
        if (hidden <= 0) {
            return settings.maskCharacter.repeat(length);
        }
        int begin = text.offsetByCodePoints(0, settings.keepFirst);
        int end = text.offsetByCodePoints(text.length(), -settings.keepLast);
        return text.substring(0, begin) + settings.maskCharacter.repeat(hidden) + text.substring(end);
    }
}
