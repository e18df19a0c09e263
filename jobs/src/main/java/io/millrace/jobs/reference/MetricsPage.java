package io.millrace.jobs.reference;

import io.millrace.core.MetricType;
import io.millrace.jobs.metrics.MetricList;
import java.util.List;
import java.util.Locale;

/** Every metric that a job registers. */
final class MetricsPage {
    String text() {
        Markdown page = new Markdown("Metrics");
        page.paragraph(
                "What a job measures, beside what Flink and Kafka measure themselves. Every series is of one subtask: add up"
                        + " counters and bytes, and take the largest of times. [Metrics](../metrics.md) says how to switch a reporter"
                        + " on, and what to watch.");
        page.paragraph(
                "Counters begin at 0 when the job starts or restarts, and count again what is processed again; what is durable"
                        + " stands in the commits. Flink's reporter for Prometheus shows counters as gauges, puts the place of a"
                        + " metric and the names of its labels before its name, and shows a histogram as a summary. Labels hold"
                        + " ids of steps and reasons, never values of records.");
        MetricList.byPart().forEach((part, metrics) -> {
            page.paragraph("## " + part);
            page.table(
                    List.of("metric", "kind", "unit", "labels", "meaning"),
                    metrics.stream().map(MetricsPage::row).toList());
        });
        page.paragraph("## Names in Prometheus");
        page.table(
                List.of("metric", "name"),
                MetricList.all().stream()
                        .map(metric ->
                                List.of(Markdown.code(metric.name()), Markdown.code(MetricList.inPrometheus(metric))))
                        .toList());
        return page.text();
    }

    private static List<String> row(MetricType metric) {
        return List.of(
                Markdown.code(metric.name()),
                metric.kind().name().toLowerCase(Locale.ROOT),
                metric.unit(),
                Markdown.codes(metric.labels()),
                Markdown.plain(metric.doc()));
    }
}
