package io.millrace.privacy.treat;

import io.millrace.core.Binding;
import io.millrace.core.Example;
import io.millrace.core.FieldType;
import io.millrace.core.Kind;
import io.millrace.core.MapStep;
import io.millrace.core.Option;
import io.millrace.core.Sample;
import io.millrace.core.Schema;
import io.millrace.core.StepType;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** One value for all: nothing of a value is left but whether there was one. */
public final class ReplaceValue implements MapStep {
    private static final String FIELDS = "note: string!, more: string!";

    public static final StepType<Settings> TYPE = StepType.of("replace_value", Settings.class, ReplaceValue::new)
            .summary("Replaces every value of a field by a fixed one; what is null stays null.")
            .example(Example.with("field", "note", "value", "withheld")
                    .given(FIELDS, "call me", "later")
                    .gives("withheld", "later"))
            .example(Example.with("field", "more", "value", "withheld")
                    .given(FIELDS, "call me", "later")
                    .gives("call me", "withheld"))
            .example(Example.with("field", "note", "value", "…")
                    .given(FIELDS, "call me", "later")
                    .gives("…", "later"))
            .example(Example.with("field", "salary", "value", 0)
                    .given("salary: int32?!", 51000)
                    .gives(0))
            .example(Example.with("field", "born", "value", "1970-01-01")
                    .given("born: date?!", 4000)
                    .gives(0));

    public record Settings(
            @Option(doc = "Field whose values are replaced; its type stays.")
            String field,

            @Option(
                    doc =
                            "Value of the field's type: a text, number, true or false, a date as in 2026-01-31, a timestamp"
                                    + " as in 2026-01-31T12:00:00Z, or the name of a label.")
            String value) {}

    private final int index;
    private final Object value;
    private final Schema output;

    ReplaceValue(Settings settings, Binding binding) {
        index = Target.of(
                binding,
                "field",
                settings.field,
                Kind.STRING,
                Kind.BOOL,
                Kind.INT32,
                Kind.INT64,
                Kind.FLOAT32,
                Kind.FLOAT64,
                Kind.TIMESTAMP,
                Kind.DATE,
                Kind.LABEL);
        output = binding.schema().with(index, binding.schema().field(index).treated());
        value = value(binding.schema().field(index).type(), settings, binding);
    }

    private static Object value(FieldType type, Settings settings, Binding binding) {
        try {
            return parsed(type, settings.value);
        } catch (IllegalArgumentException | ArithmeticException | DateTimeException wrong) {
            binding.problem(
                    "value", "'" + settings.value + "' does not fit " + settings.field + ", which is " + form(type));
            return null;
        }
    }

    private static String form(FieldType type) {
        return switch (type.kind()) {
            case BOOL -> "bool: true or false";
            case DATE -> "date, as in 2026-01-31";
            case TIMESTAMP -> "timestamp, as in 2026-01-31T12:00:00Z";
            case LABEL -> "label: " + String.join(", ", type.names());
            default -> type.toString();
        };
    }

    private static Object parsed(FieldType type, String text) {
        return switch (type.kind()) {
            case BOOL -> truth(text);
            case INT32 -> Integer.valueOf(text);
            case INT64 -> Long.valueOf(text);
            case FLOAT32 -> (float) finite(Float.parseFloat(text));
            case FLOAT64 -> finite(Double.parseDouble(text));
            case DATE -> Math.toIntExact(LocalDate.parse(text).toEpochDay());
            case TIMESTAMP -> ChronoUnit.MICROS.between(Instant.EPOCH, Instant.parse(text));
            case LABEL -> label(type, text);
            default -> text;
        };
    }

    private static double finite(double number) {
        if (!Double.isFinite(number)) {
            throw new IllegalArgumentException();
        }
        return number;
    }

    private static boolean truth(String text) {
        if (!text.equals("true") && !text.equals("false")) {
            throw new IllegalArgumentException();
        }
        return text.equals("true");
    }

    private static long label(FieldType type, String text) {
        if (!type.names().contains(text)) {
            throw new IllegalArgumentException();
        }
        return type.names().indexOf(text);
    }

    @Override
    public Schema output(Schema input) {
        return output;
    }

    @Override
    public Sample map(Sample sample) {
        return sample.with(output, index, sample.isNull(index) ? null : value);
    }
}
