package io.millrace.jobs.run;

import io.millrace.ingestion.BrokerProcess;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Numbered records with many equal texts, as several producers write them: partitions in Kafka's time, events up to some
 * seconds before, equal texts all over the partitions. The same seed gives the same topic, whatever its name.
 */
final class ShuffledTopic {
    static final int PARTITIONS = 4;
    static final int MAX_LATENESS_SECONDS = 5;

    private static final int MILLIS_BETWEEN = 20;
    private static final Instant FIRST = Instant.now().minusSeconds(7_200);

    private record Event(int id, long time, long sent, int partition, String text) {
        Event moved(int to, long millis) {
            return new Event(id, time + millis, sent + millis, to, text);
        }

        String json() {
            return "{\"id\":" + id + ",\"text\":\"" + text + "\",\"at\":\"" + Instant.ofEpochMilli(time) + "\"}";
        }
    }

    private final String name;
    private final List<Event> events = new ArrayList<>();

    /** @param texts how many different texts there are */
    ShuffledTopic(String name, long seed, int records, int texts) {
        this.name = name;
        Random random = new Random(seed);
        for (int id = 0; id < records; id++) {
            long time = FIRST.toEpochMilli() + (long) id * MILLIS_BETWEEN;
            long sent = time + random.nextInt(MAX_LATENESS_SECONDS * 1_000);
            int partition = random.nextInt(PARTITIONS);
            events.add(new Event(id, time, sent, partition, "text number " + random.nextInt(texts)));
        }
        events.sort(Comparator.comparingLong(Event::sent));
    }

    /** Sends the events from one share of all to another. */
    ShuffledTopic send(BrokerProcess broker, double from, double to) {
        send(broker, events.subList((int) (from * events.size()), (int) (to * events.size())));
        return this;
    }

    private void send(BrokerProcess broker, List<Event> part) {
        Map<String, Object> client = Map.of("bootstrap.servers", broker.brokers());
        try (var producer = new KafkaProducer<>(client, new ByteArraySerializer(), new ByteArraySerializer())) {
            for (Event event : part) {
                byte[] value = event.json().getBytes(StandardCharsets.UTF_8);
                var unused = producer.send(new ProducerRecord<>(name, event.partition(), event.sent(), null, value));
            }
        }
    }

    /** The texts from one share of all to another. */
    Set<String> texts(double from, double to) {
        return events.subList((int) (from * events.size()), (int) (to * events.size())).stream()
                .map(Event::text)
                .collect(Collectors.toSet());
    }

    /** Sends the first half of the events to one partition, as if they had happened some seconds later. */
    void sendTo(BrokerProcess broker, int partition, long seconds) {
        List<Event> moved = events.subList(0, events.size() / 2).stream()
                .map(event -> event.moved(partition, seconds * 1_000))
                .toList();
        send(broker, moved);
    }

    /** Writes what the model in Python reads. */
    Path write(Path file) throws IOException {
        long[] offsets = new long[PARTITIONS];
        List<String> lines = events.stream()
                .map(event -> String.join(
                        "\t",
                        name,
                        "" + event.partition(),
                        "" + offsets[event.partition()]++,
                        "" + event.time(),
                        event.text()))
                .toList();
        return Files.write(file, lines);
    }
}
