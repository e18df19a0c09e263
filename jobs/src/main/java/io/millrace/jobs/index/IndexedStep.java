package io.millrace.jobs.index;

import io.millrace.core.Indexed;
import io.millrace.core.NamedStep;
import io.millrace.core.Refusal;
import io.millrace.core.Refusal.Trouble;
import io.millrace.core.Suggestion;
import io.millrace.jobs.plan.PipelinePlan;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The step of a pipeline whose keys go into an index.
 *
 * @param before the steps before it, not opened
 * @param id of the step
 */
public record IndexedStep(PipelinePlan plan, List<NamedStep> before, String id, Indexed step) {
    /** @throws Refusal if there is no such step, or its keys go into no index */
    public static IndexedStep of(PipelinePlan plan, String id) {
        List<NamedStep> steps = plan.bind();
        List<String> ids = steps.stream().map(NamedStep::id).toList();
        int at = ids.indexOf(id);
        if (at < 0) {
            throw new Refusal(
                    Trouble.INVALID, "--step: " + id + " is no step of the pipeline" + Suggestion.among(id, ids));
        }
        if (!isIndexed(steps.get(at))) {
            throw new Refusal(Trouble.INVALID, "--step: the keys of " + id + " go into no index; " + others(steps));
        }
        return new IndexedStep(
                plan, steps.subList(0, at), id, (Indexed) steps.get(at).step());
    }

    private static boolean isIndexed(NamedStep named) {
        return named.step() instanceof Indexed step && !step.recipe().isEmpty();
    }

    private static String others(List<NamedStep> steps) {
        String ids =
                steps.stream().filter(IndexedStep::isIndexed).map(NamedStep::id).collect(Collectors.joining(", "));
        return ids.isEmpty() ? "no step of the pipeline has such keys" : "those of these do: " + ids;
    }
}
