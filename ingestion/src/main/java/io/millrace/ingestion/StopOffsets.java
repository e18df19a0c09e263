package io.millrace.ingestion;

import java.util.Collection;
import java.util.Map;
import org.apache.flink.connector.kafka.source.enumerator.initializer.OffsetsInitializer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.TopicPartition;

/** Where each partition of a run with an end stops: asked once, when the partition is first met. */
final class StopOffsets implements OffsetsInitializer {
    private final KafkaAccess access;
    private final StopPosition stop;

    StopOffsets(KafkaAccess access, StopPosition stop) {
        this.access = access;
        this.stop = stop;
    }

    boolean isBounded() {
        return stop.isBounded();
    }

    @Override
    public Map<TopicPartition, Long> getPartitionOffsets(
            Collection<TopicPartition> partitions, PartitionOffsetsRetriever unused) {
        return of(partitions);
    }

    Map<TopicPartition, Long> of(Collection<TopicPartition> partitions) {
        if (!stop.isBounded() || partitions.isEmpty()) {
            return Map.of();
        }
        try (Admin admin = access.admin()) {
            BrokerOffsets broker = new BrokerOffsets(admin);
            return stop instanceof StopPosition.At at ? broker.at(at.time(), partitions) : broker.latest(partitions);
        }
    }

    @Override
    @SuppressWarnings("deprecation")
    public org.apache.kafka.clients.consumer.OffsetResetStrategy getAutoOffsetResetStrategy() {
        return org.apache.kafka.clients.consumer.OffsetResetStrategy.NONE;
    }
}
