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
 * Words are what spaces, tabs and line feeds part; the substrings are looked for in a word without the punctuation, digits
 * and symbols at its ends, as with Data-Juicer's remove_words_with_incorrect_substrings_mapper.
 */
public final class RemoveWordsWith implements MapStep {
    private static final List<String> OF_LINKS = List.of("http", "www", ".com", "href", "//");

    public static final StepType<Settings> TYPE = StepType.of("remove_words_with", Settings.class, RemoveWordsWith::new)
            .summary("Removes words that contain any of the given substrings.")
            .example(Example.with("fields", List.of("text"))
                    .given("text: string, more: string", "go  to http://a.org\n\nnow", "a.com")
                    .gives("go  to\n\nnow", "a.com"))
            .example(Example.with("fields", List.of("more"))
                    .given("text: string, more: string", "go  to http://a.org\n\nnow", "a.com")
                    .gives("go  to http://a.org\n\nnow", ""))
            .example(Example.with("fields", List.of("text"), "substrings", List.of("o"))
                    .given("text: string, more: string", "go  to http://a.org\n\nnow", "a.com")
                    .gives("\n\n", "a.com"))
            .example(Example.with("fields", List.of("text"), "merge_spaces", true)
                    .given("text: string, more: string", "go  to http://a.org\n\nnow", "a.com")
                    .gives("go to\nnow", "a.com"));

    public record Settings(
            @Option(doc = "Fields that hold text.") List<String> fields,

            @Option(
                    doc =
                            "What must not stand in a word; upper and lower case differ. Not given: http, www, .com, href, //.",
                    fallback = Option.NONE)
            List<String> substrings,

            @Option(
                    doc =
                            "Whether spaces, tabs and line feeds in a row become one, blank lines go and both ends are trimmed,"
                                    + " as with Data-Juicer.",
                    fallback = "false")
            boolean mergeSpaces) {}

    private final TextFields fields;
    private final String[] substrings;
    private final boolean mergeSpaces;

    RemoveWordsWith(Settings settings, Binding binding) {
        fields = new TextFields(binding.fields("fields", settings.fields, Kind.STRING));
        substrings = (settings.substrings.isEmpty() ? OF_LINKS : settings.substrings).toArray(String[]::new);
        mergeSpaces = settings.mergeSpaces;
        if (settings.substrings.contains("")) {
            binding.problem("substrings", "holds an empty text, which stands in every word; remove it");
        }
    }

    @Override
    public Sample map(Sample sample) {
        return fields.change(sample, text -> {
            WordRemoval words = new WordRemoval(text, this::isKept);
            if (mergeSpaces) {
                return words.merged();
            }
            return holdsAny(text) ? words.kept() : text;
        });
    }

    private boolean holdsAny(String text) {
        for (String substring : substrings) {
            if (text.contains(substring)) {
                return true;
            }
        }
        return false;
    }

    private boolean isKept(String text, int start, int end) {
        int first = SpecialCharacters.first(text, start, end);
        int last = SpecialCharacters.last(text, first, end);
        for (String substring : substrings) {
            if (contains(text, first, last, substring)) {
                return false;
            }
        }
        return true;
    }

    private static boolean contains(String text, int start, int end, String substring) {
        char head = substring.charAt(0);
        for (int i = start; i <= end - substring.length(); i++) {
            if (text.charAt(i) == head && text.startsWith(substring, i)) {
                return true;
            }
        }
        return false;
    }
}
