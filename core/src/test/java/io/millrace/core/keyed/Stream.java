package io.millrace.core.keyed;

import io.millrace.core.Binder;
import io.millrace.core.Binding;
import io.millrace.core.NamedStep;
import io.millrace.core.Node;
import io.millrace.core.Origin;
import io.millrace.core.Problems;
import io.millrace.core.Rejection;
import io.millrace.core.Sample;
import io.millrace.core.Schema;
import io.millrace.core.Services;
import io.millrace.core.Step;
import io.millrace.core.StepType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Samples through a step that remembers, for the tests of such steps: what is kept and rejected, in that order. */
public final class Stream {
    private final Schema schema;
    private final InMemory run;
    private final List<String> told = new ArrayList<>();
    private int offset;

    public Stream(StepType<?> type, Map<String, Object> options, Schema schema) {
        this.schema = schema;
        Problems problems = new Problems();
        Record settings = new Binder(problems).bind(type.settings(), Node.of(options), "");
        Step step = type.create(
                settings, new Binding("s", schema, "sample", (option, message) -> problems.add(0, option, message)));
        if (!problems.all().isEmpty()) {
            throw new AssertionError(problems.all().toString());
        }
        step.open(Services.NONE);
        run = new InMemory(new NamedStep("s", step, type.reasons(), step.output(schema)), this::kept, this::rejected);
    }

    private void kept(Sample sample) {
        List<Object> values = new ArrayList<>();
        for (int i = 0; i < sample.schema().size(); i++) {
            values.add(sample.get(i));
        }
        told.add("kept " + sample.origin().offset() + " " + values);
    }

    private void rejected(Rejection rejection) {
        told.add(rejection.reason() + " " + rejection.origin().offset() + " for " + rejection.original());
    }

    /** The n-th sample has offset n. */
    public Stream add(long time, Object... values) {
        run.add(Sample.of(schema, new Origin("t", 0, offset++), time, Arrays.asList(values)));
        return this;
    }

    public Stream advance(long time) {
        run.advance(time);
        return this;
    }

    /** Ends the stream. */
    public List<String> told() {
        run.end();
        return told;
    }
}
