package io.millrace.ingestion;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * Reads what a topic holds now, committed records only, without a group: no offset of anybody is moved or committed. For
 * one thread.
 */
final class TopicReader implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(500);
    private static final long PATIENCE_NANOS = Duration.ofSeconds(10).toNanos();

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final List<TopicPartition> partitions;
    private final Map<TopicPartition, Long> earliest;
    private final Map<TopicPartition, Long> ends;

    /** @throws KafkaException what the broker answered, or did not */
    TopicReader(KafkaSettings settings, String topic) {
        consumer = new KafkaConsumer<>(properties(settings), new ByteArrayDeserializer(), new ByteArrayDeserializer());
        try {
            partitions = consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            earliest = Map.copyOf(consumer.beginningOffsets(partitions));
            ends = Map.copyOf(consumer.endOffsets(partitions));
        } catch (KafkaException failed) {
            consumer.close();
            throw failed;
        }
    }

    private static Properties properties(KafkaSettings settings) {
        Properties properties = KafkaAccess.of(settings).properties();
        properties.setProperty("isolation.level", "read_committed");
        properties.setProperty("enable.auto.commit", "false");
        properties.setProperty("auto.offset.reset", "none");
        properties.setProperty("allow.auto.create.topics", "false");
        properties.setProperty(
                "default.api.timeout.ms", Long.toString(Duration.ofSeconds(10).toMillis()));
        return properties;
    }

    /** The first offset of every partition that the broker still has. */
    Map<TopicPartition, Long> earliest() {
        return earliest;
    }

    /** The end of every partition as this was opened. */
    Map<TopicPartition, Long> ends() {
        return ends;
    }

    /** Reads every partition from an offset to its end. */
    void read(Map<TopicPartition, Long> from, Consumer<ConsumerRecord<byte[], byte[]>> taker) {
        from.forEach(consumer::seek);
        long told = System.nanoTime();
        while (!isAtEnd()) {
            long before = sum();
            for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
                if (record.offset() < ends.get(new TopicPartition(record.topic(), record.partition()))) {
                    taker.accept(record);
                }
            }
            told = sum() > before ? System.nanoTime() : told;
            if (System.nanoTime() - told > PATIENCE_NANOS) {
                throw new TimeoutException("no record came");
            }
        }
    }

    private boolean isAtEnd() {
        return partitions.stream().allMatch(partition -> consumer.position(partition) >= ends.get(partition));
    }

    private long sum() {
        return partitions.stream().mapToLong(consumer::position).sum();
    }

    @Override
    public void close() {
        consumer.close();
    }
}
