package io.millrace.demo.benchmark.stock;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads a topic to its present end and counts. Arguments: brokers, topic, number of consumers. Prints records and bytes. */
public final class PlainConsumer {
    /** What one consumer saw. */
    private record Seen(long records, long bytes) {
        Seen plus(Seen other) {
            return new Seen(records + other.records, bytes + other.bytes);
        }
    }

    private final String brokers;
    private final String topic;
    private final int consumers;

    private PlainConsumer(String brokers, String topic, int consumers) {
        this.brokers = brokers;
        this.topic = topic;
        this.consumers = consumers;
    }

    public static void main(String[] arguments) throws Exception {
        Seen seen = new PlainConsumer(arguments[0], arguments[1], Integer.parseInt(arguments[2])).all();
        System.out.println("rows " + seen.records() + " bytes " + seen.bytes());
    }

    private Seen all() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(consumers);
        try {
            List<Callable<Seen>> shares = new ArrayList<>();
            for (int number = 0; number < consumers; number++) {
                int mine = number;
                shares.add(() -> share(mine));
            }
            Seen sum = new Seen(0, 0);
            for (Future<Seen> share : threads.invokeAll(shares)) {
                sum = sum.plus(share.get());
            }
            return sum;
        } finally {
            threads.shutdown();
        }
    }

    private Seen share(int number) {
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(settings())) {
            List<TopicPartition> mine = consumer.partitionsFor(topic).stream()
                    .map(PartitionInfo::partition)
                    .filter(partition -> partition % consumers == number)
                    .map(partition -> new TopicPartition(topic, partition))
                    .toList();
            consumer.assign(mine);
            consumer.seekToBeginning(mine);
            return count(consumer, consumer.endOffsets(mine));
        }
    }

    private static Seen count(KafkaConsumer<byte[], byte[]> consumer, Map<TopicPartition, Long> ends) {
        long records = 0;
        long bytes = 0;
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofSeconds(1))) {
                records++;
                bytes += record.value().length;
            }
        }
        return new Seen(records, bytes);
    }

    private Properties settings() {
        Properties settings = new Properties();
        settings.put("bootstrap.servers", brokers);
        settings.put("enable.auto.commit", "false");
        settings.put("key.deserializer", ByteArrayDeserializer.class.getName());
        settings.put("value.deserializer", ByteArrayDeserializer.class.getName());
        return settings;
    }
}
