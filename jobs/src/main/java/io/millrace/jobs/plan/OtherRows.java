package io.millrace.jobs.plan;

import io.millrace.core.Binder;
import io.millrace.core.Binding;
import io.millrace.core.Problems;
import io.millrace.core.Refusal;
import io.millrace.core.Refusal.Trouble;
import io.millrace.core.Schema;
import io.millrace.core.Step;
import java.util.stream.Collectors;

/**
 * A step of a pipeline over other rows than those that reach it there.
 *
 * @param place where the rows are, for messages
 */
public record OtherRows(String dataset, PlannedStep planned, String place) {
    /** The step, and the fields that it asks for, which are all that it is bound to. */
    public record Bound(Step step, Schema fields) {}

    /** @throws Refusal if the step cannot take them; names every field that is missing or of another kind */
    public Bound bind(Schema schema) {
        Problems problems = new Problems();
        Binding whole = binding(schema, problems);
        make(whole, problems);
        Schema fields = new Schema(schema.fields().stream()
                .filter(field -> whole.asked().contains(field.name()))
                .toList());
        return new Bound(make(binding(fields, problems), problems), fields);
    }

    private Binding binding(Schema schema, Problems problems) {
        return new Binding(planned.ref().id(), schema, dataset, (option, message) -> problems.add(0, option, message));
    }

    private Step make(Binding binding, Problems problems) {
        Record settings = new Binder(problems)
                .bind(
                        planned.type().settings(),
                        planned.ref().settings(),
                        planned.ref().path());
        Step step = problems.isEmpty() ? planned.type().create(settings, binding) : null;
        if (!problems.isEmpty()) {
            String all = problems.all().stream()
                    .map(problem -> problem.path() + ": " + problem.message())
                    .collect(Collectors.joining("; "));
            throw new Refusal(
                    Trouble.INVALID,
                    place + " has no columns that " + planned.ref().id() + " can take: " + all);
        }
        return step;
    }
}
