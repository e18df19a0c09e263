package io.millrace.jobs.metrics;

import io.millrace.core.MetricType;
import java.util.List;

/** What every step measures, under its id in the pipeline. */
public final class StepMetrics {
    public static final String STEP = "step";
    public static final String REASON = "reason";

    public static final MetricType IN =
            MetricType.counter("millrace_step_in", "samples", "Samples that reached the step.", STEP);
    public static final MetricType OUT =
            MetricType.counter("millrace_step_out", "samples", "Samples that left the step.", STEP);
    public static final MetricType REJECTED = MetricType.counter(
            "millrace_step_rejected", "samples", "Samples that the step rejected, by reason.", STEP, REASON);
    public static final MetricType FAILED = MetricType.counter(
            "millrace_step_failed",
            "samples",
            "Samples rejected as failed: the step met an error of the program. The error budget counts these.",
            STEP);
    public static final MetricType NANOS =
            MetricType.counter("millrace_step_nanos", "nanoseconds", "Time spent in the step's own code.", STEP);
    public static final MetricType WAITING_BYTES = MetricType.gauge(
            "millrace_step_waiting_bytes",
            "bytes",
            "About how much memory samples take that wait in a step that remembers; what finds no room waits in the state"
                    + " alone.",
            STEP);
    public static final MetricType DUE = MetricType.gauge(
            "millrace_step_due_seconds",
            "seconds since 1970",
            "Event time of what a step that remembers decides about next: the earliest sample that waits, or the end of a"
                    + " window; not a number while nothing waits.",
            STEP);

    private StepMetrics() {}

    /** All of them, in the order of their importance. */
    public static List<MetricType> all() {
        return List.of(IN, OUT, REJECTED, FAILED, NANOS, WAITING_BYTES, DUE);
    }
}
