package io.millrace.jobs.plan;

import io.millrace.core.Schema;
import io.millrace.core.StepType;

/** A step that is right where it stands, and the schema that leaves it. */
public record PlannedStep(StepRef ref, StepType<?> type, int ratio, Schema output) {}
