package io.millrace.cleaning.normal;

import io.millrace.cleaning.TextFields;
import io.millrace.cleaning.text.Characters;
import io.millrace.core.Binding;
import io.millrace.core.Example;
import io.millrace.core.Kind;
import io.millrace.core.MapStep;
import io.millrace.core.Option;
import io.millrace.core.Sample;
import io.millrace.core.StepType;
import java.util.List;

/**
 * Takes blanks off both ends, and makes tabs, no-break spaces and the spaces of all widths the ASCII space; line feeds
 * stay. Characters without width are left alone: a joiner is part of a word in Persian, Hindi and emoji. Data-Juicer's
 * whitespace_normalization_mapper makes them spaces too.
 */
public final class NormalizeWhitespace implements MapStep {
    private static final String WIDE = "\t\u0084\u00a0\u202f\u205f\u3000";
    private static final String WITHOUT_WIDTH = "\u200b\u200c\u200d\u2060\ufffc";

    public static final StepType<Settings> TYPE = StepType.of(
                    "normalize_whitespace", Settings.class, NormalizeWhitespace::new)
            .summary("Trims texts and makes every kind of space the ASCII space.")
            .example(Example.with("fields", List.of("text"))
                    .given("text: string, more: string", " a\tb\u00a0c\nd\u200ce ", "\u3000f")
                    .gives("a b c\nd\u200ce", "\u3000f"))
            .example(Example.with("fields", List.of("more"))
                    .given("text: string, more: string", " a\tb\u00a0c\nd\u200ce ", "\u3000f")
                    .gives(" a\tb\u00a0c\nd\u200ce ", "f"))
            .example(Example.with("fields", List.of("text"), "joiners_to_spaces", true)
                    .given("text: string, more: string", " a\tb\u00a0c\nd\u200ce ", "\u3000f")
                    .gives("a b c\nd e", "\u3000f"));

    public record Settings(
            @Option(doc = "Fields that hold text.") List<String> fields,

            @Option(
                    doc =
                            "Whether joiners, zero-width spaces and the object replacement character become spaces too, as"
                                    + " with Data-Juicer.",
                    fallback = "false")
            boolean joinersToSpaces) {}

    private final TextFields fields;
    private final boolean[] blank = new boolean[1 << Character.SIZE];

    NormalizeWhitespace(Settings settings, Binding binding) {
        fields = new TextFields(binding.fields("fields", settings.fields, Kind.STRING));
        String blanks = settings.joinersToSpaces ? WIDE + WITHOUT_WIDTH : WIDE;
        blanks.chars().forEach(c -> blank[c] = true);
        for (int c = 0x2000; c <= 0x200a; c++) {
            blank[c] = true;
        }
    }

    @Override
    public Sample map(Sample sample) {
        return fields.change(sample, text -> spaced(Characters.strip(text)));
    }

    private String spaced(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (blank[text.charAt(i)]) {
                return replaced(text, i);
            }
        }
        return text;
    }

    private String replaced(String text, int first) {
        char[] chars = text.toCharArray();
        for (int i = first; i < chars.length; i++) {
            if (blank[chars[i]]) {
                chars[i] = ' ';
            }
        }
        return new String(chars);
    }
}
