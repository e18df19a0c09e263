package io.millrace.jobs.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.ingestion.WithBroker;
import io.millrace.jobs.run.TestPipeline.Told;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** From a pipeline file to a dataset, with a real broker. */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class RunIT extends WithBroker {
    private static TestPipeline pipeline(String name, String topic) throws Exception {
        return new TestPipeline(directory.resolve(name), broker.brokers(), topic);
    }

    private static TestPipeline withTopic(String topic, int partitions) throws Exception {
        broker.createTopic(topic, partitions);
        return pipeline(topic, topic);
    }

    @Test
    void theSameRowsAndRejectsAtEveryParallelismAlsoBehindAShuffle() throws Exception {
        TestPipeline first = withTopic("parallel", 2).with("STOP", "latest");
        first.send(broker, 0, 3000);
        List<List<String>> rows = new ArrayList<>();
        for (int parallelism : new int[] {1, 2, 4}) {
            TestPipeline pipeline = pipeline("parallel-" + parallelism, "parallel")
                    .with("STOP", "latest")
                    .with("PARALLELISM", parallelism);
            Told told = pipeline.run("--quiet");
            assertThat(told.code()).as(told.toString()).isZero();
            assertThat(told.out()).contains("3,000 consumed + 2,700 added - 300 rejected = 5,400 rows + 0 held");
            Outcome.holdsExactly(3000, pipeline);
            assertThat(Funnel.of(pipeline.root()).counts().rejected()).containsOnlyKeys("drop_some.unwanted");
            assertThat(Outcome.rejects(pipeline)).hasSize(300);
            rows.add(Rows.of(pipeline.root()));
        }
        assertThat(rows.get(1)).isEqualTo(rows.get(0));
        assertThat(rows.get(2)).isEqualTo(rows.get(0));
    }

    @Test
    void ctrlCStopsWithASavepointAndTheNextRunGoesOnAtAnotherParallelism() throws Exception {
        TestPipeline pipeline = withTopic("resumed", 2).with("SHARD_ROWS", 300);
        pipeline.send(broker, 0, 1000);
        try (Background run = Background.of(pipeline)) {
            run.awaitConsumed(1000).stop();
            assertThat(run.told).anyMatch(line -> line.startsWith("stopped with savepoint "));
        }
        pipeline.with("PARALLELISM", 4).send(broker, 1000, 1500);
        Told told = pipeline.run("--drain");
        assertThat(told.code()).as(told.toString()).isZero();
        assertThat(told.out()).contains("going on from " + pipeline.state().path());
        Outcome.holdsExactly(1500, pipeline);

        pipeline.with("PARALLELISM", 1).send(broker, 1500, 1600);
        assertThat(pipeline.run("--drain").out()).doesNotContain("going on from");
        Outcome.holdsExactly(1600, pipeline);
        assertThat(Outcome.rejects(pipeline)).hasSize(160);
    }

    @Test
    void anOlderSavepointIsRefusedUnlessItsRollbackIsAskedFor() throws Exception {
        TestPipeline pipeline = withTopic("rolled", 1).with("SHARD_ROWS", 300).with("PARALLELISM", 1);
        pipeline.send(broker, 0, 1000);
        Path older = Background.stoppedAfter(pipeline, 1000, 0);
        pipeline.send(broker, 1000, 2000);
        Background.stoppedAfter(pipeline, 1000, 0);
        int appends = pipeline.root().appends().size();

        Told refused = pipeline.run("--from", older.toString());
        assertThat(refused.code()).as(refused.toString()).isEqualTo(3);
        assertThat(refused.err().lines()).hasSize(1);
        assertThat(refused.err()).contains("--rollback-to-append");
        assertThat(pipeline.root().appends()).hasSize(appends);
        String known = refused.err().replaceAll("(?s).*--rollback-to-append (-?\\d+).*", "$1");

        Told told = pipeline.run("--from", older.toString(), "--rollback-to-append", known, "--drain");
        assertThat(told.code()).as(told.toString()).isZero();
        Outcome.holdsExactly(2000, pipeline);
    }

    @Test
    void aLostStateDirectoryIsRefusedAndSoIsASecondJob() throws Exception {
        TestPipeline pipeline = withTopic("lost", 1).with("SHARD_ROWS", 300).with("PARALLELISM", 1);
        pipeline.send(broker, 0, 1000);
        try (Background run = Background.of(pipeline)) {
            run.awaitConsumed(1000).awaitRows(1);
            Told second = pipeline.run();
            assertThat(second.code()).isEqualTo(3);
            assertThat(second.err())
                    .contains("another job writes to " + pipeline.root().name());
        }
        pipeline.with("STATE", pipeline.directory.resolve("other"));
        Told third = pipeline.run();
        assertThat(third.code()).isEqualTo(3);
        assertThat(third.err().lines()).hasSize(1);
        String checkpoint = pipeline.root().last().checkpoint().orElseThrow();
        assertThat(third.err()).contains("rows that only the state of the job before holds", checkpoint);
    }

    @Test
    void aSpentErrorBudgetEndsTheRunWithItsExitCode() throws Exception {
        TestPipeline pipeline = withTopic("budget", 1)
                .with("PARALLELISM", 1)
                .with("STEPS", "[{break_some: {every: 2}}]")
                .with("EXTRA", "errors: {max_share: 0.1, over_records: 100}");
        pipeline.send(broker, 0, 200);
        Told told = pipeline.run();
        assertThat(told.code()).as(told.toString()).isEqualTo(5);
        assertThat(told.err().lines()).hasSize(1);
        assertThat(told.err()).contains("50 of 100 samples failed, most in the step break_some");
    }
}
