package io.millrace.ingestion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.millrace.core.Refusal;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Looking into a topic from outside of any group. */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class NewestRecordsIT extends WithBroker {
    private static final long NOON = 1_790_000_000_000L;

    private static Records records;

    @BeforeAll
    static void open() {
        records = new Records(broker);
    }

    private static List<String> newest(String topic, int count) {
        return new NewestRecords(records.settings(topic, Map.of()), topic)
                .read(count).stream().map(RawRecord::toString).toList();
    }

    @Test
    void theNewestOfAllPartitionsInTheOrderOfTheirTimes() {
        broker.createTopic("spread", 3);
        records.send("spread", 0, NOON, 0, 4);
        records.send("spread", 1, NOON + 1_000, 0, 2);
        assertThat(newest("spread", 3)).containsExactly("spread/0/3", "spread/1/0", "spread/1/1");
        assertThat(newest("spread", 1)).containsExactly("spread/1/1");
        assertThat(newest("spread", Integer.MAX_VALUE)).hasSize(6).startsWith("spread/0/0");
    }

    @Test
    void anEmptyTopicHasNone() {
        broker.createTopic("empty", 2);
        assertThat(newest("empty", 5)).isEmpty();
    }

    /** Offsets of markers and of aborted records hold nothing: further back there is more. */
    @Test
    void committedRecordsBehindGaps() throws Exception {
        broker.createTopic("gaps", 1);
        try (KafkaProducer<byte[], byte[]> producer = records.producer("gaps")) {
            producer.initTransactions();
            for (int i = 0; i < 40; i++) {
                producer.beginTransaction();
                producer.send(Records.record("gaps", 0, NOON + i, "{\"id\":" + i + "}"))
                        .get();
                if (i < 3) {
                    producer.commitTransaction();
                } else {
                    producer.abortTransaction();
                }
            }
        }
        assertThat(newest("gaps", 2)).containsExactly("gaps/0/2", "gaps/0/4");
    }

    @Test
    void valuesAreFoundByTheirBeginningAndNoGroupIsLeft() throws Exception {
        broker.createTopic("search", 2);
        records.send("search", 0, NOON, 0, 12);
        records.send("search", 1, NOON, 11, 13);
        assertThat(new TopicSearch(records.settings("search", Map.of()), "search", "topic").beginning("{\"id\":1"))
                .containsExactlyInAnyOrder("{\"id\":1}", "{\"id\":10}", "{\"id\":11}", "{\"id\":11}", "{\"id\":12}");
        try (Admin admin = broker.admin()) {
            assertThat(admin.listGroups().all().get()).isEmpty();
        }
    }

    @Test
    void aTopicThatIsNotThereIsNamedAndNotMade() {
        assertThatThrownBy(() -> newest("absent", 1))
                .isInstanceOf(Refusal.class)
                .hasMessage(
                        "the topic absent does not exist on " + broker.brokers() + ": create it, or correct --topic");
        assertThatThrownBy(() -> newest("absent", 1)).isInstanceOf(Refusal.class);
    }
}
