package io.millrace.ingestion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.millrace.core.Ranges.Partition;
import io.millrace.core.Ranges.Span;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.core.execution.SavepointFormatType;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewPartitions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Several partitions that lie apart in time, and jobs that go on from a savepoint. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class ResumeIT extends WithBroker {
    private static final long NOON = 1_767_268_800_000L;
    private static final long YEAR = Duration.ofDays(365).toMillis();

    private static Records records;

    @BeforeAll
    static void open() {
        records = new Records(broker);
    }

    private static JobClient launch(String name, String topic, Map<String, Object> more, String savepoint)
            throws Exception {
        Configuration settings = new Configuration();
        settings.setString("execution.checkpointing.interval", "200ms");
        settings.setString(
                "execution.checkpointing.dir",
                directory.resolve("state").toUri().toString());
        if (savepoint != null) {
            settings.setString("execution.state-recovery.path", savepoint);
        }
        return Collected.start(name, Records.ingestion(records.settings(topic, more), Map.of()), settings, 2);
    }

    private static String stopWithSavepoint(JobClient job) throws Exception {
        String target = directory.resolve("savepoints").toUri().toString();
        return job.stopWithSavepoint(false, target, SavepointFormatType.CANONICAL)
                .get(1, TimeUnit.MINUTES);
    }

    private static List<String> rows(String topic, int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(offset -> topic + "/0/" + offset + "/0")
                .sorted()
                .toList();
    }

    @Test
    void partitionsWithoutRecordsDoNotKeepOthersWaitingUntilTheyAreIdle() throws Exception {
        broker.createTopic("sparse", 4);
        records.send("sparse", 0, NOON - YEAR, 0, 50);
        records.send("sparse", 1, NOON, 0, 50);
        JobClient job = launch("sparse", "sparse", Map.of(), null);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> Collected.named("sparse").samples.size() == 100);
        job.cancel().get();
    }

    @Test
    void aBoundedRunOverPartitionsAYearApartReadsAllAndEnds() throws Exception {
        broker.createTopic("apart", 4);
        for (int day = 0; day < 365; day += 5) {
            records.send("apart", 0, NOON - YEAR + Duration.ofDays(day).toMillis(), day, day + 1);
        }
        records.send("apart", 1, NOON, 0, 50);
        JobClient job = launch("apart", "apart", Map.of("stop", "latest"), null);
        job.getJobExecutionResult().get(2, TimeUnit.MINUTES);
        assertThat(Collected.named("apart").samples).hasSize(73 + 50);
    }

    @Test
    void aJobThatRanWithoutAnEndGoesOnWithOneOrWithoutOne() throws Exception {
        broker.createTopic("resumed", 2);
        records.send("resumed", 0, NOON, 0, 10);
        JobClient endless = launch("endless", "resumed", Map.of(), null);
        await().atMost(Duration.ofSeconds(60))
                .until(() -> Collected.named("endless").samples.size() == 10);
        String savepoint = stopWithSavepoint(endless);
        assertThat(Collected.named("endless").total().consumed()).isEqualTo(10);

        records.send("resumed", 0, NOON, 10, 25);
        JobClient bounded = launch("bounded", "resumed", Map.of("stop", "latest"), savepoint);
        bounded.getJobExecutionResult().get(2, TimeUnit.MINUTES);
        Collected seen = Collected.named("bounded");
        assertThat(seen.rows()).isEqualTo(rows("resumed", 10, 25));
        assertThat(seen.total().read().spans()).isEqualTo(Map.of(new Partition("resumed", 0), new Span(10, 25)));

        JobClient again = launch("again", "resumed", Map.of("stop", "never"), savepoint);
        await().atMost(Duration.ofSeconds(60))
                .until(() -> Collected.named("again").samples.size() == 15);
        records.send("resumed", 0, NOON, 25, 30);
        await().atMost(Duration.ofSeconds(60))
                .until(() -> Collected.named("again").samples.size() == 20);
        again.cancel().get();
    }

    @Test
    void aPartitionAddedWhileStoppedIsReadByTheRestoredRunWhichEnds() throws Exception {
        broker.createTopic("added", 1);
        records.send("added", 0, NOON, 0, 3);
        JobClient endless = launch("before", "added", Map.of(), null);
        await().atMost(Duration.ofSeconds(60))
                .until(() -> Collected.named("before").samples.size() == 3);
        String savepoint = stopWithSavepoint(endless);
        try (Admin admin = broker.admin()) {
            admin.createPartitions(Map.of("added", NewPartitions.increaseTo(2)))
                    .all()
                    .get();
        }
        await().ignoreExceptions().until(() -> {
            records.send("added", 1, NOON, 0, 1);
            return true;
        });
        JobClient bounded = launch("after", "added", Map.of("stop", "latest"), savepoint);
        bounded.getJobExecutionResult().get(2, TimeUnit.MINUTES);
        assertThat(Collected.named("after").rows()).containsExactly("added/1/0/0");
    }
}
