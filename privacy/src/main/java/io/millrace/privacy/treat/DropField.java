package io.millrace.privacy.treat;

import io.millrace.core.Binding;
import io.millrace.core.Example;
import io.millrace.core.MapStep;
import io.millrace.core.Option;
import io.millrace.core.Sample;
import io.millrace.core.Schema;
import io.millrace.core.StepType;

/** Leaves a field out of everything that follows. */
public final class DropField implements MapStep {
    public static final StepType<Settings> TYPE = StepType.of("drop_field", Settings.class, DropField::new)
            .summary("Removes a field; no later step, row or reject holds it.")
            .example(Example.with("field", "card")
                    .given("text: string, card: string!", "hello", "4111111111111234")
                    .gives("hello"))
            .example(Example.with("field", "text")
                    .given("text: string, card: string!", "hello", "4111111111111234")
                    .gives("4111111111111234"));

    public record Settings(@Option(doc = "Field to remove.") String field) {}

    private final int index;
    private final Schema output;

    DropField(Settings settings, Binding binding) {
        index = binding.field("field", settings.field);
        output = binding.schema().without(index);
        if (binding.schema().size() == 1 && binding.schema().indexOf(settings.field) == 0) {
            binding.problem("field", "the field " + settings.field + " is the only one left; keep one");
        }
    }

    @Override
    public Schema output(Schema input) {
        return output;
    }

    @Override
    public Sample map(Sample sample) {
        return sample.without(output, index);
    }
}
