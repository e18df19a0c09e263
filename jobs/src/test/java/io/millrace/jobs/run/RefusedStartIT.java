package io.millrace.jobs.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.ingestion.WithBroker;
import io.millrace.jobs.cli.Main;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.Timeout;

/** Starts that cannot go well: one clear line, the documented exit code, and nothing half-written. */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class RefusedStartIT extends WithBroker {
    private static final int INVALID = 2;
    private static final int REFUSED = 3;
    private static final int UNREACHABLE = 4;

    private TestPipeline pipeline;

    @BeforeAll
    static void open() {
        broker.createTopic("numbers", 1);
    }

    @BeforeEach
    void open(TestInfo test) throws Exception {
        Path own = directory.resolve(test.getTestMethod().orElseThrow().getName());
        pipeline = new TestPipeline(own, broker.brokers(), "numbers");
    }

    private void refused(int code, String line, String... options) throws Exception {
        Outcome.isRefused(pipeline, code, line, options);
    }

    @Test
    void anUnreachableBroker() throws Exception {
        pipeline.with("BROKERS", "localhost:1");
        refused(UNREACHABLE, "the brokers at localhost:1 do not answer");
    }

    @Test
    void aMissingTopic() throws Exception {
        pipeline.with("TOPIC", "nowhere");
        refused(REFUSED, "the topic nowhere does not exist");
    }

    @Test
    void aMissingTopicOfRejects() throws Exception {
        pipeline.with("UNWANTED", "kafka: {topic: nobody}");
        refused(REFUSED, "the topic nobody does not exist on " + broker.brokers() + ": create it, or correct rejects.");
    }

    @Test
    void aRollbackToBeforeTheFirstAppend() throws Exception {
        refused(INVALID, "--rollback-to-append must be -1 (undo all) or more, got -5", "--rollback-to-append=-5");
    }

    @Test
    void anUnwritableDataset() throws Exception {
        Path file = Files.createFile(pipeline.directory.resolve("file"));
        pipeline.with("ROOT", file.resolve("root"));
        refused(UNREACHABLE, file.resolve("root") + " cannot be written: check sink.parquet.path");
    }

    @Test
    void anUnwritableStateDirectory() throws Exception {
        Path file = Files.createFile(pipeline.directory.resolve("file"));
        pipeline.with("STATE", file.resolve("state"));
        refused(UNREACHABLE, file.resolve("state") + " cannot be written: check run.state");
    }

    @Test
    void anUnwritableDirectoryOfRejects() throws Exception {
        Path file = Files.createFile(pipeline.directory.resolve("file"));
        pipeline.with("REJECTS", file.resolve("rejects"));
        refused(UNREACHABLE, file.resolve("rejects") + " cannot be written: check rejects.files.path");
    }

    @Test
    void aKeyFileThatIsNone() throws Exception {
        Path kek = Files.writeString(pipeline.directory.resolve("kek.json"), "{}");
        Files.setPosixFilePermissions(kek, java.nio.file.attribute.PosixFilePermissions.fromString("rw-------"));
        pipeline.with("EXTRA", "keys: {kek: \"file:" + kek + "\", bundle: \"file:" + kek + ".bundle\"}");
        refused(INVALID, kek.toString());
    }

    @Test
    void theKeyFileOfAnotherDataset() throws Exception {
        pipeline.with("EXTRA", keys("mine"));
        assertThat(Main.commands().execute("keys", "init", "-f", pipeline.file().toString()))
                .isZero();
        Path mine = pipeline.directory.resolve("mine.json");
        Files.move(mine, pipeline.directory.resolve("lost.json"));
        pipeline.with("EXTRA", keys("mine").replace("mine.keys", "other.keys"));
        assertThat(Main.commands().execute("keys", "init", "-f", pipeline.file().toString()))
                .isZero();
        pipeline.with("EXTRA", keys("mine"));
        refused(INVALID, "it was sealed by another key, or it was changed; name its key");
    }

    private String keys(String name) {
        String path = "\"file:" + pipeline.directory.resolve(name);
        return "keys: {kek: " + path + ".json\", bundle: " + path + ".keys\"}";
    }

    @Test
    void aDirectoryWithOtherFiles() throws Exception {
        Path root = Files.createDirectories(pipeline.directory.resolve("root"));
        Files.writeString(root.resolve("thesis.txt"), "mine");
        refused(REFUSED, "thesis.txt");
    }

    @Test
    void theStateDirectoryOfAnotherPipeline() throws Exception {
        Path state = Files.createDirectories(pipeline.directory.resolve("state"));
        Files.createFile(state.resolve("run.lock"));
        new Lineage("letters", List.of()).write(state.resolve("lineage.json"));
        refused(REFUSED, "belongs to the pipeline letters, not to numbers");
    }

    @Test
    void aStateDirectoryThatIsInUse() throws Exception {
        try (FileChannel lock = pipeline.state().lock()) {
            assertThat(lock.isOpen()).isTrue();
            refused(REFUSED, "another millrace run uses the state directory");
        }
    }

    @Test
    void aStateThatIsNone() throws Exception {
        Files.createDirectories(pipeline.directory.resolve("state"));
        Files.createFile(pipeline.directory.resolve("state/run.lock"));
        refused(REFUSED, "holds no complete checkpoint or savepoint", "--from", pipeline.directory.toString());
    }

    @Test
    void aRollbackWithoutAState() throws Exception {
        Files.createDirectories(pipeline.directory.resolve("state"));
        Files.createFile(pipeline.directory.resolve("state/run.lock"));
        refused(REFUSED, "--rollback-to-append goes back to a checkpoint or savepoint", "--rollback-to-append", "0");
    }
}
