package io.millrace.jobs.run;

import io.millrace.core.MetricType;
import io.millrace.ingestion.IngestionMetrics;
import io.millrace.jobs.metrics.StepMetrics;
import java.util.Map;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.Gauge;
import org.apache.flink.metrics.Metric;

/** Counts of the job in this process, since it started or restarted; for showing only, the commits are what counts. */
final class LiveMetrics {
    static final Map<Metric, Named> SHOWN = new ConcurrentHashMap<>();

    private static final String PENDING = "pendingRecords";

    /** A metric's name, and the step and reason it belongs to, or empty texts. */
    record Named(String name, String step, String reason) {}

    private LiveMetrics() {}

    static void add(Metric metric, String name, Map<String, String> variables) {
        if (name.startsWith("millrace_") || name.equals(PENDING)) {
            String step = variables.getOrDefault("<" + StepMetrics.STEP + ">", "");
            SHOWN.put(metric, new Named(name, step, variables.getOrDefault("<" + StepMetrics.REASON + ">", "")));
        }
    }

    static long consumed() {
        return sum(IngestionMetrics.CONSUMED);
    }

    /** Subtasks of the source that are at their end and wait. */
    static long endedReaders() {
        return sum(IngestionMetrics.ENDED);
    }

    /** Records that the brokers hold and the job has not read; empty as long as no consumer knows any. */
    static OptionalLong lag() {
        boolean isKnown = SHOWN.values().stream().anyMatch(named -> named.name().equals(PENDING));
        return isKnown ? OptionalLong.of(sum(PENDING)) : OptionalLong.empty();
    }

    /** Rows that have passed all steps. */
    static long kept() {
        return consumed() - sum(IngestionMetrics.REJECTED) + sum(StepMetrics.OUT) - sum(StepMetrics.IN);
    }

    /** By {@code step.reason}; those of the intake together. */
    static SortedMap<String, Long> rejected() {
        SortedMap<String, Long> rejected = new TreeMap<>();
        rejected.put("intake", sum(IngestionMetrics.REJECTED));
        SHOWN.forEach((metric, named) -> {
            if (named.name().equals(StepMetrics.REJECTED.name())) {
                rejected.merge(named.step() + "." + named.reason(), value(metric), Long::sum);
            }
            if (named.name().equals(StepMetrics.FAILED.name())) {
                rejected.merge(named.step() + ".failed", value(metric), Long::sum);
            }
        });
        rejected.values().removeIf(count -> count == 0);
        return rejected;
    }

    private static long sum(MetricType metric) {
        return sum(metric.name());
    }

    private static long sum(String name) {
        Stream<Map.Entry<Metric, Named>> all = SHOWN.entrySet().stream();
        return all.filter(entry -> entry.getValue().name().equals(name))
                .mapToLong(entry -> value(entry.getKey()))
                .sum();
    }

    private static long value(Metric metric) {
        if (metric instanceof Counter counter) {
            return counter.getCount();
        }
        return metric instanceof Gauge<?> gauge && gauge.getValue() instanceof Number number ? number.longValue() : 0;
    }
}
