package io.millrace.sinks.flink;

import io.millrace.sinks.SinkMetrics;
import io.millrace.sinks.commits.SealedShard;
import io.millrace.sinks.shards.Levels;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.Histogram;
import org.apache.flink.metrics.MetricGroup;
import org.apache.flink.runtime.metrics.DescriptiveStatisticsHistogram;

/** What a writer has done since it started, and how full it was when it last looked. */
final class WriterMetrics {
    /** Values of which quantiles are made. */
    static final int WINDOW = 200;

    private final Counter shards;
    private final Counter rows;
    private final Counter bytes;
    private final Histogram encoding;
    private volatile Levels levels = Levels.NONE;

    WriterMetrics(MetricGroup group) {
        shards = group.counter(SinkMetrics.SEALED_SHARDS.name());
        rows = group.counter(SinkMetrics.SEALED_ROWS.name());
        bytes = group.counter(SinkMetrics.SEALED_BYTES.name());
        encoding = group.histogram(SinkMetrics.ENCODE.name(), new DescriptiveStatisticsHistogram(WINDOW));
        group.gauge(SinkMetrics.OPEN_SHARDS.name(), () -> levels.open());
        group.gauge(SinkMetrics.HELD_ROWS.name(), () -> levels.heldRows());
        group.gauge(SinkMetrics.BUFFER.name(), () -> levels.bufferBytes());
        group.gauge(SinkMetrics.BUFFER_LIMIT.name(), () -> levels.limitBytes());
    }

    /** Safe beside the writer's thread. */
    void encoded(long nanos) {
        encoding.update(TimeUnit.NANOSECONDS.toMillis(nanos));
    }

    void show(Levels now) {
        levels = now;
    }

    void sealed(List<SealedShard> handedOver) {
        for (SealedShard shard : handedOver) {
            shards.inc();
            rows.inc(shard.file().rows());
            bytes.inc(shard.file().bytes());
        }
    }
}
