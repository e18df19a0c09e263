package io.millrace.ingestion;

import io.millrace.core.Binder;
import io.millrace.core.Field;
import io.millrace.core.FieldType;
import io.millrace.core.Node;
import io.millrace.core.Problems;
import io.millrace.core.Ranges.Partition;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Makes settings, jobs and records for the tests with a broker. */
record Records(BrokerProcess broker) {
    static final Input INPUT = new Input(List.of(
            InputField.of(Field.required("id", FieldType.INT64)),
            InputField.of(Field.optional("at", FieldType.TIMESTAMP))));

    /** Settings as a pipeline file would give them; {@code more} overrides. */
    KafkaSettings settings(String topic, Map<String, Object> more) {
        Map<String, Object> options = new HashMap<>(Map.of("brokers", broker.brokers(), "topics", List.of(topic)));
        options.putAll(more);
        Problems problems = new Problems();
        KafkaSettings settings = new Binder(problems).bind(KafkaSettings.class, Node.of(options), "source.kafka");
        if (settings == null) {
            throw new IllegalArgumentException(problems.all().toString());
        }
        return settings;
    }

    static KafkaIngestion ingestion(KafkaSettings settings, Map<Partition, Long> ends) {
        return new KafkaIngestion(settings, INPUT, ends, new PlainLines(), Collected::noServices);
    }

    KafkaProducer<byte[], byte[]> producer(String transactionalId) {
        Properties properties = new Properties();
        properties.setProperty("bootstrap.servers", broker.brokers());
        properties.setProperty("max.request.size", "60000000");
        properties.setProperty("buffer.memory", "67108864");
        properties.setProperty("key.serializer", ByteArraySerializer.class.getName());
        properties.setProperty("value.serializer", ByteArraySerializer.class.getName());
        if (transactionalId != null) {
            properties.setProperty("transactional.id", transactionalId);
        }
        return new KafkaProducer<>(properties);
    }

    /** Sends {@code {"id": 0}} … with these Kafka timestamps and waits for the broker. */
    void send(String topic, int partition, long timestamp, int from, int to) {
        try (KafkaProducer<byte[], byte[]> producer = producer(null)) {
            for (int i = from; i < to; i++) {
                var unused = producer.send(record(topic, partition, timestamp, "{\"id\":" + i + "}"));
            }
        }
    }

    static ProducerRecord<byte[], byte[]> record(String topic, int partition, long timestamp, String value) {
        byte[] bytes = value == null ? null : value.getBytes(StandardCharsets.UTF_8);
        return new ProducerRecord<>(topic, partition, timestamp, null, bytes);
    }
}
