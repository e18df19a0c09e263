package io.millrace.cleaning;

import dev.cel.common.types.SimpleType;
import io.millrace.core.Binding;
import io.millrace.core.Example;
import io.millrace.core.Field;
import io.millrace.core.FieldType;
import io.millrace.core.MapStep;
import io.millrace.core.Option;
import io.millrace.core.RejectSample;
import io.millrace.core.Sample;
import io.millrace.core.Schema;
import io.millrace.core.StepType;

/** A field set from a sensitive one is sensitive, one set from scrubbed ones only is scrubbed. It may be new, or be there. */
public final class SetField implements MapStep {
    public static final StepType<Settings> TYPE = StepType.of("set_field", Settings.class, SetField::new)
            .summary("Sets a field, new or present, to the value of an expression.")
            .rejects(Expression.FAILED)
            .example(Example.with("field", "chars", "value", "size(text)")
                    .given("text: string", "hello")
                    .gives("hello", 5))
            .example(Example.with("field", "text", "value", "text + '!'")
                    .given("text: string", "hello")
                    .gives("hello!"))
            .example(Example.with("field", "loud", "value", "text + '!'")
                    .given("text: string", "hello")
                    .gives("hello", "hello!"))
            .example(Example.with("field", "text", "value", "text + '?'")
                    .given("text: string", "hello")
                    .gives("hello?"))
            .example(Example.with("field", "share", "value", "100 / count")
                    .given("count: int64", 0)
                    .rejects("expression_failed"));

    public record Settings(
            @Option(doc = "Field to set.") String field,

            @Option(doc = "Expression in CEL; fields stand in it by name, a label as its name.")
            String value) {}

    private final Expression value;
    private final Field field;
    private final int index;
    private final Schema output;

    SetField(Settings settings, Binding binding) {
        Schema input = binding.schema();
        value = Expression.of("value", settings.value, binding);
        field = made(settings.field, input, binding);
        int present = input.indexOf(settings.field);
        index = present < 0 ? input.size() : present;
        output = present < 0 ? input.plus(field) : input.with(present, field);
    }

    private Field made(String name, Schema input, Binding binding) {
        boolean fits = name.matches(Field.NAME) && !name.startsWith("_mr_");
        if (!fits) {
            binding.problem("field", "'" + name + "' is not the name of a column: lower case letters, digits and '_'");
        }
        Field made = Field.required(fits ? name : "field", type(binding));
        return value == null
                ? made
                : made.madeOf(value.reads().stream()
                        .map(read -> input.field(input.indexOf(read)))
                        .toList());
    }

    private FieldType type(Binding binding) {
        if (value == null || value.result().equals(SimpleType.STRING)) {
            return FieldType.STRING;
        }
        if (value.result().equals(SimpleType.INT)) {
            return FieldType.INT64;
        }
        if (value.result().equals(SimpleType.DOUBLE)) {
            return FieldType.FLOAT64;
        }
        if (value.result().equals(SimpleType.BOOL)) {
            return FieldType.BOOL;
        }
        binding.problem(
                "value",
                "must be a string, int, double or bool, but is of type "
                        + value.result().name() + "; write string(…), int(…), double(…) or bool(…) around it");
        return FieldType.STRING;
    }

    @Override
    public Schema output(Schema input) {
        return output;
    }

    @Override
    public Sample map(Sample sample) {
        Object result = value.evaluate(sample);
        if (!field.type().kind().carrier().isInstance(result)) {
            throw new RejectSample(Expression.FAILED);
        }
        return sample.with(output, index, result);
    }
}
