package io.millrace.jobs.flink;

import io.millrace.core.NamedStep;
import io.millrace.core.ServiceSource;
import io.millrace.core.StepCounts;
import io.millrace.jobs.metrics.StepMetrics;
import io.millrace.privacy.keys.KeyCounts;
import io.millrace.privacy.keys.KeyMetrics;
import io.millrace.privacy.keys.KeyServiceSource;
import java.util.List;
import org.apache.flink.metrics.MetricGroup;

/** The counts of a chain, and of the keys it may use, as metrics. */
record ChainMetrics(MetricGroup group) {
    void register(List<NamedStep> steps, List<StepCounts> counts) {
        for (int i = 0; i < steps.size(); i++) {
            register(steps.get(i).reasons(), of(steps.get(i).id()), counts.get(i));
        }
    }

    /** The group of a step. */
    MetricGroup of(String step) {
        return group.addGroup(StepMetrics.STEP, step);
    }

    private static void register(List<String> reasons, MetricGroup group, StepCounts counts) {
        group.counter(StepMetrics.IN.name(), new ReadCounter(counts::in));
        group.counter(StepMetrics.OUT.name(), new ReadCounter(counts::out));
        group.counter(StepMetrics.FAILED.name(), new ReadCounter(counts::failed));
        group.counter(StepMetrics.NANOS.name(), new ReadCounter(counts::nanos));
        for (String reason : reasons) {
            group.addGroup(StepMetrics.REASON, reason)
                    .counter(StepMetrics.REJECTED.name(), new ReadCounter(() -> counts.rejected(reason)));
        }
    }

    void register(ServiceSource services) {
        if (services instanceof KeyServiceSource source) {
            KeyCounts counts = source.counts();
            group.counter(KeyMetrics.KEK_CALLS.name(), new ReadCounter(counts::kekCalls));
            group.counter(KeyMetrics.CACHE_MISSES.name(), new ReadCounter(counts::cacheMisses));
        }
    }
}
