package io.millrace.jobs.plan;

import io.millrace.core.Binder;
import io.millrace.core.Binding;
import io.millrace.core.NamedStep;
import io.millrace.core.Node;
import io.millrace.core.Problems;
import io.millrace.core.Schema;
import io.millrace.core.Step;
import io.millrace.core.StepType;
import io.millrace.core.Suggestion;
import java.util.Optional;

/** Makes a step from its settings, bound to the schema that reaches it; tells every mistake. */
final class StepMaker {
    private final Catalog catalog;
    private final String dataset;
    private final Problems problems;

    StepMaker(Catalog catalog, String dataset, Problems problems) {
        this.catalog = catalog;
        this.dataset = dataset;
        this.problems = problems;
    }

    /** Nothing where anything is wrong with the step. */
    Optional<NamedStep> make(StepRef ref, Schema input) {
        Optional<StepType<?>> type = catalog.find(ref.name());
        if (type.isEmpty()) {
            String message = "is not a step" + Suggestion.among(ref.name(), catalog.names());
            problems.add(ref.settings().line(), ref.path(), message);
        }
        return type.flatMap(known -> make(known, ref, input));
    }

    private Optional<NamedStep> make(StepType<?> type, StepRef ref, Schema input) {
        int before = problems.count();
        Record settings = new Binder(problems).bind(type.settings(), ref.settings(), ref.path());
        if (settings == null) {
            return Optional.empty();
        }
        Binding binding = new Binding(ref.id(), input, dataset, (option, message) -> complain(ref, option, message));
        Step step = type.create(settings, binding);
        return problems.count() > before
                ? Optional.empty()
                : Optional.of(new NamedStep(ref.id(), step, type.reasons(), step.output(input)));
    }

    private void complain(StepRef ref, String option, String message) {
        problems.add(line(ref.settings(), option), ref.path() + "." + option, message);
    }

    private static int line(Node settings, String option) {
        return settings instanceof Node.Entries given && given.entries().containsKey(option)
                ? given.entries().get(option).line()
                : settings.line();
    }
}
