package io.millrace.ingestion;

import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.apache.flink.connector.kafka.source.split.KafkaPartitionSplit;
import org.apache.flink.connector.kafka.source.split.KafkaPartitionSplitSerializer;
import org.apache.flink.core.io.SimpleVersionedSerializer;
import org.apache.kafka.common.TopicPartition;

/** Splits to state and back. A job that ran without an end and resumes with one gets it here; an end once set stays. */
final class SplitSerializer implements SimpleVersionedSerializer<KafkaPartitionSplit>, Serializable {
    private final StopOffsets stops;
    private transient KafkaPartitionSplitSerializer splits;

    SplitSerializer(StopOffsets stops) {
        this.stops = stops;
    }

    private KafkaPartitionSplitSerializer splits() {
        if (splits == null) {
            splits = new KafkaPartitionSplitSerializer();
        }
        return splits;
    }

    @Override
    public int getVersion() {
        return splits().getVersion();
    }

    @Override
    public byte[] serialize(KafkaPartitionSplit split) throws IOException {
        return splits().serialize(split);
    }

    @Override
    public KafkaPartitionSplit deserialize(int version, byte[] bytes) throws IOException {
        KafkaPartitionSplit split = splits().deserialize(version, bytes);
        if (split.getStoppingOffset().isPresent() || !stops.isBounded()) {
            return split;
        }
        TopicPartition partition = split.getTopicPartition();
        Map<TopicPartition, Long> ends = stops.of(List.of(partition));
        return new KafkaPartitionSplit(partition, split.getStartingOffset(), ends.get(partition));
    }
}
