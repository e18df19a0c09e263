package io.millrace.jobs.flink;

import io.millrace.core.NamedStep;
import io.millrace.core.StepCounts;
import java.util.List;
import org.apache.flink.metrics.MetricGroup;

/** The counts of a chain as metrics; {@code step} and {@code reason} are variables of their groups. */
public final class StepMetrics {
    public static final String STEP = "step";
    public static final String REASON = "reason";
    public static final String IN = "millrace_step_in";
    public static final String OUT = "millrace_step_out";
    public static final String FAILED = "millrace_step_failed";
    public static final String NANOS = "millrace_step_nanos";
    public static final String REJECTED = "millrace_step_rejected";

    private StepMetrics() {}

    static void register(MetricGroup group, List<NamedStep> steps, List<StepCounts> counts) {
        for (int i = 0; i < steps.size(); i++) {
            register(group.addGroup(STEP, steps.get(i).id()), steps.get(i).reasons(), counts.get(i));
        }
    }

    private static void register(MetricGroup group, List<String> reasons, StepCounts counts) {
        group.counter(IN, new ReadCounter(counts::in));
        group.counter(OUT, new ReadCounter(counts::out));
        group.counter(FAILED, new ReadCounter(counts::failed));
        group.counter(NANOS, new ReadCounter(counts::nanos));
        for (String reason : reasons) {
            group.addGroup(REASON, reason).counter(REJECTED, new ReadCounter(() -> counts.rejected(reason)));
        }
    }
}
