package io.millrace.ingestion;

import io.millrace.core.Ranges.Partition;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.flink.connector.kafka.source.enumerator.initializer.OffsetsInitializer;
import org.apache.flink.connector.kafka.source.split.KafkaPartitionSplit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.TopicPartition;

/**
 * Where each partition starts: at its committed end where it has one. The pipeline's position counts only as long as no
 * partition has an end; a partition that comes later is read from its oldest record on.
 */
final class StartOffsets implements OffsetsInitializer {
    private final KafkaAccess access;
    private final StartPosition start;
    private final Map<Partition, Long> ends;

    StartOffsets(KafkaAccess access, StartPosition start, Map<Partition, Long> ends) {
        this.access = access;
        this.start = ends.isEmpty() ? start : new StartPosition.Earliest();
        this.ends = new TreeMap<>(ends);
    }

    @Override
    public Map<TopicPartition, Long> getPartitionOffsets(
            Collection<TopicPartition> partitions, PartitionOffsetsRetriever unused) {
        Map<TopicPartition, Long> offsets = new HashMap<>();
        List<TopicPartition> rest = new ArrayList<>();
        for (TopicPartition partition : partitions) {
            Long end = ends.get(new Partition(partition.topic(), partition.partition()));
            if (end == null) {
                rest.add(partition);
            } else {
                offsets.put(partition, end);
            }
        }
        rest.forEach(partition -> offsets.put(partition, KafkaPartitionSplit.EARLIEST_OFFSET));
        if (!rest.isEmpty() && !(start instanceof StartPosition.Earliest)) {
            offsets.putAll(ask(rest));
        }
        return offsets;
    }

    private Map<TopicPartition, Long> ask(List<TopicPartition> partitions) {
        if (start instanceof StartPosition.Offsets given) {
            return given(given, partitions);
        }
        try (Admin admin = access.admin()) {
            BrokerOffsets broker = new BrokerOffsets(admin);
            if (start instanceof StartPosition.Group group) {
                return all(broker.group(group.name(), partitions), group.name(), partitions);
            }
            return start instanceof StartPosition.At at ? broker.at(at.time(), partitions) : broker.latest(partitions);
        }
    }

    private static Map<TopicPartition, Long> given(StartPosition.Offsets given, List<TopicPartition> partitions) {
        Map<TopicPartition, Long> offsets = new HashMap<>();
        for (TopicPartition partition : partitions) {
            Long offset = given.offsets().get(new Partition(partition.topic(), partition.partition()));
            if (offset != null) {
                offsets.put(partition, offset);
            }
        }
        return offsets;
    }

    private static Map<TopicPartition, Long> all(
            Map<TopicPartition, Long> committed, String group, List<TopicPartition> partitions) {
        for (TopicPartition partition : partitions) {
            if (!committed.containsKey(partition)) {
                throw new IllegalStateException("the group " + group + " has committed no offset of " + partition);
            }
        }
        return committed;
    }

    @Override
    @SuppressWarnings("deprecation")
    public org.apache.kafka.clients.consumer.OffsetResetStrategy getAutoOffsetResetStrategy() {
        return org.apache.kafka.clients.consumer.OffsetResetStrategy.NONE;
    }
}
