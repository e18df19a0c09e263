package io.millrace.privacy.noise;

import io.millrace.core.Binding;
import io.millrace.core.Example;
import io.millrace.core.Field;
import io.millrace.core.FieldType;
import io.millrace.core.JsonText;
import io.millrace.core.Kind;
import io.millrace.core.MapStep;
import io.millrace.core.Option;
import io.millrace.core.Origin;
import io.millrace.core.Sample;
import io.millrace.core.Schema;
import io.millrace.core.Services;
import io.millrace.core.StepType;
import io.millrace.privacy.keys.FieldKeys;
import io.millrace.privacy.keys.NoiseLedger;
import io.millrace.privacy.keys.Plaintext;
import io.millrace.privacy.keys.Release;
import io.millrace.privacy.treat.Target;
import io.millrace.privacy.treat.UsesDomain;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Local differential privacy, record by record. The noise is a function of key, settings, record, epoch and rounded value: a
 * replay draws it again, so it tells nothing new, and noise of different values is independent, so it never cancels.
 */
public final class AddNoise implements MapStep, UsesDomain, ReleasesNoise {
    private static final String FIELDS = "age: int32!, weight: float64!";

    public static final StepType<Settings> TYPE = StepType.of("add_noise", Settings.class, AddNoise::new)
            .summary(
                    "Adds keyed noise to a number, so that a row tells little of its record; what it spends stands in a"
                            + " ledger.")
            .rejects(FieldKeys.NO_EPOCH, Grid.NOT_FINITE)
            .usesKeys()
            .example(Example.with("field", "age", "epsilon", 1, "min", 0, "max", 100, "domain", "customers")
                    .given(FIELDS, 41, 72.46)
                    .gives(-42, 72.46))
            .example(Example.with("field", "age", "epsilon", 1, "min", 0, "max", 100, "domain", "orders")
                    .given(FIELDS, 41, 72.46)
                    .gives(77, 72.46))
            .example(Example.with("field", "age", "epsilon", 1, "min", 50, "max", 100, "domain", "customers")
                    .given(FIELDS, 41, 72.46)
                    .gives(-32, 72.46))
            .example(Example.with("field", "age", "epsilon", 1, "min", 0, "max", 40, "domain", "customers")
                    .given(FIELDS, 41, 72.46)
                    .gives(36, 72.46))
            .example(Example.with("field", "age", "epsilon", 2, "min", 0, "max", 100, "domain", "customers")
                    .given(FIELDS, 41, 72.46)
                    .gives(52, 72.46))
            .example(Example.with(
                            "field", "age", "epsilon", 1, "sensitivity", 5, "min", 0, "max", 100, "domain", "customers")
                    .given(FIELDS, 41, 72.46)
                    .gives(46, 72.46))
            .example(Example.with(
                            "field", "age", "epsilon", 1, "granularity", 5, "min", 0, "max", 100, "domain", "customers")
                    .given(FIELDS, 41, 72.46)
                    .gives(80, 72.46))
            .example(Example.with(
                            "field",
                            "weight",
                            "epsilon",
                            1,
                            "granularity",
                            5,
                            "min",
                            0,
                            "max",
                            100,
                            "domain",
                            "customers")
                    .given(FIELDS, 41, 72.46)
                    .gives(41, 40.0))
            .example(Example.with(
                            "field",
                            "weight",
                            "epsilon",
                            1,
                            "granularity",
                            0.1,
                            "min",
                            0,
                            "max",
                            100,
                            "domain",
                            "customers")
                    .given(FIELDS, 41, 72.46)
                    .gives(41, -23.2))
            .example(Example.with(
                            "field",
                            "age",
                            "mechanism",
                            "gaussian",
                            "epsilon",
                            1,
                            "delta",
                            1e-6,
                            "min",
                            0,
                            "max",
                            100,
                            "domain",
                            "customers")
                    .given(FIELDS, 41, 72.46)
                    .gives(-9, 72.46))
            .example(Example.with(
                            "field",
                            "age",
                            "mechanism",
                            "gaussian",
                            "epsilon",
                            1,
                            "delta",
                            1e-9,
                            "min",
                            0,
                            "max",
                            100,
                            "domain",
                            "customers")
                    .given(FIELDS, 41, 72.46)
                    .gives(279, 72.46))
            .example(Example.with(
                            "field",
                            "weight",
                            "epsilon",
                            1,
                            "granularity",
                            0.1,
                            "min",
                            0,
                            "max",
                            100,
                            "domain",
                            "customers")
                    .given("weight: float64!", Double.NaN)
                    .rejects(Grid.NOT_FINITE))
            .example(Example.with("field", "age", "epsilon", 1, "min", 0, "max", 100, "domain", "customers")
                    .given("age: int32!", 41)
                    .at(Instant.parse("1969-12-31T23:59:59Z"))
                    .rejects(FieldKeys.NO_EPOCH));

