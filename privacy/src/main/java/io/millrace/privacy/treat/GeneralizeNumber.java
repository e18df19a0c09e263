package io.millrace.privacy.treat;

import io.millrace.core.Binding;
import io.millrace.core.Example;
import io.millrace.core.Field;
import io.millrace.core.FieldType;
import io.millrace.core.Kind;
import io.millrace.core.MapStep;
import io.millrace.core.Option;
import io.millrace.core.RejectSample;
import io.millrace.core.Sample;
import io.millrace.core.Schema;
import io.millrace.core.StepType;
import java.math.BigDecimal;
import java.util.List;

/** A number becomes that of its group; groups are counted exactly, in decimals as the number is written. */
public final class GeneralizeNumber implements MapStep {
    static final String NOT_FINITE = "not_finite";
    static final String OUT_OF_RANGE = "out_of_range";

    private static final String FIELDS = "age: int32!, weight: float64!";

    public static final StepType<Settings> TYPE = StepType.of(
                    "generalize_number", Settings.class, GeneralizeNumber::new)
            .summary("Replaces a number by the lower bound of its group, or by the group as text.")
            .rejects(NOT_FINITE, OUT_OF_RANGE)
            .example(person("field", "age", "width", 10).gives(30, 71.5))
            .example(person("field", "age", "width", 5).gives(35, 71.5))
            .example(person("field", "weight", "width", 10).gives(37, 70.0))
            .example(person("field", "age", "width", 10, "show", "range").gives("30-39", 71.5))
            .example(person("field", "age", "bounds", List.of(18, 65), "show", "range")
                    .gives("18-64", 71.5))
            .example(person("field", "age", "bounds", List.of(18, 30), "show", "range")
                    .gives(">=30", 71.5))
            .example(Example.with("field", "weight", "width", 10)
                    .given("weight: float64!", Double.NaN)
                    .rejects(NOT_FINITE))
            .example(Example.with("field", "age", "bounds", List.of(18, 65))
                    .given("age: int32!", 17)
                    .rejects(OUT_OF_RANGE));

    /** What stands for a group. */
    enum Show {
        LOWER_BOUND,
        RANGE
    }

    public record Settings(
            @Option(doc = "Field that holds the number.") String field,

            @Option(doc = "Width of every group; one begins at 0. Give this or bounds.", fallback = Option.NONE)
            Double width,

            @Option(
                    doc = "Where groups begin, ascending; what is less than the first is a group of its own.",
                    fallback = Option.NONE)
            List<Double> bounds,

            @Option(
                    doc =
                            "lower_bound keeps the type, and rejects what lies below all bounds; range makes a text, as 30-39.",
                    fallback = "lower_bound")
            Show show) {}

    private final int index;
    private final FieldType type;
    private final boolean isRange;
    private final NumberGroups groups;
    private final Schema output;

    GeneralizeNumber(Settings settings, Binding binding) {
        index = Target.of(binding, "field", settings.field, Kind.INT32, Kind.INT64, Kind.FLOAT32, Kind.FLOAT64);
        Field field = binding.schema().field(index);
        type = field.type();
        isRange = settings.show == Show.RANGE;
        output = binding.schema()
                .with(index, isRange ? field.as(FieldType.STRING).treated() : field.treated());
        check(settings, binding);
        groups = settings.width == null
                ? new NumberGroups.Bounded(
                        settings.bounds.stream().map(BigDecimal::valueOf).toList())
                : new NumberGroups.Equal(BigDecimal.valueOf(settings.width));
    }

    private static Example person(Object... options) {
        return Example.with(options).given(FIELDS, 37, 71.5);
    }

    private void check(Settings settings, Binding binding) {
        if ((settings.width == null) == settings.bounds.isEmpty()) {
            binding.problem("width", "give either width or bounds, as in width: 10 or bounds: [18, 65]");
        }
        if (settings.width != null && settings.width <= (isWhole() ? 1 : 0)) {
            binding.problem(
                    "width", isWhole() ? "must be above 1: it is what whole numbers have already" : "must be above 0");
        }
        for (int i = 1; i < settings.bounds.size(); i++) {
            if (settings.bounds.get(i) <= settings.bounds.get(i - 1)) {
                binding.problem("bounds", "must ascend");
            }
        }
        checkWhole(settings, binding);
    }

    private void checkWhole(Settings settings, Binding binding) {
        if (isWhole() && settings.width != null && settings.width % 1 != 0) {
            binding.problem("width", "must be whole, as the field " + settings.field + " is");
        }
        if (isWhole() && settings.bounds.stream().anyMatch(bound -> bound % 1 != 0)) {
            binding.problem("bounds", "must be whole, as the field " + settings.field + " is");
        }
    }

    private boolean isWhole() {
        return type.kind() == Kind.INT32 || type.kind() == Kind.INT64;
    }

    @Override
    public Schema output(Schema input) {
        return output;
    }

    @Override
    public Sample map(Sample sample) {
        Object value = sample.get(index);
        return sample.with(output, index, value == null ? null : general(value));
    }

    private Object general(Object value) {
        if (!isWhole() && !Double.isFinite(((Number) value).doubleValue())) {
            throw new RejectSample(NOT_FINITE);
        }
        NumberGroups.Group group = groups.of(new BigDecimal(value.toString()));
        return isRange ? group.label(isWhole()) : number(group.from());
    }

    private Object number(BigDecimal bound) {
        if (bound == null) {
            throw new RejectSample(OUT_OF_RANGE);
        }
        try {
            return switch (type.kind()) {
                case INT32 -> bound.intValueExact();
                case INT64 -> bound.longValueExact();
                case FLOAT32 -> Float.valueOf((float) finite(bound.floatValue()));
                default -> finite(bound.doubleValue());
            };
        } catch (ArithmeticException beyond) {
            throw new RejectSample(OUT_OF_RANGE);
        }
    }

    private static double finite(double bound) {
        if (Double.isInfinite(bound)) {
            throw new RejectSample(OUT_OF_RANGE);
        }
        return bound;
    }
}
