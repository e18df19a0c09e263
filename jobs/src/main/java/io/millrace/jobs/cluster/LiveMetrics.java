package io.millrace.jobs.cluster;

import io.millrace.jobs.cluster.Counts.Count;
import io.millrace.jobs.metrics.StepMetrics;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.Gauge;
import org.apache.flink.metrics.Metric;

/** The metrics of the job in this process. */
public final class LiveMetrics {
    private static final Map<Metric, Named> SHOWN = new ConcurrentHashMap<>();

    /** A metric's name, and the step and reason it belongs to, or empty texts. */
    private record Named(String name, String step, String reason) {}

    private LiveMetrics() {}

    static void add(Metric metric, String name, Map<String, String> variables) {
        if (Counts.isShown(name)) {
            String step = variables.getOrDefault("<" + StepMetrics.STEP + ">", "");
            SHOWN.put(metric, new Named(name, step, variables.getOrDefault("<" + StepMetrics.REASON + ">", "")));
        }
    }

    static void remove(Metric metric) {
        SHOWN.remove(metric);
    }

    /** Forgets those of a job before. */
    public static void clear() {
        SHOWN.clear();
    }

    /** As they are now. */
    public static Counts read() {
        return new Counts(SHOWN.entrySet().stream()
                .map(entry -> count(entry.getValue(), value(entry.getKey())))
                .toList());
    }

    private static Count count(Named named, long value) {
        return new Count(named.name(), named.step(), named.reason(), value);
    }

    private static long value(Metric metric) {
        if (metric instanceof Counter counter) {
            return counter.getCount();
        }
        return metric instanceof Gauge<?> gauge && gauge.getValue() instanceof Number number ? number.longValue() : 0;
    }
}
