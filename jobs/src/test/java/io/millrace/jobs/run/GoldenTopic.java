package io.millrace.jobs.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.millrace.core.Origin;
import io.millrace.core.Outside;
import io.millrace.core.Sample;
import io.millrace.core.Schema;
import io.millrace.ingestion.BrokerProcess;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** The golden documents, which happened in their order, each at a time of its own, and came in another, all over the partitions. */
final class GoldenTopic {
    static final int PARTITIONS = 4;
    static final int MAX_LATENESS_SECONDS = 5;

    private static final int MILLIS_BETWEEN = 20;
    private static final long FIRST = Instant.now().minusSeconds(7_200).toEpochMilli();
    private static final ObjectMapper JSON = new ObjectMapper();

    private record Event(int id, long time, long sent, int partition, String text) {
        byte[] json() throws IOException {
            return JSON.writeValueAsBytes(Map.of(
                    "id", id, "text", text, "at", Instant.ofEpochMilli(time).toString()));
        }
    }

    private final String name;
    private final List<Event> events = new ArrayList<>();

    GoldenTopic(String name, long seed) throws IOException {
        this.name = name;
        Random random = new Random(seed);
        for (JsonNode document : lines("dev.jsonl.gz")) {
            long time = FIRST + (long) events.size() * MILLIS_BETWEEN;
            long sent = time + random.nextInt(MAX_LATENESS_SECONDS * 1_000);
            String text = document.get("text").asText();
            events.add(new Event(events.size(), time, sent, random.nextInt(PARTITIONS), text));
        }
        events.sort(Comparator.comparingLong(Event::sent));
    }

    /** The lines of a file of the golden decisions. */
    static List<JsonNode> lines(String file) throws IOException {
        List<JsonNode> lines = new ArrayList<>();
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(Outside.shared("golden/curation/" + file))),
                StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                lines.add(JSON.readTree(line));
            }
        }
        return lines;
    }

    int size() {
        return events.size();
    }

    /** Sends the events from one share of all to another. */
    GoldenTopic send(BrokerProcess broker, double from, double to) throws IOException {
        Map<String, Object> client = Map.of("bootstrap.servers", broker.brokers());
        try (var producer = new KafkaProducer<>(client, new ByteArraySerializer(), new ByteArraySerializer())) {
            for (Event event : events.subList((int) (from * size()), (int) (to * size()))) {
                var unused =
                        producer.send(new ProducerRecord<>(name, event.partition(), event.sent(), null, event.json()));
            }
        }
        return this;
    }

    /** The documents in the order in which they came, with their numbers as offsets. */
    List<Sample> samples(Schema schema) {
        return events.stream().map(event -> sample(event, schema)).toList();
    }

    private Sample sample(Event event, Schema schema) {
        Map<String, Object> values = Map.of("id", (long) event.id(), "text", event.text(), "at", event.time());
        List<Object> row =
                schema.fields().stream().map(field -> values.get(field.name())).toList();
        return Sample.of(schema, new Origin(name, event.partition(), event.id()), event.time(), row);
    }
}
