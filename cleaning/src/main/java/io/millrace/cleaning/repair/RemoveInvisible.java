package io.millrace.cleaning.repair;

import io.millrace.cleaning.TextFields;
import io.millrace.core.Binding;
import io.millrace.core.Example;
import io.millrace.core.Kind;
import io.millrace.core.MapStep;
import io.millrace.core.Option;
import io.millrace.core.Sample;
import io.millrace.core.StepType;
import java.util.List;

/** Characters that take no room but make words differ that look the same. Those that emoji and scripts need stay unless told. */
public final class RemoveInvisible implements MapStep {
    private static final String SAMPLE = "text: string";

    public static final StepType<Settings> TYPE = StepType.of("remove_invisible", Settings.class, RemoveInvisible::new)
            .summary(
                    "Removes characters that are not seen: zero width, direction of text, soft hyphens, and others if told.")
            .example(Example.with("fields", List.of("text"))
                    .given("text: string, more: string", "a\u200bb", "c\u200bd")
                    .gives("ab", "c\u200bd"))
            .example(Example.with("fields", List.of("more"))
                    .given("text: string, more: string", "a\u200bb", "c\u200bd")
                    .gives("a\u200bb", "cd"))
            .example(plain("a\u200bb", "ab"))
            .example(with("zero_width", false, "a\u200bb", "a\u200bb"))
            .example(plain("a\u202eb", "ab"))
            .example(with("directions", false, "a\u202eb", "a\u202eb"))
            .example(plain("a\u00adb", "ab"))
            .example(with("soft_hyphens", false, "a\u00adb", "a\u00adb"))
            .example(plain("👩\u200d🚀", "👩\u200d🚀"))
            .example(with("joiners", true, "👩\u200d🚀", "👩🚀"))
            .example(plain("❤\ufe0f", "❤\ufe0f"))
            .example(with("variation_selectors", true, "❤\ufe0f", "❤"))
            .example(plain("a\udb40\udc62", "a\udb40\udc62"))
            .example(with("tags", true, "a\udb40\udc62", "a"));

    public record Settings(
            @Option(doc = "Fields that hold text.") List<String> fields,

            @Option(
                    doc =
                            "Whether zero width spaces, word joiners, invisible operators and the byte order mark go (U+200B,"
                                    + " U+2060 to U+2064, U+FEFF, U+180E).",
                    fallback = "true")
            boolean zeroWidth,

            @Option(
                    doc =
                            "Whether marks, embeddings, overrides and isolates of the direction of text go (U+061C, U+200E,"
                                    + " U+200F, U+202A to U+202E, U+2066 to U+206F).",
                    fallback = "true")
            boolean directions,

            @Option(doc = "Whether soft hyphens go (U+00AD).", fallback = "true")
            boolean softHyphens,

            @Option(
                    doc =
                            "Whether zero width joiners and non-joiners go (U+200C, U+200D): emoji are made with them, and"
                                    + " words of Persian and scripts of India.",
                    fallback = "false")
            boolean joiners,

            @Option(
                    doc =
                            "Whether variation selectors go (U+FE00 to U+FE0F, U+E0100 to U+E01EF, and those of Mongolian).",
                    fallback = "false")
            boolean variationSelectors,

            @Option(
                    doc =
                            "Whether tag characters go (U+E0000 to U+E007F): flags of regions are made with them, and hidden"
                                    + " messages.",
                    fallback = "false")
            boolean tags) {}

    private final TextFields fields;
    private final Invisible invisible;

    RemoveInvisible(Settings settings, Binding binding) {
        fields = new TextFields(binding.fields("fields", settings.fields, Kind.STRING));
        invisible = new Invisible(settings);
    }

    @Override
    public Sample map(Sample sample) {
        return fields.change(sample, invisible::removed);
    }

    private static Example plain(String text, String becomes) {
        return Example.with("fields", List.of("text")).given(SAMPLE, text).gives(becomes);
    }

    private static Example with(String option, boolean value, String text, String becomes) {
        return Example.with("fields", List.of("text"), option, value)
                .given(SAMPLE, text)
                .gives(becomes);
    }
}
