package io.millrace.cleaning;

import io.millrace.core.Binding;
import io.millrace.core.Example;
import io.millrace.core.FieldType;
import io.millrace.core.Kind;
import io.millrace.core.MapStep;
import io.millrace.core.Option;
import io.millrace.core.RejectSample;
import io.millrace.core.Sample;
import io.millrace.core.Schema;
import io.millrace.core.StepType;
import java.util.Locale;

/** {@code min_max}: (x − min) / (max − min); {@code z_score}: (x − mean) / deviation; {@code divide_by}: x / divisor. */
public final class Scale implements MapStep {
    private static final String NOT_FINITE = "not_finite";

    public static final StepType<Settings> TYPE = StepType.of("scale", Settings.class, Scale::new)
            .summary("Brings a number to another scale, by given figures; the field becomes a float64.")
            .rejects(NOT_FINITE)
            .example(Example.with("field", "amount", "method", "min_max", "min", 0, "max", 200)
                    .given("amount: float64, weight: int64", 50.0, 8)
                    .gives(0.25, 8))
            .example(Example.with("field", "amount", "method", "min_max", "min", 0, "max", 100)
                    .given("amount: float64, weight: int64", 50.0, 8)
                    .gives(0.5, 8))
            .example(Example.with("field", "amount", "method", "min_max", "min", 40, "max", 200)
                    .given("amount: float64, weight: int64", 50.0, 8)
                    .gives(0.0625, 8))
            .example(Example.with("field", "amount", "method", "z_score", "mean", 10, "deviation", 2)
                    .given("amount: float64, weight: int64", 50.0, 8)
                    .gives(20.0, 8))
            .example(Example.with("field", "amount", "method", "z_score", "mean", 30, "deviation", 2)
                    .given("amount: float64, weight: int64", 50.0, 8)
                    .gives(10.0, 8))
            .example(Example.with("field", "amount", "method", "z_score", "mean", 10, "deviation", 4)
                    .given("amount: float64, weight: int64", 50.0, 8)
                    .gives(10.0, 8))
            .example(Example.with("field", "amount", "method", "divide_by", "divisor", 4)
                    .given("amount: float64, weight: int64", 50.0, 8)
                    .gives(12.5, 8))
            .example(Example.with("field", "amount", "method", "divide_by", "divisor", 5)
                    .given("amount: float64, weight: int64", 50.0, 8)
                    .gives(10.0, 8))
            .example(Example.with("field", "weight", "method", "divide_by", "divisor", 4)
                    .given("amount: float64, weight: int64", 50.0, 8)
                    .gives(50.0, 2.0))
            .example(Example.with("field", "amount", "method", "divide_by", "divisor", 0.5)
                    .given("amount: float64", 1e308)
                    .rejects(NOT_FINITE));

    /** How a number is scaled. */
    public enum Method {
        MIN_MAX,
        Z_SCORE,
        DIVIDE_BY
    }

    public record Settings(
            @Option(doc = "Field that holds the number.") String field,
            @Option(doc = "min_max, z_score or divide_by.") Method method,

            @Option(doc = "For min_max: what becomes 0.", fallback = Option.NONE)
            Double min,

            @Option(doc = "For min_max: what becomes 1.", fallback = Option.NONE)
            Double max,

            @Option(doc = "For z_score: what becomes 0.", fallback = Option.NONE)
            Double mean,

            @Option(doc = "For z_score: the standard deviation.", fallback = Option.NONE)
            Double deviation,

            @Option(doc = "For divide_by: the divisor.", fallback = Option.NONE)
            Double divisor) {
        public Settings {
            check("min", min, method == Method.MIN_MAX, method);
            check("max", max, method == Method.MIN_MAX, method);
            check("mean", mean, method == Method.Z_SCORE, method);
            check("deviation", deviation, method == Method.Z_SCORE, method);
            check("divisor", divisor, method == Method.DIVIDE_BY, method);
            if (method == Method.MIN_MAX && !(min < max)) {
                throw new IllegalArgumentException("max: must be greater than min");
            }
            if (method == Method.Z_SCORE && !(deviation > 0)) {
                throw new IllegalArgumentException("deviation: must be greater than 0");
            }
            if (method == Method.DIVIDE_BY && divisor == 0) {
                throw new IllegalArgumentException("divisor: must not be 0");
            }
        }

        private static void check(String option, Double given, boolean isNeeded, Method method) {
            if (isNeeded != (given != null)) {
                String name = method.name().toLowerCase(Locale.ROOT);
                throw new IllegalArgumentException(
                        option + (isNeeded ? ": is missing: " + name + " needs it" : ": has no effect on " + name));
            }
        }

        double offset() {
            return method == Method.MIN_MAX ? min : method == Method.Z_SCORE ? mean : 0;
        }

        double width() {
            return method == Method.MIN_MAX ? max - min : method == Method.Z_SCORE ? deviation : divisor;
        }
    }

    private final int index;
    private final double offset;
    private final double width;
    private final Schema output;

    Scale(Settings settings, Binding binding) {
        index = binding.field("field", settings.field, Kind.INT32, Kind.INT64, Kind.FLOAT32, Kind.FLOAT64);
        offset = settings.offset();
        width = settings.width();
        output = binding.schema().with(index, binding.schema().field(index).as(FieldType.FLOAT64));
    }

    @Override
    public Schema output(Schema input) {
        return output;
    }

    @Override
    public Sample map(Sample sample) {
        Number number = sample.get(index, Number.class);
        return sample.with(output, index, number == null ? null : scaled(number.doubleValue()));
    }

    private Double scaled(double number) {
        double scaled = (number - offset) / width;
        if (!Double.isFinite(scaled)) {
            throw new RejectSample(NOT_FINITE);
        }
        return scaled;
    }
}