    public record Settings(
            @Option(doc = "Field that holds the number; its type stays.")
            String field,

            @Option(
                    doc = "laplace for a bound without exception; gaussian has thinner tails and needs delta.",
                    fallback = "laplace")
            Mechanism mechanism,

            @Option(
                    doc = "Most that a row changes the odds of any two values, as a natural logarithm.",
                    min = 1e-6,
                    max = 100)
            double epsilon,

            @Option(doc = "Chance that gaussian noise does worse than epsilon.", fallback = Option.NONE)
            Double delta,

            @Option(
                    doc =
                            "How far two values may be apart that a row must not tell from each other; max - min if not given.",
                    fallback = Option.NONE)
            Double sensitivity,

            @Option(doc = "Smaller values are raised to it before.", fallback = Option.NONE)
            Double min,

            @Option(doc = "Larger values are lowered to it before.", fallback = Option.NONE)
            Double max,

            @Option(
                    doc =
                            "Values are rounded to multiples of it, and noise is one; must be given for float32 and float64,"
                                    + " else 1.",
                    fallback = Option.NONE)
            Double granularity,

            @Option(doc = "Domain whose key the noise is drawn from.")
            String domain) {}

    private final Settings settings;
    private final int index;
    private final FieldType type;
    private final Schema output;
    private final NoiseRules.Plan plan;
    private final Set<Long> charged = new HashSet<>();
    private FieldKeys keys;
    private NoiseLedger ledger;
    private KeyedBits bits;

    AddNoise(Settings settings, Binding binding) {
        this.settings = settings;
        index = Target.of(binding, "field", settings.field, Kind.INT32, Kind.INT64, Kind.FLOAT32, Kind.FLOAT64);
        Target.domain(binding, settings.domain);
        Field field = binding.schema().field(index);
        type = field.type();
        output = binding.schema().with(index, field.treated());
        plan = type.kind().isNumber() ? new NoiseRules(settings, binding, field).plan() : null;
    }

    @Override
    public String domain() {
        return settings.domain;
    }

    @Override
    public String field() {
        return settings.field;
    }

    @Override
    public Schema output(Schema input) {
        return output;
    }

    @Override
    public void open(Services services) {
        keys = services.get(FieldKeys.class);
        keys.require(settings.domain);
        ledger = services.get(NoiseLedger.class);
        bits = new KeyedBits();
    }

    /** The fingerprint of the key is its pseudonym of a text that no value of a field can be. */
    @Override
    public Release release(FieldKeys present, long epoch) {
        String key = present.pseudonym(settings.domain, text("noise key"));
        double delta = settings.delta == null ? 0 : settings.delta;
        return new Release(settings.field, key, epoch, plan.text(), settings.epsilon, delta);
    }

    @Override
    public Sample map(Sample sample) {
        if (sample.isNull(index)) {
            return sample.with(output, index, null);
        }
        long epoch = keys.epoch(sample.eventTime());
        long position = plan.grid().position(sample.get(index, Number.class));
        charge(epoch);
        long noise = plan.noise().draw(new Coin(bits(sample.origin(), epoch, position)));
        return sample.with(output, index, typed(plan.grid().value(sum(position, noise))));
    }

    /** An epoch that began after the start is charged before its first row. */
    private void charge(long epoch) {
        if (!charged.contains(epoch)) {
            ledger.charge(List.of(release(keys, epoch)));
            charged.add(epoch);
        }
    }

    private RandomBits bits(Origin origin, long epoch, long position) {
        Plaintext seed = text(
                "noise", settings.field, origin.toString(), Long.toString(epoch), plan.text(), Long.toString(position));
        return bits.seeded(keys.pseudonym(settings.domain, seed));
    }

    /** A JSON list, which is never a value that {@code pseudonymize} takes: nobody gets a seed from there. */
    private static Plaintext text(String... parts) {
        return Plaintext.json(JsonText.of(FieldType.list(FieldType.STRING), List.of(parts)));
    }

    private static long sum(long position, long noise) {
        long sum = position + noise;
        boolean overflows = ((position ^ sum) & (noise ^ sum)) < 0;
        return overflows ? position < 0 ? Long.MIN_VALUE : Long.MAX_VALUE : sum;
    }

    private Object typed(BigDecimal value) {
        return switch (type.kind()) {
            case INT32 -> (int) within(value, Integer.MIN_VALUE, Integer.MAX_VALUE);
            case INT64 -> within(value, Long.MIN_VALUE, Long.MAX_VALUE);
            case FLOAT32 -> value.floatValue();
            default -> value.doubleValue();
        };
    }

    private static long within(BigDecimal value, long least, long most) {
        return value.max(BigDecimal.valueOf(least))
                .min(BigDecimal.valueOf(most))
                .longValue();
    }
}
