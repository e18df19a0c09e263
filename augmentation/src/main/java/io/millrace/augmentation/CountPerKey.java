package io.millrace.augmentation;

import io.millrace.core.Binding;
import io.millrace.core.Bytes;
import io.millrace.core.Example;
import io.millrace.core.Field;
import io.millrace.core.FieldType;
import io.millrace.core.FieldsDigest;
import io.millrace.core.KeyedStep;
import io.millrace.core.NewField;
import io.millrace.core.Option;
import io.millrace.core.Sample;
import io.millrace.core.Schema;
import io.millrace.core.StepType;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/**
 * The memory of a key is a number, and the event time at which it was right. A rate is a sum of samples that each count
 * half as much after every half-life, times ln 2 / half-life: for samples that come evenly it is how many come per hour.
 */
public final class CountPerKey implements KeyedStep {
    private static final double MILLIS_PER_HOUR = Duration.ofHours(1).toMillis();
    private static final double MILLIS_PER_DAY = Duration.ofDays(1).toMillis();

    public static final StepType<Settings> TYPE = StepType.of("count_per_key", Settings.class, CountPerKey::new)
            .summary(
                    "Tells in a new field how many samples of the same key came up to this one, or how fast they come.")
            .example(Example.with("fields", List.of("user"), "into", "seen")
                    .given("user: string, page: int64", "ann", 2)
                    .after(Duration.ofDays(2), "ann", 1)
                    .after(Duration.ofDays(1), "bob", 1)
                    .gives("ann", 2, 2))
            .example(Example.with("fields", List.of("user"), "into", "times")
                    .given("user: string, page: int64", "ann", 2)
                    .after(Duration.ofDays(2), "ann", 1)
                    .after(Duration.ofDays(1), "bob", 1)
                    .gives("ann", 2, 2))
            .example(Example.with("fields", List.of("user", "page"), "into", "seen")
                    .given("user: string, page: int64", "ann", 2)
                    .after(Duration.ofDays(2), "ann", 1)
                    .after(Duration.ofDays(1), "bob", 1)
                    .gives("ann", 2, 1))
            .example(Example.with("fields", List.of("user"), "into", "seen", "remember_days", 1)
                    .given("user: string, page: int64", "ann", 2)
                    .after(Duration.ofDays(2), "ann", 1)
                    .after(Duration.ofDays(1), "bob", 1)
                    .gives("ann", 2, 1))
            .example(Example.with("fields", List.of("user"), "into", "seen", "method", "rate", "half_life_hours", 24)
                    .given("user: string, page: int64", "ann", 2)
                    .after(Duration.ofDays(1), "ann", 1)
                    .gives("ann", 2, 1.5 * StrictMath.log(2) / 24))
            .example(Example.with("fields", List.of("user"), "into", "seen", "method", "rate", "half_life_hours", 12)
                    .given("user: string, page: int64", "ann", 2)
                    .after(Duration.ofDays(1), "ann", 1)
                    .gives("ann", 2, 1.25 * StrictMath.log(2) / 12))
            .example(Example.with("fields", List.of("user"), "into", "seen")
                    .given("user: string, page: int64", "ann", 2)
                    .after(Duration.ofDays(1), "ann", 1)
                    .gives("ann", 2, 2));

    /** What is told. */
    public enum Method {
        COUNT,
        RATE
    }

    public record Settings(
            @Option(doc = "Samples that are equal in all of these have the same key; absent equals absent.")
            List<String> fields,

            @Option(doc = "New field that gets the number; sensitive if one of the fields is.")
            String into,

            @Option(
                    doc =
                            "count: samples of the key up to and with this one; rate: samples per hour, older ones counting less.",
                    fallback = "count")
            Method method,

            @Option(
                    doc = "After how many hours of event time a sample counts half; for rate.",
                    fallback = "24",
                    min = 0.01,
                    max = 100_000)
            double halfLifeHours,

            @Option(
                    doc = "A key that had no sample for so many days of event time begins anew.",
                    fallback = "30",
                    min = 0.001,
                    max = 3_650)
            double rememberDays) {}

    private final Settings settings;
    private final FieldsDigest digest;
    private final Schema output;

    CountPerKey(Settings settings, Binding binding) {
        this.settings = settings;
        Schema input = binding.schema();
        int[] key = binding.fields("fields", settings.fields);
        digest = new FieldsDigest(input, key);
        String name = NewField.name("into", settings.into, binding);
        FieldType type = settings.method == Method.COUNT ? FieldType.INT64 : FieldType.FLOAT64;
        Field made = Field.required(name, type);
        boolean isSensitive =
                Arrays.stream(key).anyMatch(index -> input.field(index).isSensitive());
        output = input.plus(isSensitive ? made.sensitive() : made);
    }

    @Override
    public Schema output(Schema input) {
        return output;
    }

    @Override
    public Bytes key(Sample sample) {
        return digest.of(sample);
    }

    @Override
    public Folded on(Sample sample, Bytes memory) {
        long last = memory == null ? Long.MIN_VALUE : memory.buffer().getLong(Double.BYTES);
        double count = 1 + (memory == null ? 0 : before(sample, memory.buffer()));
        ByteBuffer kept =
                ByteBuffer.allocate(2 * Double.BYTES).putDouble(count).putLong(Math.max(last, sample.eventTime()));
        return Folded.of(Bytes.owning(kept.array()), sample.with(output, output.size() - 1, number(count)));
    }

    /** Only after a drain, which lets go of samples before their time, can the memory be ahead of the sample. */
    private double before(Sample sample, ByteBuffer memory) {
        double count = memory.getDouble();
        double hours = Math.max(0, sample.eventTime() - memory.getLong()) / MILLIS_PER_HOUR;
        return settings.method == Method.COUNT ? count : count * StrictMath.pow(0.5, hours / settings.halfLifeHours);
    }

    private Object number(double count) {
        if (settings.method == Method.COUNT) {
            return (long) count;
        }
        return count * StrictMath.log(2) / settings.halfLifeHours;
    }

    @Override
    public Duration horizon() {
        return Duration.ofMillis(Math.round(settings.rememberDays * MILLIS_PER_DAY));
    }
}
