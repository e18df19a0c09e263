package io.millrace.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.demo.tickets.TicketGenerator;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedBrokerIT {
    @TempDir
    Path directory;

    @Test
    void keepsEveryTicketAlsoThoseWithOldTimestampsAndWithoutValues() {
        TicketGenerator generator = new TicketGenerator(7, 500, null);
        try (EmbeddedBroker broker = EmbeddedBroker.start(directory)) {
            broker.createTopic("tickets", 2);
            new TicketSender(broker.address(), "tickets").send(generator, 0, 500);
            Set<Long> timestamps = new HashSet<>();
            try (KafkaConsumer<byte[], byte[]> consumer = consumer(broker)) {
                consumer.assign(List.of(new TopicPartition("tickets", 0), new TopicPartition("tickets", 1)));
                Awaitility.await("all tickets").atMost(Duration.ofSeconds(30)).until(() -> {
                    for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofMillis(200))) {
                        timestamps.add(record.timestamp());
                    }
                    return timestamps.size() == 500;
                });
            }
            assertThat(timestamps)
                    .contains(
                            generator.ticket(0).timestamp(),
                            generator.ticket(499).timestamp());
        }
    }

    private static KafkaConsumer<byte[], byte[]> consumer(EmbeddedBroker broker) {
        return new KafkaConsumer<>(Map.of(
                "bootstrap.servers", broker.address(),
                "auto.offset.reset", "earliest",
                "key.deserializer", ByteArrayDeserializer.class.getName(),
                "value.deserializer", ByteArrayDeserializer.class.getName()));
    }
}
