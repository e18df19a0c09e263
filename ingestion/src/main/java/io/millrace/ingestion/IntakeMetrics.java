package io.millrace.ingestion;

import java.util.EnumMap;
import java.util.Map;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.MetricGroup;

/** Counts of an intake since it started, as metrics. One thread counts, others may look. */
final class IntakeMetrics {
    private static final double MILLIS = 1_000;

    private final Counter consumed;
    private final Map<IntakeReason, Counter> rejected = new EnumMap<>(IntakeReason.class);
    private volatile long latest = Long.MIN_VALUE;

    IntakeMetrics(MetricGroup group) {
        consumed = group.counter(IngestionMetrics.CONSUMED.name());
        group.gauge(IngestionMetrics.EVENT_TIME.name(), this::eventTime);
        for (IntakeReason reason : IntakeReason.values()) {
            MetricGroup labelled = group.addGroup(IngestionMetrics.REASON, reason.text());
            rejected.put(reason, labelled.counter(IngestionMetrics.REJECTED.name()));
        }
    }

    private double eventTime() {
        return latest == Long.MIN_VALUE ? Double.NaN : latest / MILLIS;
    }

    void add(Read read) {
        consumed.inc();
        if (!read.isSample()) {
            rejected.get(IntakeReason.of(read.rejection().reason())).inc();
        } else if (read.sample().eventTime() > latest) {
            latest = read.sample().eventTime();
        }
    }
}
