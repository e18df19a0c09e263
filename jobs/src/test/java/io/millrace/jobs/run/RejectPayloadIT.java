package io.millrace.jobs.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.millrace.ingestion.WithBroker;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How much of a record a reject tells, in each mode and at each place. */
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class RejectPayloadIT extends WithBroker {
    private static final List<String> ORIGIN =
            List.of("topic", "partition", "offset", "sub", "step", "reason", "at", "append");

    private static Map<String, Long> offsets;

    @BeforeAll
    static void open() throws Exception {
        offsets = BadRecords.send(broker);
    }

    private static List<JsonNode> inFiles(String mode) throws Exception {
        return new BadPipeline(
                        directory.resolve(mode),
                        broker.brokers(),
                        "{files: {path: \"HERE/rejects\", payload: " + mode + "}}")
                .rejects();
    }

    private static JsonNode of(String word, List<JsonNode> lines) {
        return lines.stream()
                .filter(line -> line.get("offset").asLong() == offsets.get(word))
                .reduce((one, other) -> {
                    throw new AssertionError(word + " stands twice");
                })
                .orElseThrow();
    }

    @Test
    void referenceTellsTheOriginOnly() throws Exception {
        List<JsonNode> lines = inFiles("reference");
        assertThat(lines).hasSize(offsets.size());
        assertThat(of("too short", lines).fieldNames()).toIterable().containsExactlyElementsOf(ORIGIN);
    }

    @Test
    void redactedTellsFieldsThatAreNotSensitiveAndTheTypesOfOthers() throws Exception {
        List<JsonNode> lines = inFiles("redacted");
        JsonNode line = of("too short", lines);
        assertThat(line.get("fields").get("at").asLong()).isPositive();
        assertThat(line.get("fields").has("text")).isFalse();
        assertThat(line.get("types").get("text").asText()).isEqualTo("string");
        assertThat(of("broken JSON", lines).toString()).doesNotContain("no end");
    }

    @Test
    void encryptedTellsEverythingToThoseWhoHaveTheKey() throws Exception {
        List<JsonNode> lines = inFiles("encrypted");
        assertThat(of("broken JSON", lines).get("sealed").asText()).startsWith("TVIx");
        assertThat(of("too short", lines).get("sealed").asText()).startsWith("TVIx");
        assertThat(of("20 MB", lines).has("sealed")).isFalse();
        assertThat(lines.toString()).doesNotContain("no end");
    }

    @ParameterizedTest
    @CsvSource({
        "reference, ",
        "redacted,  fields types",
        "encrypted, sealed",
    })
    void aTopicGetsEveryRejectOnceUnderTheIdOfItsRow(String payload, String more) throws Exception {
        String topic = "rejects-" + payload;
        broker.createTopic(topic, 1);
        new BadPipeline(
                directory.resolve(topic),
                broker.brokers(),
                "{kafka: {topic: " + topic + ", payload: " + payload + "}}");
        List<String> keys = new ArrayList<>();
        List<JsonNode> lines = new ArrayList<>();
        readAll(topic, keys, lines);
        assertThat(lines).hasSize(offsets.size());
        assertThat(keys).doesNotHaveDuplicates().contains("bad/0/" + offsets.get("broken JSON") + "/0");
        assertThat(of("broken JSON", lines).get("reason").asText()).isEqualTo("not_json");
        List<String> names = new ArrayList<>(ORIGIN);
        if (more != null) {
            names.addAll(List.of(more.split(" ")));
        }
        assertThat(of("too short", lines).fieldNames()).toIterable().containsExactlyElementsOf(names);
    }

    private static void readAll(String topic, List<String> keys, List<JsonNode> lines) {
        try (var consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", broker.brokers(), "isolation.level", "read_committed"),
                new StringDeserializer(),
                new StringDeserializer())) {
            TopicPartition partition = new TopicPartition(topic, 0);
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            long end = consumer.endOffsets(List.of(partition)).get(partition);
            Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> {
                for (var read : consumer.poll(Duration.ofMillis(200))) {
                    keys.add(read.key());
                    lines.add(new ObjectMapper().readTree(read.value()));
                }
                return consumer.position(partition) >= end;
            });
        }
    }
}
