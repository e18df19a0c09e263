package io.millrace.cleaning.removal;

import io.millrace.cleaning.TextFields;
import io.millrace.core.Binding;
import io.millrace.core.Example;
import io.millrace.core.Kind;
import io.millrace.core.MapStep;
import io.millrace.core.Option;
import io.millrace.core.Sample;
import io.millrace.core.StepType;
import java.util.BitSet;
import java.util.List;

/**
 * Chinese characters are U+4E00 to U+9FA5, as with Data-Juicer's remove_non_chinese_character_mapper; its punctuation is
 * kept with the space.
 */
public final class KeepChineseCharacters implements MapStep {
    private static final String PUNCTUATION = ".， ,-。%《*》/•、&＆(—)（+）：？!！“”·";

    public static final StepType<Settings> TYPE = StepType.of(
                    "keep_chinese_characters", Settings.class, KeepChineseCharacters::new)
            .summary("Removes every character that is not Chinese, nor one of the kinds that are kept with it.")
            .example(Example.with("fields", List.of("text"))
                    .given("text: string, more: string", "中A文1，é\n好", "é中")
                    .gives("中A文1，\n好", "é中"))
            .example(Example.with("fields", List.of("more"))
                    .given("text: string, more: string", "中A文1，é\n好", "é中")
                    .gives("中A文1，é\n好", "中"))
            .example(Example.with("fields", List.of("text"), "letters", false)
                    .given("text: string, more: string", "中A文1，é\n好", "é中")
                    .gives("中文1，\n好", "é中"))
            .example(Example.with("fields", List.of("text"), "digits", false)
                    .given("text: string, more: string", "中A文1，é\n好", "é中")
                    .gives("中A文，\n好", "é中"))
            .example(Example.with("fields", List.of("text"), "punctuation", false)
                    .given("text: string, more: string", "中A文1，é\n好", "é中")
                    .gives("中A文1\n好", "é中"))
            .example(Example.with("fields", List.of("text"), "line_breaks", false)
                    .given("text: string, more: string", "中A文1，é\n好", "é中")
                    .gives("中A文1，好", "é中"));

    public record Settings(
            @Option(doc = "Fields that hold text.") List<String> fields,

            @Option(doc = "Whether the letters A to Z and a to z are kept.", fallback = "true")
            boolean letters,

            @Option(doc = "Whether the digits 0 to 9 are kept.", fallback = "true")
            boolean digits,

            @Option(doc = "Whether spaces and punctuation, Chinese and English, are kept.", fallback = "true")
            boolean punctuation,

            @Option(doc = "Whether line feeds are kept; Data-Juicer removes them.", fallback = "true")
            boolean lineBreaks) {}

    private final TextFields fields;
    private final Sieve sieve;

    KeepChineseCharacters(Settings settings, Binding binding) {
        fields = new TextFields(binding.fields("fields", settings.fields, Kind.STRING));
        sieve = new Sieve(kept(settings), true);
    }

    private static BitSet kept(Settings settings) {
        BitSet kept = settings.punctuation ? Sieve.points(PUNCTUATION) : new BitSet();
        kept.set(0x4E00, 0x9FA5 + 1);
        kept.set('\n', settings.lineBreaks);
        if (settings.letters) {
            kept.set('A', 'Z' + 1);
            kept.set('a', 'z' + 1);
        }
        if (settings.digits) {
            kept.set('0', '9' + 1);
        }
        return kept;
    }

    @Override
    public Sample map(Sample sample) {
        return fields.change(sample, sieve::passed);
    }
}
