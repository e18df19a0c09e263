package io.millrace.ingestion;

import io.millrace.core.Ranges.Partition;
import io.millrace.core.Refusal;
import io.millrace.core.Refusal.Trouble;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.common.TopicPartition;

/** Whether the broker has what a pipeline wants to start from. */
record StartCheck(StartPosition start, BrokerOffsets broker) {
    void check(List<TopicPartition> partitions) {
        if (start instanceof StartPosition.Group group) {
            group(group.name(), partitions);
        } else if (start instanceof StartPosition.Offsets offsets) {
            new TreeMap<>(offsets.offsets()).forEach((partition, offset) -> offset(partition, offset, partitions));
        }
    }

    private void group(String name, List<TopicPartition> partitions) {
        Map<TopicPartition, Long> committed = broker.group(name, partitions);
        List<TopicPartition> without = partitions.stream()
                .filter(partition -> !committed.containsKey(partition))
                .toList();
        if (!without.isEmpty()) {
            throw refusal("the group " + name + " has committed no offset of " + named(without.get(0)));
        }
        Map<TopicPartition, Long> earliest = broker.earliest(partitions);
        committed.forEach((partition, offset) -> {
            if (offset < earliest.get(partition)) {
                throw refusal("the group " + name + " stands at " + offset + " of " + named(partition)
                        + ", whose oldest record is " + earliest.get(partition));
            }
        });
    }

    private void offset(Partition partition, long offset, List<TopicPartition> partitions) {
        TopicPartition wanted = new TopicPartition(partition.topic(), partition.number());
        if (!partitions.contains(wanted)) {
            throw refusal("there is no partition " + partition);
        }
        long earliest = broker.earliest(List.of(wanted)).get(wanted);
        long latest = broker.latest(List.of(wanted)).get(wanted);
        if (offset < earliest || offset > latest) {
            throw refusal(partition + " holds offsets " + earliest + " to " + latest + ", not " + offset);
        }
    }

    private static Partition named(TopicPartition partition) {
        return new Partition(partition.topic(), partition.partition());
    }

    private static Refusal refusal(String what) {
        return new Refusal(Trouble.REFUSED, what + ": correct source.kafka.start");
    }
}
