package io.millrace.jobs.plan;

import io.millrace.core.Indexed;
import io.millrace.core.NamedStep;
import io.millrace.core.Node;
import io.millrace.core.Problems;
import io.millrace.core.Refusal;
import io.millrace.core.known.KnownKeys;
import java.util.List;

/** That the index files which steps know are there, whole, and of keys as the step makes them. Reads their ends only. */
record IndexCheck(StepMaker maker, Problems problems) {
    private static final String OPTION = "known";

    void check(List<PlannedStep> steps) {
        for (PlannedStep step : steps) {
            if (step.ref().settings() instanceof Node.Entries given
                    && given.entries().containsKey(OPTION)) {
                maker.make(step.ref(), step.input())
                        .map(NamedStep::step)
                        .filter(Indexed.class::isInstance)
                        .ifPresent(made -> check(
                                (Indexed) made,
                                step.ref(),
                                given.entries().get(OPTION).line()));
            }
        }
    }

    private void check(Indexed step, StepRef ref, int line) {
        for (String file : step.known()) {
            try {
                KnownKeys.open(file, step.recipe());
            } catch (Refusal unusable) {
                problems.add(line, ref.path() + "." + OPTION, unusable.getMessage());
            }
        }
    }
}
