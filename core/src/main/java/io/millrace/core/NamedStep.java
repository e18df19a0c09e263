package io.millrace.core;

import java.util.List;

/** A step under its id in the pipeline, with the reasons it declares and the schema that leaves it. */
public record NamedStep(String id, Step step, List<String> reasons, Schema output) {
    /** The reason of a sample on which the step threw an exception. */
    public static final String FAILED = "failed";

    /** The reason as it is counted: one that the step does not declare is a failure of the step. */
    public String known(String reason) {
        return reasons.contains(reason) ? reason : FAILED;
    }
}
