package io.millrace.cleaning.markup;

import io.millrace.cleaning.TextFields;
import io.millrace.core.Binding;
import io.millrace.core.Example;
import io.millrace.core.Kind;
import io.millrace.core.MapStep;
import io.millrace.core.Option;
import io.millrace.core.RejectSample;
import io.millrace.core.Sample;
import io.millrace.core.StepType;
import java.util.List;
import java.util.Map;

/**
 * Puts the value of a macro without arguments in place of its name, one macro after the other and in the definitions too,
 * as Data-Juicer's expand_macro_mapper does. A name at the very end of the text stays, and so does the second of two equal
 * names without anything between them.
 */
public final class ExpandLatexMacros implements MapStep {
    private static final String TWO = "\\def\\a{xyz}\n\\def\\b{q}\n\\a, \\b.";

    public static final StepType<Settings> TYPE = StepType.of(
                    "expand_latex_macros", Settings.class, ExpandLatexMacros::new)
            .summary("Expands the macros without arguments that a LaTeX text defines.")
            .rejects("too_many_macros", "expands_too_far")
            .example(Example.with("fields", List.of("text"))
                    .given("text: string, more: string", TWO, "\\newcommand{\\c}{d}\n\\c.")
                    .gives("\\defxyz{xyz}\n\\defq{q}\nxyz, q.", "\\newcommand{\\c}{d}\n\\c."))
            .example(Example.with("fields", List.of("more"))
                    .given("text: string, more: string", TWO, "\\newcommand{\\c}{d}\n\\c.")
                    .gives(TWO, "\\newcommand{d}{d}\nd."))
            .example(Example.with("fields", List.of("text"), "max_macros", 1)
                    .given("text: string, more: string", TWO, "\\newcommand{\\c}{d}\n\\c.")
                    .rejects("too_many_macros"))
            .example(Example.with("fields", List.of("text"), "max_characters", 26)
                    .given("text: string, more: string", TWO, "\\newcommand{\\c}{d}\n\\c.")
                    .rejects("expands_too_far"));

    public record Settings(
            @Option(doc = "Fields that hold text.") List<String> fields,

            @Option(doc = "Most macros that a text may define.", fallback = "1000", min = 1, max = 100_000)
            int maxMacros,

            @Option(
                    doc =
                            "Longest text that expansion may make, in UTF-16 characters; macros that name macros can double"
                                    + " a text many times.",
                    fallback = "100000000",
                    min = 1)
            int maxCharacters) {}

    private final TextFields fields;
    private final Settings settings;

    ExpandLatexMacros(Settings settings, Binding binding) {
        this.settings = settings;
        fields = new TextFields(binding.fields("fields", settings.fields, Kind.STRING));
    }

    @Override
    public Sample map(Sample sample) {
        return fields.change(sample, this::expanded);
    }

    private String expanded(String text) {
        Map<String, String> macros = LatexMacros.of(text);
        if (macros.size() > settings.maxMacros) {
            throw new RejectSample("too_many_macros");
        }
        String expanded = text;
        for (Map.Entry<String, String> macro : macros.entrySet()) {
            expanded = expanded(expanded, macro.getKey(), macro.getValue());
        }
        return expanded;
    }

    /** A match takes the character behind the name with it, so that a name directly behind another is none. */
    private String expanded(String text, String name, String value) {
        StringBuilder out = null;
        int copied = 0;
        for (int at = text.indexOf(name); at >= 0; ) {
            int end = at + name.length();
            boolean isWhole = end < text.length() && !LatexMacros.isNameCharacter(text.charAt(end));
            if (isWhole) {
                out = out == null ? new StringBuilder(text.length()) : out;
                out.append(text, copied, at).append(value);
                copied = end;
                checkLength(out.length());
            }
            at = text.indexOf(name, isWhole ? end + 1 : at + 1);
        }
        if (out == null) {
            return text;
        }
        checkLength(out.length() + text.length() - copied);
        return out.append(text, copied, text.length()).toString();
    }

    private void checkLength(int characters) {
        if (characters > settings.maxCharacters) {
            throw new RejectSample("expands_too_far");
        }
    }
}
