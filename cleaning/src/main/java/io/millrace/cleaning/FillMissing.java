package io.millrace.cleaning;

import io.millrace.core.Binding;
import io.millrace.core.Example;
import io.millrace.core.FieldType;
import io.millrace.core.Kind;
import io.millrace.core.MapStep;
import io.millrace.core.Option;
import io.millrace.core.Sample;
import io.millrace.core.Schema;
import io.millrace.core.StepType;
import java.math.BigDecimal;

/** The field is no longer optional afterwards. */
public final class FillMissing implements MapStep {
    public static final StepType<Settings> TYPE = StepType.of("fill_missing", Settings.class, FillMissing::new)
            .summary("Puts a given value where a field has none.")
            .example(Example.with("field", "amount", "value", "0")
                    .given("amount: float64?, text: string?", null, null)
                    .gives(0.0, null))
            .example(Example.with("field", "amount", "value", "1.5")
                    .given("amount: float64?, text: string?", null, null)
                    .gives(1.5, null))
            .example(Example.with("field", "text", "value", "0")
                    .given("amount: float64?, text: string?", null, null)
                    .gives(null, "0"))
            .example(Example.with("field", "text", "value", "none")
                    .given("amount: float64?, text: string?", 2.0, null)
                    .gives(2.0, "none"));

    public record Settings(
            @Option(doc = "Field to fill.") String field,

            @Option(doc = "What stands where nothing was, as text; a label by its name.")
            String value) {}

    private final int index;
    private final Object value;
    private final Schema output;

    FillMissing(Settings settings, Binding binding) {
        index = binding.field(
                "field",
                settings.field,
                Kind.STRING,
                Kind.BOOL,
                Kind.INT32,
                Kind.INT64,
                Kind.FLOAT32,
                Kind.FLOAT64,
                Kind.LABEL);
        output = binding.schema().with(index, binding.schema().field(index).orNull(false));
        value = value(binding.schema().field(index).type(), settings.value, binding);
    }

    private static Object value(FieldType type, String text, Binding binding) {
        try {
            return parsed(type, text);
        } catch (IllegalArgumentException wrong) {
            binding.problem("value", "'" + text + "' is no value of a field of type " + type);
            return null;
        }
    }

    private static Object parsed(FieldType type, String text) {
        return switch (type.kind()) {
            case BOOL -> truth(text);
            case INT32 -> Integer.valueOf(text);
            case INT64 -> Long.valueOf(text);
            case FLOAT32 -> finite(new BigDecimal(text).floatValue());
            case FLOAT64 -> finite(new BigDecimal(text).doubleValue());
            case LABEL -> named(type, text);
            default -> text;
        };
    }

    private static <T extends Number> T finite(T number) {
        if (!Double.isFinite(number.doubleValue())) {
            throw new IllegalArgumentException();
        }
        return number;
    }

    private static Boolean truth(String text) {
        if (!text.equals("true") && !text.equals("false")) {
            throw new IllegalArgumentException();
        }
        return text.equals("true");
    }

    private static Long named(FieldType type, String text) {
        int at = type.names().indexOf(text);
        if (at < 0) {
            throw new IllegalArgumentException();
        }
        return (long) at;
    }

    @Override
    public Schema output(Schema input) {
        return output;
    }

    @Override
    public Sample map(Sample sample) {
        return sample.with(output, index, sample.isNull(index) ? value : sample.get(index));
    }
}
