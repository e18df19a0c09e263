package io.millrace.privacy.treat.benchmark;

import io.millrace.core.Binder;
import io.millrace.core.Binding;
import io.millrace.core.Field;
import io.millrace.core.FieldType;
import io.millrace.core.MapStep;
import io.millrace.core.Node;
import io.millrace.core.Origin;
import io.millrace.core.Problems;
import io.millrace.core.Sample;
import io.millrace.core.Schema;
import io.millrace.core.StepType;
import io.millrace.privacy.keys.VectorKeys;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/** A step bound to the field {@code value} beside a subject, and the samples that it treats: all values differ. */
final class Action implements Runnable {
    static final int SAMPLES = 4096;

    private final MapStep step;
    private final Sample[] samples = new Sample[SAMPLES];
    private int guard;

    Action(StepType<?> type, Map<String, Object> options, FieldType field, IntFunction<Object> value) {
        Schema schema = Schema.of(
                Field.required("value", field).sensitive(),
                Field.required("subject", FieldType.STRING).sensitive());
        Problems problems = new Problems();
        Record settings = new Binder(problems).bind(type.settings(), Node.of(options), "");
        Binding binding = new Binding("it", schema, "sample", (option, message) -> problems.add(0, option, message));
        step = (MapStep) type.create(settings, binding);
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(problems.all().get(0).message());
        }
        step.open(VectorKeys.services());
        for (int i = 0; i < SAMPLES; i++) {
            samples[i] = Sample.of(schema, new Origin("support.chat", i % 4, i), i, List.of(value.apply(i), "c-" + i));
        }
    }

    @Override
    public void run() {
        for (Sample sample : samples) {
            guard += step.map(sample).get(0).hashCode();
        }
    }

    @Override
    public String toString() {
        return Integer.toString(guard);
    }
}
