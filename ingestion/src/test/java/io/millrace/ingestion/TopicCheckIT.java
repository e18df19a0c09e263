package io.millrace.ingestion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.millrace.core.Ranges.Partition;
import io.millrace.core.Refusal;
import io.millrace.core.Refusal.Trouble;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The check before a start, and producing, against a real broker. */
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class TopicCheckIT extends WithBroker {
    private static final String NEW_DATASET =
            ": a dataset cannot go on over such a gap; start a new one under another path";
    private static final String CORRECT_START = ": correct source.kafka.start";

    private static Records records;

    @BeforeAll
    static void open() {
        records = new Records(broker);
    }

    private static TopicCheck check(String topic, Map<Partition, Long> ends, Map<String, String> ids) {
        return new TopicCheck(records.settings(topic, Map.of()), ends, ids);
    }

    private static AbstractThrowableAssert<?, ?> refused(TopicCheck check, Trouble trouble) {
        return assertThatThrownBy(check::check)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.trouble()).isEqualTo(trouble));
    }

    private static void delete(String topic, int partition, long before) throws Exception {
        try (Admin admin = broker.admin()) {
            admin.deleteRecords(Map.of(new TopicPartition(topic, partition), RecordsToDelete.beforeOffset(before)))
                    .all()
                    .get();
        }
    }

    @Test
    void tellsTheIdsOfTheTopics() {
        broker.createTopic("sound", 2);
        records.send("sound", 0, 0, 0, 5);
        Map<String, String> ids = check("sound", Map.of(), Map.of()).check();
        assertThat(ids).containsOnlyKeys("sound");
        assertThat(check("sound", Map.of(new Partition("sound", 0), 5L), ids).check())
                .isEqualTo(ids);
    }

    @Test
    void refusesAnUnreachableBroker() {
        KafkaSettings nowhere = records.settings("any", Map.of("brokers", "localhost:1"));
        refused(new TopicCheck(nowhere, Map.of(), Map.of()), Trouble.UNREACHABLE)
                .hasMessage("the brokers at localhost:1 do not answer within ten seconds:"
                        + " check source.kafka.brokers, the properties of the client, and that a broker runs there");
    }

    @Test
    void refusesAMissingTopic() {
        refused(check("missing", Map.of(), Map.of()), Trouble.REFUSED)
                .hasMessage("the topic missing does not exist on " + broker.brokers()
                        + ": create it, or correct source.kafka.topics");
    }

    @Test
    void refusesLostRetentionBeforeARestoreAndNamesTheRange() throws Exception {
        broker.createTopic("lost", 2);
        records.send("lost", 0, 0, 0, 20);
        records.send("lost", 1, 0, 0, 20);
        delete("lost", 0, 12);
        delete("lost", 1, 12);
        refused(
                        check("lost", Map.of(new Partition("lost", 0), 5L, new Partition("lost", 1), 12L), Map.of()),
                        Trouble.REFUSED)
                .hasMessage("lost/0 (offsets 5 to 11 are gone) has lost records that were not read yet" + NEW_DATASET);
    }

    @Test
    void refusesATopicThatWasMadeAnew() throws Exception {
        broker.createTopic("anew", 2);
        records.send("anew", 0, 0, 0, 5);
        Map<String, String> before = check("anew", Map.of(), Map.of()).check();
        try (Admin admin = broker.admin()) {
            admin.deleteTopics(List.of("anew")).all().get();
            await().until(() -> !admin.listTopics().names().get().contains("anew"));
        }
        broker.createTopic("anew", 1);
        records.send("anew", 0, 0, 0, 3);
        refused(check("anew", Map.of(), before), Trouble.REFUSED)
                .hasMessage("the topic anew was deleted and made anew since" + NEW_DATASET);
        Map<Partition, Long> ends = Map.of(new Partition("anew", 0), 5L, new Partition("anew", 1), 2L);
        refused(check("anew", ends, Map.of()), Trouble.REFUSED)
                .hasMessage("the topic of anew/1 (no longer there), anew/0 (ends at 3, before the committed 5)"
                        + " was deleted and made anew since" + NEW_DATASET);
    }

    @Test
    void refusesAStartThatTheBrokerDoesNotHave() throws Exception {
        broker.createTopic("begin", 1);
        records.send("begin", 0, 0, 0, 10);
        delete("begin", 0, 4);
        startRefused(Map.of("group", "nobody"), "the group nobody has committed no offset of begin/0");
        startRefused(offsets("0", 3), "begin/0 holds offsets 4 to 10, not 3");
        startRefused(offsets("0", 11), "begin/0 holds offsets 4 to 10, not 11");
        startRefused(offsets("1", 0), "there is no partition begin/1");
        commit("behind", 2);
        startRefused(Map.of("group", "behind"), "the group behind stands at 2 of begin/0, whose oldest record is 4");
        KafkaSettings good = records.settings("begin", Map.of("start", offsets("0", 10)));
        assertThat(new TopicCheck(good, Map.of(), Map.of()).check()).containsKey("begin");
    }

    private static Map<String, Object> offsets(String partition, int offset) {
        return Map.of("offsets", Map.of("begin", Map.of(partition, offset)));
    }

    private static void startRefused(Object start, String message) {
        KafkaSettings settings = records.settings("begin", Map.of("start", start));
        refused(new TopicCheck(settings, Map.of(), Map.of()), Trouble.REFUSED).hasMessage(message + CORRECT_START);
    }

    private static void commit(String group, long offset) throws Exception {
        try (Admin admin = broker.admin()) {
            var offsets = Map.of(new TopicPartition("begin", 0), new OffsetAndMetadata(offset));
            await().ignoreExceptions().atMost(Duration.ofSeconds(60)).until(() -> {
                admin.alterConsumerGroupOffsets(group, offsets).all().get();
                return true;
            });
        }
    }

    @Test
    void producesEveryLineWithKeyAndHeadersAndKeepsALedger() throws Exception {
        broker.createTopic("lines", 3);
        Path input = Files.writeString(
                directory.resolve("lines.jsonl"),
                "{\"who\":{\"id\":\"a\"}}\nnot json\n\n{\"who\":{\"id\":7}}\n{\"last\":true}");
        Path ledger = directory.resolve("ledger.tsv");
        AtomicLong progress = new AtomicLong();
        Producing.Sent sent = new Producing(producing(input, "lines", ledger)).send(progress::set);
        assertThat(sent).isEqualTo(new Producing.Sent(5, 2, false));
        assertThat(progress).hasValue(5);
        TreeSet<String> received = new TreeSet<>();
        TreeSet<String> coordinates = new TreeSet<>();
        receive("lines", 5, received, coordinates);
        assertThat(received)
                .containsExactly(
                        "7={\"who\":{\"id\":7}} x=1",
                        "a={\"who\":{\"id\":\"a\"}} x=1",
                        "null= x=1",
                        "null=not json x=1",
                        "null={\"last\":true} x=1");
        assertThat(Files.readAllLines(ledger))
                .extracting(line -> line.split("\t", -1)[0])
                .containsExactlyInAnyOrder("0", "1", "2", "3", "4");
        assertThat(Files.readAllLines(ledger))
                .extracting(line -> line.split("\t", -1)[1])
                .containsExactlyInAnyOrderElementsOf(coordinates);
    }

    private static ProducingSettings producing(Path input, String topic, Path ledger) {
        return new ProducingSettings(
                input, broker.brokers(), topic, "who.id", Map.of("x", "1"), "zstd", 100, ledger, Map.of());
    }

    private static void receive(String topic, int count, TreeSet<String> received, TreeSet<String> coordinates) {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", broker.brokers(), "auto.offset.reset", "earliest", "group.id", "receive");
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of(topic));
            await().atMost(Duration.ofSeconds(60)).until(() -> {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> {
                    coordinates.add(record.topic() + "/" + record.partition() + "/" + record.offset());
                    received.add(record.key() + "=" + record.value() + " x="
                            + new String(
                                    record.headers().lastHeader("x").value(), java.nio.charset.StandardCharsets.UTF_8));
                });
                return coordinates.size() == count;
            });
        }
    }

    @Test
    void producingMakesAMissingTopicOnRequest() throws Exception {
        Path input = Files.writeString(directory.resolve("new.jsonl"), "{}\n{}\n");
        assertThat(new Producing(producing(input, "made", null), 3).send(count -> {}))
                .isEqualTo(new Producing.Sent(2, 0, true));
        assertThat(new Producing(producing(input, "made", null), 5).send(count -> {}))
                .isEqualTo(new Producing.Sent(2, 0, false));
        assertThat(new TopicCheck(records.settings("made", Map.of()), Map.of(), Map.of())
                        .topics()
                        .partitions())
                .isEqualTo(3);
    }

    @Test
    void producingRefusesAMissingTopicAndAMissingFile() throws Exception {
        Path input = Files.writeString(directory.resolve("one.jsonl"), "{}\n");
        assertThatThrownBy(() -> new Producing(producing(input, "nowhere", null)).send(count -> {}))
                .isInstanceOf(Refusal.class)
                .hasMessage("the topic nowhere does not exist on " + broker.brokers()
                        + ": create it first, or let produce do so with --create-topic PARTITIONS");
        broker.createTopic("exists", 1);
        Path missing = directory.resolve("missing.jsonl");
        assertThatThrownBy(() -> new Producing(producing(missing, "exists", null)).send(count -> {}))
                .isInstanceOf(Refusal.class)
                .hasMessage("cannot read " + missing + ": check that it is a file, its path and rights");
        Path ledger = missing.resolve("ledger");
        assertThatThrownBy(() -> new Producing(producing(input, "exists", ledger)).send(count -> {}))
                .isInstanceOf(Refusal.class)
                .hasMessage("cannot write " + ledger + ": check path and rights");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "nowhere.invalid:9092 | UNREACHABLE | no host in nowhere.invalid:9092 has an address: check --brokers",
                "localhost | INVALID | --brokers must be host:port, several with commas between, got localhost",
                "localhost:port | INVALID | --brokers must be host:port, several with commas between, got localhost:port",
            })
    void producingTellsWhatIsWrongWithTheBrokers(String brokers, Trouble trouble, String message) throws Exception {
        Path input = Files.writeString(directory.resolve("line.jsonl"), "{}\n");
        var settings = new ProducingSettings(input, brokers, "t", null, Map.of(), "zstd", 0, null, Map.of());
        assertThatThrownBy(() -> new Producing(settings).send(count -> {}))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.trouble()).isEqualTo(trouble))
                .hasMessage(message);
    }

    @Test
    void producingNamesAnOptionThatTheClientDoesNotTakeAndNotItsValue() throws Exception {
        Path input = Files.writeString(directory.resolve("line.jsonl"), "{}\n");
        var settings = new ProducingSettings(
                input, broker.brokers(), "t", null, Map.of(), "zstd", 0, null, Map.of("security.protocol", "marker"));
        assertThatThrownBy(() -> new Producing(settings).send(count -> {}))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.trouble()).isEqualTo(Trouble.INVALID))
                .hasMessageStartingWith("the Kafka client does not take security.protocol: ")
                .hasMessageNotContaining("marker");
    }

    @Test
    void producingTellsTheLineThatTheBrokerDidNotTake() throws Exception {
        broker.createTopic("small", 1, Map.of("max.message.bytes", "20000"));
        Path input = Files.writeString(directory.resolve("large.jsonl"), "{}\n" + random(50_000) + "\n");
        assertThatThrownBy(() -> new Producing(producing(input, "small", null)).send(count -> {}))
                .isInstanceOf(Refusal.class)
                .hasMessage("line 2 of " + input + " is larger than the topic small takes: raise its"
                        + " max.message.bytes, or shorten it; 1 record was acknowledged");
    }

    /** Text that hardly compresses. */
    private static String random(int length) {
        return new java.util.Random(7)
                .ints(length, 'a', 'z')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
