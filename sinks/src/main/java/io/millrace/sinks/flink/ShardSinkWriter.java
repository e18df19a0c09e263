package io.millrace.sinks.flink;

import io.millrace.core.Element;
import io.millrace.core.Refusal;
import io.millrace.core.Sample;
import io.millrace.core.Tally;
import io.millrace.sinks.shards.Handover;
import io.millrace.sinks.shards.ShardState;
import io.millrace.sinks.shards.ShardWriter;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ScheduledFuture;
import org.apache.flink.api.common.operators.ProcessingTimeService;
import org.apache.flink.api.connector.sink2.CommittingSinkWriter;
import org.apache.flink.api.connector.sink2.StatefulSinkWriter;

/** Samples go into shards, tallies are gathered for the next report. */
final class ShardSinkWriter
        implements StatefulSinkWriter<Element, ShardState>, CommittingSinkWriter<Element, WriterReport> {
    private final ShardWriter shards;
    private final ProcessingTimeService clock;
    private final long tick;
    private final WriterMetrics metrics;
    private ScheduledFuture<?> timer;
    private Tally tally = Tally.NONE;

    /** @param tick milliseconds between two looks at the age of shards */
    ShardSinkWriter(ShardWriter shards, ProcessingTimeService clock, long tick, WriterMetrics metrics) {
        this.shards = shards;
        this.clock = clock;
        this.tick = tick;
        this.metrics = metrics;
        metrics.show(shards.levels());
        arm();
    }

    private void arm() {
        timer = clock.registerTimer(clock.getCurrentProcessingTime() + tick, time -> {
            stopping(shards::closeAged);
            metrics.show(shards.levels());
            arm();
        });
    }

    @Override
    public void write(Element element, Context context) {
        if (element instanceof Sample sample) {
            stopping(() -> shards.add(sample));
        } else {
            tally = tally.plus((Tally) element);
        }
    }

    /** Nothing is cut for a checkpoint; the end of the input closes all. */
    @Override
    public void flush(boolean isEndOfInput) {
        if (isEndOfInput) {
            stopping(shards::closeAll);
        }
    }

    @Override
    public Collection<WriterReport> prepareCommit() {
        try {
            Handover handover = shards.handOver();
            metrics.sealed(handover.shards());
            metrics.show(shards.levels());
            WriterReport report = new WriterReport(tally, handover.shards(), handover.live(), handover.at());
            tally = Tally.NONE;
            return List.of(report);
        } catch (Refusal end) {
            throw Ending.of(end);
        }
    }

    @Override
    public List<ShardState> snapshotState(long checkpoint) {
        try {
            return shards.snapshot();
        } catch (Refusal end) {
            throw Ending.of(end);
        }
    }

    private static void stopping(Runnable work) {
        try {
            work.run();
        } catch (Refusal end) {
            throw Ending.of(end);
        }
    }

    @Override
    public void close() {
        timer.cancel(false);
        shards.close();
    }
}
