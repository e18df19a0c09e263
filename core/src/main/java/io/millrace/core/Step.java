package io.millrace.core;

import java.util.List;

/**
 * One step of a pipeline. A step is bound to a schema when it is made, and says which schema leaves it. Kinds, weakest
 * first: use the weakest that works. A step that cannot treat a sample throws {@link RejectSample}; it never passes the
 * sample on untreated.
 */
public sealed interface Step permits MapStep, FilterStep, ExpandStep, FirstSeenStep, KeyedStep {
    /** The schema that leaves the step, given the one it was bound to. */
    default Schema output(Schema input) {
        return input;
    }

    /** Reasons that follow from its settings, besides those that its type declares. */
    default List<String> settingReasons() {
        return List.of();
    }

    /** Called once before the first sample, where the step runs; never while a plan is made. */
    default void open(Services services) {}
}
