package io.millrace.jobs.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.ingestion.WithBroker;
import io.millrace.jobs.cluster.LiveMetrics;
import io.millrace.jobs.run.TestPipeline.Told;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.common.TopicPartition;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.Timeout;

/** Starts that what stands on disk or in the broker does not allow: one line, exit code 3, and nothing changed. */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class RefusedResumeIT extends WithBroker {
    private static final int REFUSED = 3;
    private static final String WAY_OUT =
            " has lost records that were not read yet: a dataset cannot go on over such a gap; start a new one under"
                    + " another path";

    private String topic;
    private TestPipeline pipeline;

    @BeforeEach
    void open(TestInfo test) throws Exception {
        topic = test.getTestMethod().orElseThrow().getName();
        broker.createTopic(topic, 1);
        pipeline = new TestPipeline(directory.resolve(topic), broker.brokers(), topic).with("PARALLELISM", 1);
    }

    @Test
    void aDirectoryOfAnotherSchema() throws Exception {
        pipeline.with("STOP", "latest").send(broker, 0, 10);
        assertThat(pipeline.run().code()).isZero();
        pipeline.with("EXTRA", "description: \"same\"").with("FIELD", "body");
        Outcome.isRefused(pipeline, REFUSED, "holds another dataset: column text");
    }

    @Test
    void aMissingShard() throws Exception {
        pipeline.with("STOP", "latest").send(broker, 0, 10);
        assertThat(pipeline.run().code()).isZero();
        String shard = pipeline.root().files().iterator().next().path();
        Files.delete(pipeline.directory.resolve("root").resolve(shard));
        Outcome.isRefused(pipeline, REFUSED, " is not whole: " + shard + " (is missing); restore them from a copy");
    }

    @Test
    void aLostStateDirectory() throws Exception {
        pipeline.with("SHARD_ROWS", 300).send(broker, 0, 1000);
        Background.stoppedAfter(pipeline, 1000, 1);
        Path lost = Files.move(pipeline.state().path(), directory.resolve("elsewhere"));
        Outcome.isRefused(pipeline, REFUSED, "bring the state directory back, or write to a new path");

        Files.move(lost, pipeline.state().path());
        assertThat(pipeline.run("--drain").code()).isZero();
        Outcome.holdsExactly(1000, pipeline);
    }

    /** Locks hold on one machine only: between machines, the commits keep two jobs apart. */
    @Test
    void aSecondJobOnTheSameRootWhereNoLockHolds() throws Exception {
        pipeline.with("SHARD_ROWS", 2000).send(broker, 0, 400);
        LiveMetrics.clear();
        CompletableFuture<Told> first = new CompletableFuture<>();
        new Thread(() -> first.completeAsync(this::run, Runnable::run), "first").start();
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> LiveMetrics.read().consumed() == 400);

        Files.delete(pipeline.directory.resolve("root/.millrace/tmp/job.lock"));
        TestPipeline second = new TestPipeline(directory.resolve(topic + "-2"), broker.brokers(), topic)
                .with("ROOT", pipeline.directory.resolve("root"));
        Told told = second.run("--drain");
        assertThat(told.code()).as(told.toString()).isZero();

        pipeline.send(broker, 400, 1600);
        Told refused = first.get(60, TimeUnit.SECONDS);
        assertThat(refused.code()).as(refused.toString()).isEqualTo(REFUSED);
        assertThat(refused.err().lines()).as(refused.toString()).hasSize(1);
        Outcome.holdsExactly(400, pipeline);
    }

    private Told run() {
        try {
            return pipeline.run("--quiet");
        } catch (java.io.IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    @Test
    void retentionLostBeforeARestore() throws Exception {
        pipeline.send(broker, 0, 1000);
        Background.stoppedAfter(pipeline, 1000, 1);
        loseUpTo(1200);
        assertThat(pipeline.root().appends()).isNotEmpty();
        Outcome.isRefused(pipeline, REFUSED, topic + "/0 (offsets 1000 to 1199 are gone)" + WAY_OUT, "--drain");
    }

    @Test
    void retentionLostBeforeARestoreWhileNothingIsCommitted() throws Exception {
        pipeline.with("SHARD_ROWS", 100_000).send(broker, 0, 1000);
        Background.stoppedAfter(pipeline, 1000, 0);
        loseUpTo(1200);
        assertThat(pipeline.root().appends()).isEmpty();
        Told told = pipeline.run("--drain", "--quiet");
        assertThat(told.code()).as(told.toString()).isEqualTo(REFUSED);
        assertThat(told.err().lines()).containsExactly(topic + "/0 (offset 1000 is gone)" + WAY_OUT);
        assertThat(pipeline.root().appends()).isEmpty();
    }

    private void loseUpTo(long offset) throws Exception {
        pipeline.send(broker, 1000, 1500);
        TopicPartition partition = new TopicPartition(topic, 0);
        try (var admin = broker.admin()) {
            admin.deleteRecords(Map.of(partition, RecordsToDelete.beforeOffset(offset)))
                    .all()
                    .get();
        }
    }
}
