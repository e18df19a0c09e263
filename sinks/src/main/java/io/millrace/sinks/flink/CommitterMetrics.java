package io.millrace.sinks.flink;

import io.millrace.sinks.SinkMetrics;
import io.millrace.sinks.commits.FileEntry;
import io.millrace.sinks.commits.Root;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.Histogram;
import org.apache.flink.metrics.MetricGroup;
import org.apache.flink.runtime.metrics.DescriptiveStatisticsHistogram;

/** What a committer has put since it started, and what stands in the dataset as it last saw it. */
final class CommitterMetrics {
    private static final double MILLIS = 1_000;

    private final Counter appends;
    private final Histogram took;
    private final Root root;
    private volatile long rows;
    private volatile double last;

    /** @param root the committer's own */
    CommitterMetrics(MetricGroup group, Root root) {
        this.root = root;
        appends = group.counter(SinkMetrics.APPENDS.name());
        took = group.histogram(SinkMetrics.COMMIT.name(), new DescriptiveStatisticsHistogram(WriterMetrics.WINDOW));
        look();
        group.gauge(SinkMetrics.COMMITTED_ROWS.name(), () -> rows);
        group.gauge(SinkMetrics.LAST_COMMIT.name(), () -> last);
    }

    void put(long nanos) {
        appends.inc();
        took.update(TimeUnit.NANOSECONDS.toMillis(nanos));
        look();
    }

    /** Files of all commits: this is what counts, whatever has been counted since the start. */
    private void look() {
        rows = root.files().stream().mapToLong(FileEntry::rows).sum();
        OptionalLong put = root.lastPut();
        last = put.isPresent() ? put.getAsLong() / MILLIS : Double.NaN;
    }
}
