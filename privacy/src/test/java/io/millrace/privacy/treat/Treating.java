package io.millrace.privacy.treat;

import io.millrace.core.Binder;
import io.millrace.core.Binding;
import io.millrace.core.Field;
import io.millrace.core.MapStep;
import io.millrace.core.Node;
import io.millrace.core.Origin;
import io.millrace.core.Problems;
import io.millrace.core.Sample;
import io.millrace.core.Schema;
import io.millrace.core.StepType;
import io.millrace.privacy.keys.VectorKeys;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Runs one treatment on one sample of the dataset {@code sample}, at the origin {@code events/0/7} if none is given. */
public final class Treating {
    public static final Origin ORIGIN = new Origin("events", 0, 7);
    private final Problems problems = new Problems();
    private final Schema schema;
    private final MapStep step;

    public Treating(StepType<?> type, Map<String, Object> options, Field... fields) {
        schema = Schema.of(fields);
        Record settings = new Binder(problems).bind(type.settings(), Node.of(options), "");
        Binding binding = new Binding("it", schema, "sample", (option, message) -> problems.add(0, option, message));
        step = settings == null ? null : (MapStep) type.create(settings, binding);
        if (problems.isEmpty()) {
            step.open(VectorKeys.services());
        }
    }

    public List<String> problems() {
        return problems.all().stream()
                .map(problem -> problem.path() + ": " + problem.message())
                .toList();
    }

    public Schema output() {
        return step.output(schema);
    }

    Object of(Object value) {
        return at(ORIGIN, value);
    }

    /** What becomes of the first field. */
    public Object at(Origin origin, Object... values) {
        return step.map(Sample.of(schema, origin, 0, Arrays.asList(values))).get(0);
    }
}
