package io.millrace.jobs.cluster;

import io.millrace.core.MetricType;
import io.millrace.ingestion.IngestionMetrics;
import io.millrace.jobs.metrics.StepMetrics;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Counts of a job since it started or restarted; for showing only, the commits are what counts. */
public record Counts(List<Count> all) {
    public static final Counts NONE = new Counts(List.of());

    private static final String PENDING = "pendingRecords";
    private static final Set<String> SHOWN = Set.of(
            PENDING,
            IngestionMetrics.CONSUMED.name(),
            IngestionMetrics.REJECTED.name(),
            IngestionMetrics.ENDED.name(),
            StepMetrics.IN.name(),
            StepMetrics.OUT.name(),
            StepMetrics.REJECTED.name(),
            StepMetrics.FAILED.name());

    /**
     * One metric, of one subtask or summed over them.
     *
     * @param step id of the step it belongs to, or empty
     * @param reason of rejections, or empty
     */
    public record Count(String name, String step, String reason, long value) {}

    public Counts {
        all = List.copyOf(all);
    }

    /** Whether a metric of this name is among those that are shown. */
    static boolean isShown(String name) {
        return SHOWN.contains(name);
    }

    public long consumed() {
        return sum(IngestionMetrics.CONSUMED);
    }

    /** Subtasks of the source that are at their end and wait. */
    public long endedReaders() {
        return sum(IngestionMetrics.ENDED);
    }

    /** Records that the brokers hold and the job has not read; empty as long as no consumer knows any. */
    public OptionalLong lag() {
        boolean isKnown = all.stream().anyMatch(count -> count.name().equals(PENDING));
        return isKnown ? OptionalLong.of(sum(PENDING)) : OptionalLong.empty();
    }

    /** Rows that have passed all steps. */
    public long kept() {
        return consumed() - sum(IngestionMetrics.REJECTED) + sum(StepMetrics.OUT) - sum(StepMetrics.IN);
    }

    /** By {@code step.reason}; those of the intake together. */
    public SortedMap<String, Long> rejected() {
        SortedMap<String, Long> rejected = new TreeMap<>();
        rejected.put("intake", sum(IngestionMetrics.REJECTED));
        for (Count count : all) {
            if (count.name().equals(StepMetrics.REJECTED.name())) {
                rejected.merge(count.step() + "." + count.reason(), count.value(), Long::sum);
            }
            if (count.name().equals(StepMetrics.FAILED.name())) {
                rejected.merge(count.step() + ".failed", count.value(), Long::sum);
            }
        }
        rejected.values().removeIf(count -> count == 0);
        return rejected;
    }

    private long sum(MetricType metric) {
        return sum(metric.name());
    }

    private long sum(String name) {
        return all.stream()
                .filter(count -> count.name().equals(name))
                .mapToLong(Count::value)
                .sum();
    }
}
