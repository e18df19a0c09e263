package io.millrace.jobs.plan;

import io.millrace.core.Binder;
import io.millrace.core.Binding;
import io.millrace.core.NamedStep;
import io.millrace.core.Problems;
import io.millrace.core.Schema;
import io.millrace.core.Step;
import io.millrace.core.StepType;
import io.millrace.core.Suggestion;
import io.millrace.core.keyed.Gate;
import io.millrace.core.keyed.InMemory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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
        return make(ref, input, Set.of());
    }

    /**
     * Nothing where anything is wrong with the step, or where it leans on a doubtful field.
     *
     * @param doubtful fields of which nothing is known
     */
    Optional<NamedStep> make(StepRef ref, Schema input, Set<String> doubtful) {
        Optional<StepType<?>> type = catalog.find(ref.name());
        if (type.isEmpty() && !catalog.lacksPlugin()) {
            String message = "is not a step" + Suggestion.among(ref.name(), catalog.names());
            problems.add(ref.settings().line(), ref.path(), message);
        }
        return type.flatMap(known -> make(known, ref, input, doubtful));
    }

    private Optional<NamedStep> make(StepType<?> type, StepRef ref, Schema input, Set<String> doubtful) {
        int before = problems.count();
        Record settings = new Binder(problems).bind(type.settings(), ref.settings(), ref.path());
        if (settings == null) {
            return Optional.empty();
        }
        Binding.Complaint complaint = (option, message) -> complain(ref, option, message);
        Binding binding = new Binding(ref.id(), input, dataset, complaint, doubtful);
        try {
            Step step = type.create(settings, binding);
            return problems.count() > before || binding.isUnsure()
                    ? Optional.empty()
                    : Optional.of(new NamedStep(ref.id(), step, reasons(type, step), step.output(input)));
        } catch (RuntimeException failed) {
            if (problems.count() == before && !binding.isUnsure()) {
                problems.add(ref.settings().line(), ref.path(), "cannot be made: " + failed);
            }
            return Optional.empty();
        }
    }

    /** Whatever remembers may meet a sample too late. */
    private static List<String> reasons(StepType<?> type, Step step) {
        List<String> reasons = new ArrayList<>(type.reasons());
        reasons.addAll(step.settingReasons());
        if (InMemory.runs(step)) {
            reasons.add(Gate.BEHIND_WATERMARK);
        }
        return List.copyOf(reasons);
    }

    private void complain(StepRef ref, String option, String message) {
        problems.add(ref.settings().line(option), ref.path() + "." + option, message);
    }
}
