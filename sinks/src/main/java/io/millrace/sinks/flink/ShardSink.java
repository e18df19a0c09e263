package io.millrace.sinks.flink;

import io.millrace.core.Element;
import io.millrace.core.Refusal;
import io.millrace.sinks.Dataset;
import io.millrace.sinks.ParquetSettings;
import io.millrace.sinks.commits.Committing;
import io.millrace.sinks.commits.Root;
import io.millrace.sinks.shards.ShardState;
import io.millrace.sinks.shards.ShardWriter;
import io.millrace.sinks.shards.SteadyClock;
import io.millrace.sinks.snapshots.Rhythm;
import io.millrace.sinks.snapshots.Snapshots;
import io.millrace.sinks.stores.Store;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import org.apache.flink.api.connector.sink2.Committer;
import org.apache.flink.api.connector.sink2.CommitterInitContext;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.api.connector.sink2.SinkWriter;
import org.apache.flink.api.connector.sink2.StatefulSinkWriter;
import org.apache.flink.api.connector.sink2.SupportsCommitter;
import org.apache.flink.api.connector.sink2.SupportsWriterState;
import org.apache.flink.api.connector.sink2.WriterInitContext;
import org.apache.flink.core.io.SimpleVersionedSerializer;
import org.apache.flink.streaming.api.connector.sink2.CommittableMessage;
import org.apache.flink.streaming.api.connector.sink2.CommittableMessageTypeInfo;
import org.apache.flink.streaming.api.connector.sink2.SupportsPreCommitTopology;
import org.apache.flink.streaming.api.datastream.DataStream;

/**
 * Samples become rows of sharded Parquet under one directory, exactly once: DESIGN, section 6. Tallies among them become
 * the counts of commits. Needs aligned checkpoints, one at a time, and an explicit uid.
 */
public final class ShardSink
        implements Sink<Element>,
                SupportsWriterState<Element, ShardState>,
                SupportsCommitter<Commitment>,
                SupportsPreCommitTopology<WriterReport, Commitment> {
    /** The aggregator's uid; no id of a step holds a point. */
    public static final String AGGREGATOR_UID = "sink.aggregator";

    private static final long MEBIBYTE = 1 << 20;
    private static final long SHORTEST_TICK = 20;
    private static final long LONGEST_TICK = 1_000;

    private final Dataset dataset;
    private final ParquetSettings settings;
    private final int bufferMegabytes;
    private final StartInfo start;

    /** @param bufferMegabytes that the writers of a task manager share for rows of open row groups */
    public ShardSink(Dataset dataset, ParquetSettings settings, int bufferMegabytes, StartInfo start) {
        this.dataset = dataset;
        this.settings = settings;
        this.bufferMegabytes = bufferMegabytes;
        this.start = start;
    }

    @Override
    public SinkWriter<Element> createWriter(WriterInitContext context) {
        return restoreWriter(context, List.of());
    }

    @Override
    public StatefulSinkWriter<Element, ShardState> restoreWriter(
            WriterInitContext context, Collection<ShardState> states) {
        ShardWriter shards = new ShardWriter(dataset, settings, bufferMegabytes * MEBIBYTE, new SteadyClock());
        WriterMetrics metrics = new WriterMetrics(context.metricGroup());
        shards.watchEncoding(metrics::encoded);
        try {
            if (!states.isEmpty()) {
                Store store = settings.store();
                Root.refuseGone(store);
                shards.restore(Root.open(store), List.copyOf(states));
            }
        } catch (Refusal end) {
            shards.close();
            throw Ending.of(end);
        }
        return new ShardSinkWriter(shards, context.getProcessingTimeService(), tick(), metrics);
    }

    /** A tenth of the age after which shards are sealed, within reason. */
    private long tick() {
        long tenth = Math.round(settings.maxAgeMinutes() * 6_000);
        return Math.max(SHORTEST_TICK, Math.min(LONGEST_TICK, tenth));
    }

    @Override
    public SimpleVersionedSerializer<ShardState> getWriterStateSerializer() {
        return new ShardStateSerializer(dataset.file().digest());
    }

    @Override
    public SimpleVersionedSerializer<WriterReport> getWriteResultSerializer() {
        return new WriterReportSerializer();
    }

    @Override
    public DataStream<CommittableMessage<Commitment>> addPreCommitTopology(
            DataStream<CommittableMessage<WriterReport>> reports) {
        return reports.global()
                .transform(
                        "aggregator",
                        CommittableMessageTypeInfo.of(CommitmentSerializer::new),
                        new Aggregator(dataset, settings, start))
                .uid(AGGREGATOR_UID)
                .setParallelism(1)
                .setMaxParallelism(1)
                .global();
    }

    @Override
    public Committer<Commitment> createCommitter(CommitterInitContext context) {
        try {
            Store store = settings.store();
            if (context.getRestoredCheckpointId().isPresent()) {
                Root.refuseGone(store);
            }
            Committing committing = new Committing(store, Clock.systemUTC());
            CommitterMetrics metrics = new CommitterMetrics(context.metricGroup(), committing.root());
            return new ShardCommitter(
                    committing, metrics, settings.snapshotEvery().map(every -> rhythm(store, every)));
        } catch (Refusal end) {
            throw Ending.of(end);
        }
    }

    private static Rhythm rhythm(Store store, Duration every) {
        return new Rhythm(new Snapshots(store, Clock.systemUTC()), every, Clock.systemUTC());
    }

    @Override
    public SimpleVersionedSerializer<Commitment> getCommittableSerializer() {
        return new CommitmentSerializer();
    }
}
