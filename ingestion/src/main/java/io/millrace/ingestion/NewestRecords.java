package io.millrace.ingestion;

import io.millrace.core.Origin;
import io.millrace.core.Refusal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;

/** The newest records of a topic by Kafka's timestamp; whoever else reads the topic notices nothing. */
public record NewestRecords(KafkaSettings settings, String topic) {
    private static final Comparator<RawRecord> ORDER =
            Comparator.comparingLong(RawRecord::timestamp).thenComparing(RawRecord::origin);

    /** A partition with fewer records than offsets is looked at in steps that grow so much. */
    private static final int GROWTH = 8;

    /**
     * At most so many, the oldest of them first.
     *
     * @throws Refusal if brokers or topic cannot be reached
     */
    public List<RawRecord> read(int count) {
        new TopicCheck(settings, Map.of(), Map.of()).require(topic, "--topic");
        try (TopicReader reader = new TopicReader(settings, topic)) {
            long back = count;
            List<RawRecord> found = read(reader, back);
            while (!isEnough(found, count, reader, back)) {
                back *= GROWTH;
                found = read(reader, back);
            }
            found.sort(ORDER);
            return found.subList(Math.max(0, found.size() - count), found.size());
        } catch (KafkaException failed) {
            throw ClientFailure.of(settings).refusal(failed);
        }
    }

    private static List<RawRecord> read(TopicReader reader, long back) {
        Map<TopicPartition, Long> from = new HashMap<>();
        reader.ends().forEach((partition, end) -> from.put(partition, from(reader, partition, back)));
        List<RawRecord> found = new ArrayList<>();
        reader.read(from, record -> found.add(raw(record)));
        return found;
    }

    private static long from(TopicReader reader, TopicPartition partition, long back) {
        return Math.max(reader.earliest().get(partition), reader.ends().get(partition) - back);
    }

    /** Each partition alone could hold the newest ones. */
    private static boolean isEnough(List<RawRecord> found, int count, TopicReader reader, long back) {
        Map<Integer, Integer> counts = new HashMap<>();
        found.forEach(record -> counts.merge(record.origin().partition(), 1, Integer::sum));
        return reader.earliest().entrySet().stream()
                .allMatch(partition -> counts.getOrDefault(partition.getKey().partition(), 0) >= count
                        || from(reader, partition.getKey(), back) == partition.getValue());
    }

    private static RawRecord raw(ConsumerRecord<byte[], byte[]> record) {
        Origin origin = new Origin(record.topic(), record.partition(), record.offset());
        return new RawRecord(origin, record.timestamp(), record.value());
    }
}
