package io.millrace.ingestion;

import java.time.Duration;
import org.apache.flink.api.common.eventtime.Watermark;
import org.apache.flink.api.common.eventtime.WatermarkGenerator;
import org.apache.flink.api.common.eventtime.WatermarkOutput;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;

/**
 * The watermark of one partition: its largest Kafka timestamp, less the lateness that the guard allows and one second
 * for disorder. Rejections never move it.
 */
final class KafkaTime implements WatermarkGenerator<Read> {
    private static final long DISORDER_MILLIS = 1000;
    /**
     * How far partitions may drift apart, and how often that is told. Their product bounds the speed of a backfill (five
     * days of event time a second here); the drift bounds what keyed steps hold.
     */
    private static final Duration MAX_DRIFT = Duration.ofDays(1);

    private static final Duration ALIGN_EVERY = Duration.ofMillis(200);

    private final long behind;
    private long largest = Long.MIN_VALUE;

    KafkaTime(Duration lateness) {
        this.behind = lateness.toMillis() + DISORDER_MILLIS;
    }

    /**
     * A partition is idle only where the job has no end: otherwise what is read would depend on when.
     *
     * @param isAligned whether a partition that is far ahead waits; without a step that goes by time it need not
     */
    static WatermarkStrategy<Read> strategy(EventTimeSettings settings, boolean bounded, boolean isAligned) {
        Duration lateness = settings.lateness();
        WatermarkStrategy<Read> strategy = WatermarkStrategy.forGenerator(context -> new KafkaTime(lateness));
        if (isAligned) {
            strategy = strategy.withWatermarkAlignment("source", MAX_DRIFT, ALIGN_EVERY);
        }
        return bounded ? strategy : strategy.withIdleness(settings.idle());
    }

    @Override
    public void onEvent(Read read, long kafkaTimestamp, WatermarkOutput output) {
        if (read.isSample()) {
            largest = Math.max(largest, kafkaTimestamp);
        }
    }

    @Override
    public void onPeriodicEmit(WatermarkOutput output) {
        if (largest != Long.MIN_VALUE) {
            output.emitWatermark(new Watermark(largest - behind));
        }
    }
}
