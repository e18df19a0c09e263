package io.millrace.jobs.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.ingestion.WithBroker;
import io.millrace.jobs.cli.Main;
import io.millrace.jobs.run.TestPipeline.Told;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.Timeout;

/** State, dataset, topic and keys that do not belong together are told apart before anything is processed. */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class OtherStateIT extends WithBroker {
    private static final int REFUSED = 3;

    private TestPipeline pipeline;
    private String topic;

    @BeforeEach
    void open(TestInfo test) throws Exception {
        topic = test.getTestMethod().orElseThrow().getName();
        broker.createTopic(topic, 1);
        pipeline = new TestPipeline(directory.resolve(topic), broker.brokers(), topic).with("PARALLELISM", 1);
    }

    private void refused(String line, String... options) throws Exception {
        Told told = pipeline.run(options);
        assertThat(told.err().lines()).as(told.toString()).hasSize(1).allMatch(text -> text.contains(line), line);
        assertThat(told.code()).isEqualTo(REFUSED);
    }

    private void drained(int records) throws Exception {
        Told told = pipeline.run("--drain");
        assertThat(told.code()).as(told.toString()).isZero();
        Outcome.holdsExactly(records, pipeline);
    }

    @Test
    void rowsOfOtherColumnsInTheState() throws Exception {
        pipeline.send(broker, 0, 100);
        Background.stoppedAfter(pipeline, 100, 0);
        pipeline.with("FIELD", "words").with("ROOT", another("words"));
        refused("rows of other columns or splits");
        pipeline.with("FIELD", "text").with("ROOT", pipeline.directory.resolve("root"));
        drained(100);
    }

    /** A dataset of the same topic, filled by a pipeline of its own. */
    private Path another(String field) throws Exception {
        TestPipeline other = new TestPipeline(directory.resolve(topic + "-other"), broker.brokers(), topic)
                .with("PARALLELISM", 1)
                .with("FIELD", field);
        assertThat(other.run("--drain").code()).isZero();
        return other.directory.resolve("root");
    }

    @Test
    void anotherDatasetThanThatOfTheState() throws Exception {
        pipeline.with("SHARD_ROWS", 300).send(broker, 0, 1000);
        Background.stoppedAfter(pipeline, 1000, 300);
        Path another = another("text");
        pipeline.with("ROOT", another);
        refused("the job's state belongs to another dataset than the one in " + another);
        pipeline.with("ROOT", pipeline.directory.resolve("root"));
        drained(1000);
    }

    @Test
    void aTopicMadeAnewWhileItsRowsAreInTheState() throws Exception {
        pipeline.send(broker, 0, 100);
        Background.stoppedAfter(pipeline, 100, 0);
        try (var admin = broker.admin()) {
            admin.deleteTopics(List.of(topic)).all().get();
            org.awaitility.Awaitility.await()
                    .until(() -> !admin.listTopics().names().get().contains(topic));
        }
        broker.createTopic(topic, 1);
        pipeline.send(broker, 0, 200);
        refused("the topic " + topic + " is not what it was when the job's state was saved");
    }

    @Test
    void keysMadeAnewAfterRowsWereWritten() throws Exception {
        String keys = "\"file:" + pipeline.directory.resolve("keys");
        pipeline.with("EXTRA", "keys: {kek: " + keys + ".json\", bundle: " + keys + ".bundle\"}")
                .with(
                        "STEPS",
                        "[{drop_some: {every: 10}}, {set_field: {field: token, value: text}},"
                                + " {tokenize_value: {field: token, domain: d}}]");
        makeKeys();
        pipeline.send(broker, 0, 100);
        assertThat(pipeline.run("--drain").code()).isZero();

        Path bundle = pipeline.directory.resolve("keys.bundle");
        Path saved = Files.move(bundle, pipeline.directory.resolve("saved"));
        refused("the key files of the pipeline are not there", "--drain");
        makeKeys();
        refused("is not the one with key id", "--drain");
        Files.move(saved, bundle, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        pipeline.send(broker, 100, 200);
        assertThat(pipeline.run("--drain").code()).isZero();
        assertThat(Set.copyOf(Rows.column(pipeline.root(), "token"))).hasSize(180);
    }

    private void makeKeys() throws Exception {
        StringWriter told = new StringWriter();
        int code = Main.commands()
                .setErr(new PrintWriter(told, true))
                .execute("keys", "init", "-f", pipeline.file().toString());
        assertThat(code).as(told.toString()).isZero();
    }

    @Test
    void aSecondJobOnTheSameDatasetBeforeAnythingIsCommitted() throws Exception {
        pipeline.send(broker, 0, 100);
        try (Background run = Background.of(pipeline)) {
            run.awaitConsumed(100);
            pipeline.with("STATE", pipeline.directory.resolve("other"));
            refused("another job writes to " + pipeline.root().name());
        }
        try (Stream<Path> scratch =
                Files.list(pipeline.root().store().directory().orElseThrow().resolve(".millrace/tmp"))) {
            assertThat(scratch).noneMatch(path -> path.endsWith("job.lock"));
        }
    }

    @Test
    void whatTheStartLeftOutIsLeftOutForGood() throws Exception {
        String two = topic + "-two";
        broker.createTopic(two, 2);
        pipeline = new TestPipeline(directory.resolve(two), broker.brokers(), two)
                .with("PARALLELISM", 1)
                .with("START", "latest");
        PartitionsIT.send(two, 1, 0, 50);
        try (Background run = Background.of(pipeline)) {
            run.awaitReading();
            PartitionsIT.send(two, 0, 50, 60);
            run.awaitConsumed(10).stop();
        }
        assertThat(pipeline.run("--drain").code()).isZero();
        PartitionsIT.send(two, 1, 60, 65);
        assertThat(pipeline.run("--drain").code()).isZero();
        assertThat(Funnel.of(pipeline.root()).counts().consumed()).isEqualTo(15);
    }

    @Test
    void aRollbackThatUndoesEverything() throws Exception {
        pipeline.with("SHARD_ROWS", 300).send(broker, 0, 100);
        Path older = Background.stoppedAfter(pipeline, 100, 0);
        pipeline.send(broker, 100, 1000);
        Background.stoppedAfter(pipeline, 900, 300);
        refused("--rollback-to-append -1", "--from", older.toString());
        Told told = pipeline.run("--from", older.toString(), "--rollback-to-append", "-1", "--drain");
        assertThat(told.code()).as(told.toString()).isZero();
        Outcome.holdsExactly(1000, pipeline);
    }

    @Test
    void aCheckpointWhoseRejectsHaveExpired() throws Exception {
        broker.createTopic(topic + ".rejects", 1);
        pipeline.with("UNWANTED", "kafka: {topic: " + topic + ".rejects}").send(broker, 0, 100);
        Path checkpoint;
        try (Background run = Background.of(pipeline)) {
            run.awaitConsumed(100);
            checkpoint = copied(run.awaitCheckpoint());
        }
        Files.setLastModifiedTime(
                checkpoint.resolve("_metadata"), FileTime.from(Instant.now().minusSeconds(700)));
        refused("go on with --lose-rejects", "--from", checkpoint.toString());
        Told told = pipeline.run("--from", checkpoint.toString(), "--lose-rejects", "--drain");
        assertThat(told.code()).as(told.toString()).isZero();
        Outcome.holdsExactly(100, pipeline);
    }

    /** The job deletes its checkpoints as it ends. */
    private Path copied(Path checkpoint) throws Exception {
        Path copy = Files.createDirectories(pipeline.directory.resolve("copy/" + checkpoint.getFileName()));
        try (Stream<Path> files = Files.list(checkpoint)) {
            for (Path file : files.toList()) {
                Files.copy(file, copy.resolve(file.getFileName()));
            }
        }
        return copy;
    }
}
