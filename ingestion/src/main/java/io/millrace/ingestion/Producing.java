package io.millrace.ingestion;

import io.millrace.core.PathText;
import io.millrace.core.Refusal;
import io.millrace.core.Refusal.Trouble;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.function.LongConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Sends the lines of a file to a topic, each once and in order, and waits until the broker has acknowledged them.
 *
 * @param partitions of the topic that is made where it is missing, or 0 to refuse a missing one
 */
public record Producing(ProducingSettings settings, int partitions) {
    private static final String LARGEST = Integer.toString(64 << 20);

    /**
     * What was sent: all lines of the file.
     *
     * @param records acknowledged by the broker
     * @param keyed those of them that have a key
     * @param isTopicNew whether the topic was made first
     */
    public record Sent(long records, long keyed, boolean isTopicNew) {}

    /** To a topic that must be there. */
    public Producing(ProducingSettings settings) {
        this(settings, 0);
    }

    /**
     * Sends the file.
     *
     * @param progress told the number acknowledged so far, at every record, from a thread of the producer
     * @throws Refusal unreachable broker, missing topic, unreadable file, or a record that the broker does not take
     */
    public Sent send(LongConsumer progress) {
        LineFile file = new LineFile(settings.input());
        try (InputStream input = file.open();
                Acknowledgements acknowledged = ledger(progress)) {
            boolean isTopicNew = new TargetTopic(settings, partitions).prepare();
            long keyed = send(new Lines(input), acknowledged);
            acknowledged.refuseFailure(settings.input(), settings.topic());
            return new Sent(acknowledged.count(), keyed, isTopicNew);
        } catch (IOException unreadable) {
            throw file.unreadable(unreadable);
        } catch (UncheckedIOException full) {
            throw unwritable(full.getCause());
        } catch (KafkaException failed) {
            throw ClientFailure.of(settings).refusal(failed);
        }
    }

    private Acknowledgements ledger(LongConsumer progress) {
        try {
            return new Acknowledgements(settings.ledger(), progress);
        } catch (IOException unwritable) {
            throw unwritable(unwritable);
        }
    }

    private Refusal unwritable(IOException cause) {
        return new Refusal(
                Trouble.UNREACHABLE,
                "cannot write " + PathText.of(settings.ledger()) + ": check path and rights",
                cause);
    }

    /** The number of records that got a key. */
    private long send(Lines lines, Acknowledgements acknowledged) throws IOException {
        Pace pace = new Pace(settings.perSecond());
        RecordKey keys = new RecordKey(settings.keyField());
        long keyed = 0;
        try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(properties())) {
            byte[] line = lines.next();
            for (long number = 0; line != null && !acknowledged.hasFailed(); number++) {
                pace.await();
                byte[] key = keys.of(line);
                keyed += key == null ? 0 : 1;
                // the callback is told what the future would tell
                var unused = producer.send(record(key, line), acknowledged.of(number));
                line = lines.next();
            }
            producer.flush();
        }
        return keyed;
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
}
