package io.millrace.jobs.metrics;

import io.millrace.core.MetricType;
import io.millrace.ingestion.IngestionMetrics;
import io.millrace.privacy.keys.KeyMetrics;
import io.millrace.sinks.SinkMetrics;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every metric of a job, and how Flink's reporter for Prometheus names it. */
public final class MetricList {
    private static final String SCOPE = "flink_taskmanager_job_task_operator";

    private MetricList() {}

    /** By the part of the dataflow that measures, in its order. */
    public static Map<String, List<MetricType>> byPart() {
        Map<String, List<MetricType>> parts = new LinkedHashMap<>();
        parts.put("Source and intake", IngestionMetrics.all());
        parts.put("Steps", StepMetrics.all());
        parts.put("Keys", KeyMetrics.all());
        parts.put("Shards and commits", SinkMetrics.all());
        return parts;
    }

    public static List<MetricType> all() {
        return byPart().values().stream().flatMap(List::stream).toList();
    }

    /** Its name in Prometheus: Flink puts the scope before it, and the names of the labels. */
    public static String inPrometheus(MetricType metric) {
        return Stream.of(Stream.of(SCOPE), metric.labels().stream(), Stream.of(metric.name()))
                .flatMap(part -> part)
                .collect(Collectors.joining("_"));
    }
}
