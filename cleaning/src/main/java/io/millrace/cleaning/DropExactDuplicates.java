package io.millrace.cleaning;

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

            @Option(doc = KNOWN, fallback = Option.NONE) List<String> known) {}

    private final Settings settings;
    private final FieldsDigest digest;
    private final Duration horizon;

    DropExactDuplicates(Settings settings, Binding binding) {
        this.settings = settings;
        digest = new FieldsDigest(binding.schema(), binding.fields("fields", settings.fields));
        horizon = Days.of(settings.rememberDays);
    }

    @Override
    public List<Bytes> keys(Sample sample) {
        return List.of(digest.of(sample));
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
        return digest.recipe();
    }
}
