package io.millrace.cleaning.duplicates;

import io.millrace.cleaning.Days;
import io.millrace.core.Binding;
import io.millrace.core.Bytes;
import io.millrace.core.Example;
import io.millrace.core.FieldsDigest;
import io.millrace.core.FirstSeenStep;
import io.millrace.core.Option;
import io.millrace.core.Sample;
import io.millrace.core.StepType;
import java.time.Duration;
import java.util.List;

/** What is remembered is a digest of the fields, 16 bytes, and the place of the first sample that had it. */
public final class DropExactDuplicates implements FirstSeenStep {
    public static final StepType<Settings> TYPE = StepType.of(
                    "drop_exact_duplicates", Settings.class, DropExactDuplicates::new)
            .summary(
                    "Keeps the earliest of all samples that are equal in some fields; the reject of each later one names it.")
            .rejects(DUPLICATE)
            .example(Example.with("fields", List.of("text"))
                    .given("text: string, page: int64", "hello", 2)
                    .after(Duration.ofDays(1), "hello", 1)
                    .rejects(DUPLICATE))
            .example(Example.with("fields", List.of("text"))
                    .given("text: string, page: int64", "hello", 2)
                    .before(Duration.ofDays(1), "hello", 1)
                    .gives("hello", 2))
            .example(Example.with("fields", List.of("text", "page"))
                    .given("text: string, page: int64", "hello", 2)
                    .after(Duration.ofDays(1), "hello", 1)
                    .gives("hello", 2))
            .example(Example.with("fields", List.of("text"), "remember_days", 0.5)
                    .given("text: string, page: int64", "hello", 2)
                    .after(Duration.ofDays(1), "hello", 1)
                    .gives("hello", 2))
            .example(Example.with("fields", List.of("text"))
                    .given("text: string", "Hello")
                    .after(Duration.ofDays(1), "hello")
                    .gives("Hello"))
            .example(Example.with("fields", List.of("text"), "ignore_case", true)
                    .given("text: string", "Hello")
                    .after(Duration.ofDays(1), "hello")
                    .rejects(DUPLICATE))
            .example(Example.with("fields", List.of("text"))
                    .given("text: string", "hello")
                    .after(Duration.ofDays(1), " hello\n")
                    .gives("hello"))
            .example(Example.with("fields", List.of("text"), "ignore_blank_ends", true)
                    .given("text: string", "hello")
                    .after(Duration.ofDays(1), " hello\n")
                    .rejects(DUPLICATE))
            .example(Example.with("fields", List.of("text"))
                    .given("text: string", "It's 5 o'clock.")
                    .after(Duration.ofDays(1), "Its 6 oclock")
                    .gives("It's 5 o'clock."))
            .example(Example.with("fields", List.of("text"), "ignore_non_characters", true)
                    .given("text: string", "It's 5 o'clock.")
                    .after(Duration.ofDays(1), "Its 6 oclock")
                    .rejects(DUPLICATE))
            .example(Example.with("fields", List.of("text"), "known", List.of("wiki.index"))
                    .given("text: string, page: int64", "hello", 2)
                    .knowing("hello", 1)
                    .rejects(DUPLICATE))
            .example(Example.with("fields", List.of("text"))
                    .given("text: string, page: int64", "hello", 2)
                    .gives("hello", 2));

    public record Settings(
            @Option(doc = "Samples that are equal in all of these are duplicates; absent equals absent.")
            List<String> fields,

            @Option(
                    doc = "How long the earliest is remembered, in days of event time.",
                    fallback = "30",
                    min = 0.001,
                    max = 3_650)
            double rememberDays,

            @Option(doc = "Whether texts are alike that differ in case only.", fallback = "false")
            boolean ignoreCase,

            @Option(doc = "Whether texts are alike that differ in blanks at their ends only.", fallback = "false")
            boolean ignoreBlankEnds,

            @Option(
                    doc = "Whether texts are alike that differ in blanks, digits and ASCII punctuation only.",
                    fallback = "false")
            boolean ignoreNonCharacters,

            @Option(doc = KNOWN, fallback = Option.NONE) List<String> known) {}

    private final Settings settings;
    private final FieldsDigest digest;
    private final AlikeTexts alike;
    private final Duration horizon;

    DropExactDuplicates(Settings settings, Binding binding) {
        this.settings = settings;
        int[] fields = binding.fields("fields", settings.fields);
        digest = new FieldsDigest(binding.schema(), fields);
        alike = AlikeTexts.of(settings, binding.schema(), fields);
        horizon = Days.of(settings.rememberDays);
    }

    @Override
    public List<Bytes> keys(Sample sample) {
        return List.of(digest.of(alike.of(sample)));
    }

    @Override
    public Duration horizon() {
        return horizon;
    }

    @Override
    public List<String> known() {
        return settings.known;
    }

    @Override
    public String recipe() {
        String recipe = digest.recipe();
        recipe += settings.ignoreCase ? ", whatever the case" : "";
        recipe += settings.ignoreBlankEnds ? ", without blanks at the ends" : "";
        return recipe + (settings.ignoreNonCharacters ? ", without blanks, digits and punctuation" : "");
    }
}
