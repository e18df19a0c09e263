package io.millrace.cleaning.removal;

import io.millrace.cleaning.TextFields;
import io.millrace.cleaning.text.SpecialCharacters;
import io.millrace.core.Binding;
import io.millrace.core.Example;
import io.millrace.core.Kind;
import io.millrace.core.MapStep;
import io.millrace.core.Option;
import io.millrace.core.Sample;
import io.millrace.core.StepType;
import java.util.List;

/**
 * Words are what spaces, tabs and line feeds part. A word that is too long stays if it is short enough without the
 * punctuation, digits and symbols at its ends, as with Data-Juicer's remove_long_words_mapper.
 */
public final class RemoveLongWords implements MapStep {
    public static final StepType<Settings> TYPE = StepType.of("remove_long_words", Settings.class, RemoveLongWords::new)
            .summary("Removes words that are longer or shorter than the limits.")
            .example(Example.with("fields", List.of("text"), "max_characters", 5)
                    .given("text: string, more: string", "one  toolong\n\na two", "muchtoolong")
                    .gives("one\n\na two", "muchtoolong"))
            .example(Example.with("fields", List.of("more"), "max_characters", 5)
                    .given("text: string, more: string", "one  toolong\n\na two", "muchtoolong")
                    .gives("one  toolong\n\na two", ""))
            .example(Example.with("fields", List.of("text"), "max_characters", 8)
                    .given("text: string, more: string", "one  toolong\n\na two", "muchtoolong")
                    .gives("one  toolong\n\na two", "muchtoolong"))
            .example(Example.with("fields", List.of("text"), "max_characters", 5, "min_characters", 2)
                    .given("text: string, more: string", "one  toolong\n\na two", "muchtoolong")
                    .gives("one\n\ntwo", "muchtoolong"))
            .example(Example.with("fields", List.of("text"), "max_characters", 5, "merge_spaces", true)
                    .given("text: string, more: string", "one  toolong\n\na two", "muchtoolong")
                    .gives("one\na two", "muchtoolong"));

    public record Settings(
            @Option(doc = "Fields that hold text.") List<String> fields,

            @Option(doc = "Shortest word that stays, in characters.", fallback = "1", min = 0)
            int minCharacters,

            @Option(doc = "Longest word that stays, in characters.", fallback = "1000", min = 1)
            int maxCharacters,

            @Option(
                    doc =
                            "Whether spaces, tabs and line feeds in a row become one, blank lines go and both ends are trimmed,"
                                    + " as with Data-Juicer.",
                    fallback = "false")
            boolean mergeSpaces) {
        public Settings {
            if (minCharacters > maxCharacters) {
                throw new IllegalArgumentException("min_characters: must not exceed max_characters");
            }
        }
    }

    private final TextFields fields;
    private final Settings settings;

    RemoveLongWords(Settings settings, Binding binding) {
        this.settings = settings;
        fields = new TextFields(binding.fields("fields", settings.fields, Kind.STRING));
    }

    @Override
    public Sample map(Sample sample) {
        return fields.change(sample, text -> {
            WordRemoval words = new WordRemoval(text, this::isKept);
            return settings.mergeSpaces ? words.merged() : words.kept();
        });
    }

    private boolean isKept(String text, int start, int end) {
        if (end - start < settings.minCharacters) {
            return false;
        }
        int length = text.codePointCount(start, end);
        return length <= settings.maxCharacters
                ? length >= settings.minCharacters
                : isKeptBare(text, SpecialCharacters.first(text, start, end), end);
    }

    private boolean isKeptBare(String text, int first, int end) {
        int length = text.codePointCount(first, SpecialCharacters.last(text, first, end));
        return length >= settings.minCharacters && length <= settings.maxCharacters;
    }
}
