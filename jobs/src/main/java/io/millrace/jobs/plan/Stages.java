package io.millrace.jobs.plan;

import io.millrace.core.Field;
import io.millrace.core.Schema;
import io.millrace.jobs.file.PipelineSpec;
import io.millrace.jobs.plan.Stage.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Cuts the steps of a pipeline into stages: consecutive ones that look at one sample together, each other one alone. */
record Stages(PipelineSpec spec, List<PlannedStep> steps) {
    List<Stage> all() {
        List<Stage> stages = new ArrayList<>();
        int from = 0;
        for (int next = 1; next <= steps.size(); next++) {
            if (next == steps.size() || !isChained(next)) {
                stages.add(stage(steps.subList(from, next)));
                from = next;
            }
        }
        return List.copyOf(stages);
    }

    private boolean isChained(int next) {
        return steps.get(next).kind() == Kind.CHAIN && steps.get(next - 1).kind() == Kind.CHAIN;
    }

    private Stage stage(List<PlannedStep> part) {
        Schema output = part.get(part.size() - 1).output();
        List<StepRef> refs = part.stream().map(PlannedStep::ref).toList();
        return new Stage(
                spec.pipeline(),
                spec.plugins(),
                part.get(0).input(),
                output,
                part.get(0).kind(),
                refs);
    }

    /** A line for each step that keeps untreated sensitive values in its state and sends them over the network. */
    List<String> warnings(String file) {
        return steps.stream()
                .filter(step -> step.kind() != Kind.CHAIN)
                .filter(step -> !sensitive(step.input()).isEmpty())
                .map(step -> file + ":" + step.ref().settings().line() + " "
                        + step.ref().path()
                        + ": warning: the fields " + sensitive(step.input())
                        + " are sensitive, and this step keeps them in its state and sends them between task managers"
                        + " before they are treated; move it behind their treatment, or guard run.state like the data")
                .toList();
    }

    private static String sensitive(Schema schema) {
        return schema.fields().stream()
                .filter(Field::isSensitive)
                .map(Field::name)
                .collect(Collectors.joining(", "));
    }
}
