package io.millrace.jobs.plan;

import io.millrace.core.FirstSeenStep;
import io.millrace.core.KeyedStep;
import io.millrace.core.NamedStep;
import io.millrace.core.Problem;
import io.millrace.core.Problems;
import io.millrace.core.Schema;
import io.millrace.core.Step;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Consecutive steps that one operator runs. Travels in the job graph as settings, never as steps, and is bound again
 * where it runs.
 *
 * @param dataset name of the pipeline
 * @param plugins classes that list further step types
 * @param input the schema that reaches the first step
 * @param output the schema that leaves the last step
 * @param kind how they are run
 * @param steps at least one; exactly one where it remembers samples
 */
public record Stage(String dataset, List<String> plugins, Schema input, Schema output, Kind kind, List<StepRef> steps)
        implements Serializable {
    /** Subtasks of a step that remembers, at most; a power of two. State is laid out by it, so it never changes. */
    public static final int MOST_KEYED_SUBTASKS = 256;

    /** How an operator runs the steps. */
    public enum Kind {
        /** One sample at a time. */
        CHAIN,
        /** A memory per key. */
        FOLD,
        /** The earliest of all that share a key. */
        FIRST_SEEN;

        static Kind of(Step step) {
            if (step instanceof FirstSeenStep) {
                return FIRST_SEEN;
            }
            return step instanceof KeyedStep ? FOLD : CHAIN;
        }
    }

    public Stage {
        steps = List.copyOf(steps);
    }

    /** The steps, made anew. Does not open them. */
    public List<NamedStep> bind() {
        Problems problems = new Problems();
        StepMaker maker = new StepMaker(Catalog.of(plugins, problems), dataset, problems);
        List<NamedStep> made = new ArrayList<>();
        Schema schema = input;
        for (StepRef ref : steps) {
            NamedStep step = maker.make(ref, schema).orElseThrow(() -> changed(problems));
            made.add(step);
            schema = step.output();
        }
        return made;
    }

    private static IllegalStateException changed(Problems problems) {
        String all = problems.all().stream().map(Problem::message).collect(Collectors.joining("; "));
        return new IllegalStateException("the job's classes differ from those it was planned with: " + all);
    }
}
