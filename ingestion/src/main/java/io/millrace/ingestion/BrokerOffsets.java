package io.millrace.ingestion;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsSpec;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;

/** Offsets as the broker knows them, of committed records only: an end lies before the first open transaction. */
record BrokerOffsets(Admin admin) {
    Map<TopicPartition, Long> earliest(Collection<TopicPartition> partitions) {
        return list(partitions, OffsetSpec.earliest());
    }

    Map<TopicPartition, Long> latest(Collection<TopicPartition> partitions) {
        return list(partitions, OffsetSpec.latest());
    }

    /** The first record that Kafka got at or after the time; the end where there is none. */
    Map<TopicPartition, Long> at(Instant time, Collection<TopicPartition> partitions) {
        Map<TopicPartition, Long> offsets = new HashMap<>(latest(partitions));
        list(partitions, OffsetSpec.forTimestamp(time.toEpochMilli())).forEach((partition, offset) -> {
            if (offset >= 0) {
                offsets.merge(partition, offset, Math::min);
            }
        });
        return offsets;
    }

    /** The offsets that a group has committed; a partition without one is absent. */
    Map<TopicPartition, Long> group(String name, Collection<TopicPartition> partitions) {
        var wanted = new ListConsumerGroupOffsetsSpec().topicPartitions(Set.copyOf(partitions));
        Map<TopicPartition, Long> offsets = new HashMap<>();
        get(() -> admin.listConsumerGroupOffsets(Map.of(name, wanted)).all().get())
                .get(name)
                .forEach((partition, committed) -> {
                    if (committed != null) {
                        offsets.put(partition, committed.offset());
                    }
                });
        return offsets;
    }

    private Map<TopicPartition, Long> list(Collection<TopicPartition> partitions, OffsetSpec which) {
        Map<TopicPartition, OffsetSpec> wanted = new HashMap<>();
        partitions.forEach(partition -> wanted.put(partition, which));
        var committed = new ListOffsetsOptions(IsolationLevel.READ_COMMITTED);
        Map<TopicPartition, Long> offsets = new HashMap<>();
        get(() -> admin.listOffsets(wanted, committed).all().get())
                .forEach((partition, info) -> offsets.put(partition, info.offset()));
        return offsets;
    }

    /** A call to the broker. */
    interface Call<T> {
        T get() throws ExecutionException, InterruptedException;
    }

    /** @throws KafkaException what the broker answered, or did not */
    static <T> T get(Call<T> call) {
        try {
            return call.get();
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof KafkaException known ? known : new KafkaException(failed.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted while the broker was asked", interrupted);
        }
    }
}
