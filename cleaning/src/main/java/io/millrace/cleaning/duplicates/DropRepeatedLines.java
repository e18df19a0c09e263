package io.millrace.cleaning.duplicates;

import io.millrace.cleaning.Days;
import io.millrace.core.Binding;
import io.millrace.core.Bytes;
import io.millrace.core.Example;
import io.millrace.core.FirstSeenStep;
import io.millrace.core.Kind;
import io.millrace.core.Option;
import io.millrace.core.Sample;
import io.millrace.core.StepType;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * Lines are compared as Data-Juicer's {@code document_line_deduplicator} does, without the blanks at their ends; that tool
 * counts a line in all texts and then takes it out of each, this step leaves it in the first. Lines that stand twice in
 * one text stay. An absent text is kept.
 */
public final class DropRepeatedLines implements FirstSeenStep {
    public static final StepType<Settings> TYPE = StepType.of(
                    "drop_repeated_lines", Settings.class, DropRepeatedLines::new)
            .summary("Takes lines out of a text that stood in an earlier sample, such as notices and menus.")
            .example(Example.with("field", "text")
                    .given("text: string, more: string", "Read me\nAll rights reserved", "x")
                    .after(Duration.ofDays(1), "Buy me\nALL RIGHTS RESERVED\n  All rights reserved", "x")
                    .gives("Read me", "x"))
            .example(Example.with("field", "more")
                    .given("text: string, more: string", "Read me\nAll rights reserved", "x")
                    .after(Duration.ofDays(1), "Buy me\nALL RIGHTS RESERVED\n  All rights reserved", "x")
                    .gives("Read me\nAll rights reserved", "x"))
            .example(Example.with("field", "text", "remember_days", 0.5)
                    .given("text: string, more: string", "Read me\nAll rights reserved", "x")
                    .after(Duration.ofDays(1), "Buy me\nALL RIGHTS RESERVED\n  All rights reserved", "x")
                    .gives("Read me\nAll rights reserved", "x"))
            .example(Example.with("field", "text")
                    .given("text: string", "# Terms\nTerms, 2024")
                    .after(Duration.ofDays(1), "# Terms\nterms 2025")
                    .gives("# Terms\nTerms, 2024"))
            .example(Example.with("field", "text", "keep_markup", false)
                    .given("text: string", "# Terms\nTerms, 2024")
                    .after(Duration.ofDays(1), "# Terms\nterms 2025")
                    .gives("Terms, 2024"))
            .example(Example.with("field", "text", "ignore_case", true)
                    .given("text: string", "One\nTerms, 2024")
                    .after(Duration.ofDays(1), "terms, 2024\nTERMS 2025")
                    .gives("One"))
            .example(Example.with("field", "text", "ignore_special_characters", true)
                    .given("text: string", "One\nTerms, 2024")
                    .after(Duration.ofDays(1), "terms, 2024\nTerms 2025")
                    .gives("One"))
            .example(Example.with("field", "text")
                    .given("text: string", "One\nTerms, 2024")
                    .after(Duration.ofDays(1), "terms, 2024\nTERMS 2025")
                    .gives("One\nTerms, 2024"))
            .example(Example.with("field", "text")
                    .given("text: string", "One\nTerms, 2024")
                    .after(Duration.ofDays(1), "terms, 2024\nTerms 2025")
                    .gives("One\nTerms, 2024"))
            .example(Example.with("field", "text", "min_chars", 4)
                    .given("text: string, more: string", "One\nmore", "x")
                    .after(Duration.ofDays(1), "One\ntwo", "x")
                    .gives("One\nmore", "x"))
            .example(Example.with("field", "text")
                    .given("text: string, more: string", "One\nmore", "x")
                    .after(Duration.ofDays(1), "One\ntwo", "x")
                    .gives("more", "x"))
            .example(Example.with("field", "text", "known", List.of("notices.index"))
                    .given("text: string, more: string", "Read me\nAll rights reserved", "x")
                    .knowing("Buy me\nAll rights reserved", "x")
                    .gives("Read me", "x"))
            .example(Example.with("field", "text")
                    .given("text: string, more: string", "Read me\nAll rights reserved", "x")
                    .gives("Read me\nAll rights reserved", "x"));

    public record Settings(
            @Option(doc = "Field that holds the text.") String field,

            @Option(
                    doc = "How long a line is remembered, in days of event time.",
                    fallback = "30",
                    min = 0.001,
                    max = 3_650)
            double rememberDays,

            @Option(doc = "Shortest line that is compared, in characters; shorter ones stay.", fallback = "2", min = 1)
            int minChars,

            @Option(doc = "Whether lines are alike that differ in case only.", fallback = "false")
            boolean ignoreCase,

            @Option(
                    doc = "Whether lines are alike that differ in blanks, digits and ASCII punctuation only.",
                    fallback = "false")
            boolean ignoreSpecialCharacters,

            @Option(
                    doc =
                            "Whether lines stay that are brackets only, Markdown headings, begin or end of a LaTeX environment, or one HTML tag.",
                    fallback = "true")
            boolean keepMarkup,

            @Option(doc = KNOWN, fallback = Option.NONE) List<String> known) {}

    private final int index;
    private final Duration horizon;
    private final ComparedLines lines;
    private final RepeatedRuns repeats;
    private final List<String> known;

    DropRepeatedLines(Settings settings, Binding binding) {
        index = binding.field("field", settings.field, Kind.STRING);
        horizon = Days.of(settings.rememberDays);
        lines = new ComparedLines(settings);
        repeats = RepeatedRuns.of(1, false, lines.recipe());
        known = settings.known;
    }

    @Override
    public List<Bytes> keys(Sample sample) {
        String text = sample.get(index, String.class);
        return text == null ? List.of() : repeats.keys(lines.of(text));
    }

    @Override
    public Duration horizon() {
        return horizon;
    }

    @Override
    public List<String> known() {
        return known;
    }

    @Override
    public String recipe() {
        return lines.recipe();
    }

    @Override
    public Sample repeated(Sample sample, Set<Bytes> seen) {
        String text = sample.get(index, String.class);
        return sample.with(index, repeats.without(text, lines.of(text), seen));
    }
}
