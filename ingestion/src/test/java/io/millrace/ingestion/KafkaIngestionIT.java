package io.millrace.ingestion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.millrace.core.Ranges;
import io.millrace.core.Ranges.Partition;
import io.millrace.core.Ranges.Span;
import io.millrace.core.Tally;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.core.execution.JobClient;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewPartitions;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Source and intake against a real broker. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class KafkaIngestionIT extends WithBroker {
    private static final Map<String, Object> BOUNDED = Map.of("stop", "latest");
    private static final long NOON = 1_767_268_800_000L;

    private static Records records;

    @BeforeAll
    static void open() {
        records = new Records(broker);
    }

    /** Runs a bounded job to its end. */
    private static Collected run(String name, KafkaSettings settings, Map<Partition, Long> ends) throws Exception {
        JobClient job = Collected.start(name, Records.ingestion(settings, ends), new Configuration(), 2);
        job.getJobExecutionResult().get(2, TimeUnit.MINUTES);
        return Collected.named(name);
    }

    private static JobClient launch(String name, KafkaSettings settings) throws Exception {
        Configuration checkpoints = new Configuration();
        checkpoints.setString("execution.checkpointing.interval", "200ms");
        return Collected.start(name, Records.ingestion(settings, Map.of()), checkpoints, 2);
    }

    private static Ranges ranges(String topic, int partition, long from, long to) {
        return Ranges.of(Map.of(new Partition(topic, partition), new Span(from, to)));
    }

    @Test
    void everyRecordBecomesASampleOrARejectAndIsCounted() throws Exception {
        broker.createTopic("mixed", 1);
        try (KafkaProducer<byte[], byte[]> producer = records.producer(null)) {
            for (String value : new String[] {"{\"id\":1}", null, "broken", "{}", "{\"id\":\"x\"}", "{\"id\":2}"}) {
                producer.send(Records.record("mixed", 0, NOON, value)).get();
            }
            producer.send(Records.record("mixed", 0, NOON, "{\"id\":3,\"x\":\"" + "x".repeat(20_000_000) + "\"}"))
                    .get();
        }
        Collected seen = run("mixed", records.settings("mixed", BOUNDED), Map.of());
        assertThat(seen.rows()).containsExactly("mixed/0/0/0", "mixed/0/5/0");
        assertThat(seen.rejects)
                .containsExactly(
                        "mixed/0/1/0 intake.tombstone",
                        "mixed/0/2/0 intake.not_json",
                        "mixed/0/3/0 intake.missing_field",
                        "mixed/0/4/0 intake.wrong_type",
                        "mixed/0/6/0 intake.record_too_large");
        Map<String, Long> rejected = Map.of(
                "intake.tombstone", 1L,
                "intake.not_json", 1L,
                "intake.missing_field", 1L,
                "intake.wrong_type", 1L,
                "intake.record_too_large", 1L);
        assertThat(seen.total()).isEqualTo(new Tally(ranges("mixed", 0, 0, 7), 7, 0, rejected));
    }

    @Test
    void transactionMarkersAndAbortedRecordsLeaveGapsAndTheJobStillEnds() throws Exception {
        broker.createTopic("transactions", 2);
        try (KafkaProducer<byte[], byte[]> producer = records.producer("t")) {
            producer.initTransactions();
            transaction(producer, true, "{\"id\":1}", "{\"id\":2}");
            transaction(producer, false, "{\"id\":3}");
            transaction(producer, true, "{\"id\":4}");
            transaction(producer, false, "{\"id\":5}");
        }
        Collected seen = run("transactions", records.settings("transactions", BOUNDED), Map.of());
        assertThat(seen.rows()).containsExactly("transactions/0/0/0", "transactions/0/1/0", "transactions/0/5/0");
        assertThat(seen.total()).isEqualTo(new Tally(ranges("transactions", 0, 0, 6), 3, 0, Map.of()));
        Map<Partition, Long> ends = Map.of(new Partition("transactions", 0), 6L);
        assertThat(run("transactions-again", records.settings("transactions", BOUNDED), ends).samples)
                .isEmpty();
    }

    private static void transaction(KafkaProducer<byte[], byte[]> producer, boolean commit, String... values)
            throws Exception {
        producer.beginTransaction();
        for (String value : values) {
            producer.send(Records.record("transactions", 0, NOON, value)).get();
        }
        if (commit) {
            producer.commitTransaction();
        } else {
            producer.abortTransaction();
        }
    }

    @Test
    void startsWhereThePipelineSays() throws Exception {
        broker.createTopic("starts", 1);
        records.send("starts", 0, NOON, 0, 10);
        records.send("starts", 0, NOON + 60_000, 10, 20);
        commit("readers", new TopicPartition("starts", 0), 15);
        assertThat(count("earliest", "earliest")).isEqualTo(20);
        assertThat(count("latest", "latest")).isZero();
        assertThat(count("group", Map.of("group", "readers"))).isEqualTo(5);
        assertThat(count("timestamp", Map.of("timestamp", NOON + 1))).isEqualTo(10);
        assertThat(count("after-all", Map.of("timestamp", NOON + 60_001))).isZero();
        assertThat(count("offsets", Map.of("offsets", Map.of("starts", Map.of("0", 7)))))
                .isEqualTo(13);
    }

    private static int count(String name, Object start) throws Exception {
        KafkaSettings settings = records.settings("starts", Map.of("start", start, "stop", "latest"));
        return run("start-" + name, settings, Map.of()).samples.size();
    }

    private static void commit(String group, TopicPartition partition, long offset) throws Exception {
        try (Admin admin = broker.admin()) {
            Map<TopicPartition, OffsetAndMetadata> offsets = Map.of(partition, new OffsetAndMetadata(offset));
            await().ignoreExceptions().atMost(Duration.ofSeconds(60)).until(() -> {
                admin.alterConsumerGroupOffsets(group, offsets).all().get();
                return true;
            });
        }
    }

    @Test
    void committedEndsOverrideTheStartAndOtherPartitionsStartAtEarliest() throws Exception {
        broker.createTopic("ends", 2);
        records.send("ends", 0, NOON, 0, 10);
        records.send("ends", 1, NOON, 0, 3);
        KafkaSettings settings = records.settings("ends", Map.of("start", "latest", "stop", "latest"));
        Collected seen = run("ends", settings, Map.of(new Partition("ends", 0), 8L));
        assertThat(seen.rows()).containsExactly("ends/0/8/0", "ends/0/9/0", "ends/1/0/0", "ends/1/1/0", "ends/1/2/0");
    }

    @Test
    void stopsBeforeATime() throws Exception {
        broker.createTopic("stops", 1);
        records.send("stops", 0, NOON, 0, 4);
        records.send("stops", 0, NOON + 60_000, 4, 9);
        KafkaSettings settings = records.settings("stops", Map.of("stop", Map.of("timestamp", NOON + 60_000)));
        assertThat(run("stops", settings, Map.of()).samples).hasSize(4);
    }

    @Test
    void anIdlePartitionDoesNotHoldTimeBackForLong() throws Exception {
        broker.createTopic("idle", 3);
        records.send("idle", 0, NOON, 0, 5);
        KafkaSettings settings = records.settings("idle", Map.of("event_time", Map.of("idle_after", "2s")));
        JobClient job = launch("idle", settings);
        Collected seen = Collected.named("idle");
        await().atMost(Duration.ofSeconds(60)).until(() -> seen.samples.size() == 5);
        await().atMost(Duration.ofSeconds(60)).until(() -> {
            records.send("idle", 0, NOON + 100_000, 5, 6);
            return seen.watermark == NOON + 100_000 - 31_000;
        });
        job.cancel().get();
    }

    @Test
    void aPartitionAddedWhileRunningIsReadFromItsStart() throws Exception {
        broker.createTopic("grows", 1);
        records.send("grows", 0, NOON, 0, 3);
        JobClient job = launch("grows", records.settings("grows", Map.of("start", "latest")));
        Collected seen = Collected.named("grows");
        await().atMost(Duration.ofSeconds(60)).until(() -> {
            records.send("grows", 0, NOON, 3, 4);
            return !seen.samples.isEmpty();
        });
        try (Admin admin = broker.admin()) {
            admin.createPartitions(Map.of("grows", NewPartitions.increaseTo(2)))
                    .all()
                    .get();
        }
        records.send("grows", 1, NOON, 0, 4);
        await().atMost(Duration.ofSeconds(60))
                .until(() -> seen.rows().containsAll(List.of("grows/1/0/0", "grows/1/3/0")));
        await().atMost(Duration.ofSeconds(60))
                .until(() -> new Span(0, 4).equals(seen.total().read().spans().get(new Partition("grows", 1))));
        job.cancel().get();
    }

    @Test
    void recordsThatTheBrokerHasDroppedAreNeverSkippedQuietly() throws Exception {
        broker.createTopic("dropped", 1);
        records.send("dropped", 0, NOON, 0, 10);
        try (Admin admin = broker.admin()) {
            admin.deleteRecords(Map.of(new TopicPartition("dropped", 0), RecordsToDelete.beforeOffset(6)))
                    .all()
                    .get();
        }
        Configuration noRestart = new Configuration();
        noRestart.setString("restart-strategy.type", "none");
        KafkaIngestion ingestion =
                Records.ingestion(records.settings("dropped", BOUNDED), Map.of(new Partition("dropped", 0), 2L));
        JobClient job = Collected.start("dropped", ingestion, noRestart, 1);
        assertThat(job.getJobExecutionResult())
                .failsWithin(Duration.ofMinutes(1))
                .withThrowableThat()
                .havingRootCause()
                .withMessageContaining("out of range");
        assertThat(Collected.named("dropped").samples).isEmpty();
    }
}
