package io.millrace.ingestion;

import io.millrace.core.MetricType;
import java.util.List;

/** What source and intake measure. */
public final class IngestionMetrics {
    public static final String REASON = "reason";

    public static final MetricType CONSUMED =
            MetricType.counter("millrace_intake_consumed", "records", "Records read from Kafka.");
    public static final MetricType REJECTED = MetricType.counter(
            "millrace_intake_rejected", "records", "Records that did not become samples, by reason.", REASON);
    public static final MetricType EVENT_TIME = MetricType.gauge(
            "millrace_intake_event_time_seconds",
            "seconds since 1970",
            "Latest event time of a sample so far; not a number before the first one.");
    public static final MetricType ENDED = MetricType.gauge(
            "millrace_source_ended", "0 or 1", "Whether a bounded source has read everything and waits to be stopped.");

    private IngestionMetrics() {}

    /** All of them, in the order of the dataflow. */
    public static List<MetricType> all() {
        return List.of(CONSUMED, REJECTED, EVENT_TIME, ENDED);
    }
}
