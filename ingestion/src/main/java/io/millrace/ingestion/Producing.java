package io.millrace.ingestion;

import io.millrace.core.Refusal;
import io.millrace.core.Refusal.Trouble;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Properties;
import java.util.function.LongConsumer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Sends the lines of a file to a topic, each once and in order, and waits until the broker has acknowledged them. */
public record Producing(ProducingSettings settings) {
    private static final String LARGEST = Integer.toString(64 << 20);

    /**
     * The number of records acknowledged: all lines of the file.
     *
     * @param progress told the number acknowledged so far, at every record, from a thread of the producer
     * @throws Refusal unreachable broker, missing topic, unreadable file, or a record that the broker does not take
     */
    public long send(LongConsumer progress) {
        checkTopic();
        try (InputStream input = new BufferedInputStream(Files.newInputStream(settings.input()), 1 << 16);
                Acknowledgements acknowledged = new Acknowledgements(settings.ledger(), progress)) {
            send(new Lines(input), acknowledged);
            acknowledged.refuseFailure(settings.input());
            return acknowledged.count();
        } catch (IOException unreadable) {
            throw new Refusal(
                    Trouble.UNREACHABLE,
                    "cannot read " + settings.input() + " or write the ledger: check path and rights",
                    unreadable);
        } catch (KafkaException failed) {
            throw unreachable(failed);
        }
    }

    private void send(Lines lines, Acknowledgements acknowledged) throws IOException {
        Pace pace = new Pace(settings.perSecond());
        RecordKey key = new RecordKey(settings.keyField());
        try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(properties())) {
            byte[] line = lines.next();
            for (long number = 0; line != null && !acknowledged.hasFailed(); number++) {
                pace.await();
                // the callback is told what the future would tell
                var unused = producer.send(record(key.of(line), line), acknowledged.of(number));
                line = lines.next();
            }
            producer.flush();
        }
    }

    private ProducerRecord<byte[], byte[]> record(byte[] key, byte[] line) {
        ProducerRecord<byte[], byte[]> record = new ProducerRecord<>(settings.topic(), key, line);
        settings.headers().forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return record;
    }

    private Properties properties() {
        Properties properties = new Properties();
        properties.setProperty("buffer.memory", LARGEST);
        properties.setProperty("max.request.size", LARGEST);
        properties.setProperty("linger.ms", "5");
        properties.putAll(ClientProperties.read(settings.brokers(), settings.properties()));
        properties.setProperty("compression.type", settings.compression());
        properties.setProperty("acks", "all");
        properties.setProperty("enable.idempotence", "true");
        properties.setProperty("key.serializer", ByteArraySerializer.class.getName());
        properties.setProperty("value.serializer", ByteArraySerializer.class.getName());
        return properties;
    }

    private void checkTopic() {
        try (Admin admin = new KafkaAccess(settings.brokers(), settings.properties()).admin()) {
            BrokerOffsets.get(() -> admin.describeCluster().nodes().get());
            BrokerOffsets.get(() -> admin.describeTopics(java.util.List.of(settings.topic()))
                    .allTopicNames()
                    .get());
        } catch (UnknownTopicOrPartitionException missing) {
            throw new Refusal(
                    Trouble.REFUSED,
                    "the topic " + settings.topic() + " does not exist on " + settings.brokers() + ": create it first",
                    missing);
        } catch (KafkaException failed) {
            throw unreachable(failed);
        }
    }

    private Refusal unreachable(KafkaException failed) {
        return new Refusal(
                Trouble.UNREACHABLE,
                "the brokers at " + settings.brokers() + " do not answer as they should ("
                        + failed.getClass().getSimpleName() + "): check the address, and that a broker runs there",
                failed);
    }
}
