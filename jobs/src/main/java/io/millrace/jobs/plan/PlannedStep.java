package io.millrace.jobs.plan;

import io.millrace.core.Schema;
import io.millrace.core.StepType;

/** A step that is right where it stands, how it is run, and the schemas that reach and leave it. */
public record PlannedStep(StepRef ref, StepType<?> type, Stage.Kind kind, Schema input, Schema output) {}
