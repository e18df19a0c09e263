package io.millrace.ingestion;

import java.io.IOException;
import java.util.List;
import org.apache.flink.api.connector.source.Boundedness;
import org.apache.flink.api.connector.source.Source;
import org.apache.flink.api.connector.source.SourceReader;
import org.apache.flink.api.connector.source.SourceReaderContext;
import org.apache.flink.api.connector.source.SplitEnumerator;
import org.apache.flink.api.connector.source.SplitEnumeratorContext;
import org.apache.flink.connector.kafka.source.KafkaSource;
import org.apache.flink.connector.kafka.source.KafkaSourceBuilder;
import org.apache.flink.connector.kafka.source.enumerator.KafkaSourceEnumState;
import org.apache.flink.connector.kafka.source.split.KafkaPartitionSplit;
import org.apache.flink.core.io.SimpleVersionedSerializer;

/**
 * Flink's Kafka source, made where it runs: only there the files behind {@code file:} options are read, so no secret
 * travels in the job graph. Reads committed records only; never skips on its own where an offset is gone.
 */
final class KafkaRecords implements Source<Read, KafkaPartitionSplit, KafkaSourceEnumState> {
    private static final String DISCOVER_MILLIS = "10000";

    private final KafkaAccess access;
    private final List<String> topics;
    private final StartOffsets start;
    private final StopOffsets stop;
    private final RecordSchema schema;
    private final boolean holdsEnd;

    /** @param span where it starts and stops */
    KafkaRecords(KafkaAccess access, List<String> topics, Span span, RecordSchema schema) {
        this.access = access;
        this.topics = List.copyOf(topics);
        this.start = span.start();
        this.stop = span.stop();
        this.schema = schema;
        this.holdsEnd = span.holdsEnd();
    }

    /** @param holdsEnd whether a reader that is at the end waits to be stopped */
    record Span(StartOffsets start, StopOffsets stop, boolean holdsEnd) {}

    private KafkaSource<Read> source() {
        KafkaSourceBuilder<Read> builder = KafkaSource.<Read>builder()
                .setTopics(topics)
                .setStartingOffsets(start)
                .setDeserializer(schema)
                .setProperty("partition.discovery.interval.ms", DISCOVER_MILLIS)
                .setProperties(access.properties())
                .setProperty("isolation.level", "read_committed")
                .setProperty("commit.offsets.on.checkpoint", "false")
                .setProperty("enable.auto.commit", "false");
        return stop.isBounded() ? builder.setBounded(stop).build() : builder.build();
    }

    @Override
    public Boundedness getBoundedness() {
        return stop.isBounded() ? Boundedness.BOUNDED : Boundedness.CONTINUOUS_UNBOUNDED;
    }

    @Override
    public SourceReader<Read, KafkaPartitionSplit> createReader(SourceReaderContext context) throws Exception {
        return new UnbrokenReader(source().createReader(context), holdsEnd, context.metricGroup());
    }

    @Override
    public SplitEnumerator<KafkaPartitionSplit, KafkaSourceEnumState> createEnumerator(
            SplitEnumeratorContext<KafkaPartitionSplit> context) {
        return source().createEnumerator(context);
    }

    @Override
    public SplitEnumerator<KafkaPartitionSplit, KafkaSourceEnumState> restoreEnumerator(
            SplitEnumeratorContext<KafkaPartitionSplit> context, KafkaSourceEnumState state) throws IOException {
        if (!stop.isBounded()) {
            return source().restoreEnumerator(context, state);
        }
        FirstDiscovery discovery = new FirstDiscovery(context);
        return new EndingEnumerator(source().restoreEnumerator(discovery, state), discovery);
    }

    @Override
    public SimpleVersionedSerializer<KafkaPartitionSplit> getSplitSerializer() {
        return new SplitSerializer(stop);
    }

    @Override
    public SimpleVersionedSerializer<KafkaSourceEnumState> getEnumeratorCheckpointSerializer() {
        return new EnumerationSerializer(stop.isBounded());
    }
}
