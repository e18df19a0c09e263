package io.millrace.jobs.plan;

import io.millrace.core.Schema;
import io.millrace.core.StepType;

/**
 * A step that is right where it stands.
 *
 * @param kind how it is run
 * @param input the schema that reaches it
 * @param output the schema that leaves it
 * @param needsKeys whether the pipeline must name keys for it
 */
public record PlannedStep(
        StepRef ref, StepType<?> type, Stage.Kind kind, Schema input, Schema output, boolean needsKeys) {}
