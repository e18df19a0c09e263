package io.millrace.jobs.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.millrace.ingestion.WithBroker;
import io.millrace.jobs.run.TestPipeline.Told;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What steps remember, when the pipeline file changes between two runs or a run dies: nothing is lost, and it is told. */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class RememberingIT extends WithBroker {
    private static final int RECORDS = 3_000;
    private static final int TEXTS = 700;
    private static final String FIRST_SEEN = "{drop_exact_duplicates: {fields: [text]}}";

    private static ShuffledTopic topic(String name) {
        broker.createTopic(name, ShuffledTopic.PARTITIONS);
        return new ShuffledTopic(name, 7, RECORDS, TEXTS);
    }

    private static TestPipeline pipeline(String name, String steps) throws Exception {
        return new TestPipeline(directory.resolve(name), broker.brokers(), name)
                .with("EVENT_TIME", "{field: at, max_lateness: " + ShuffledTopic.MAX_LATENESS_SECONDS + "s}")
                .with("MORE_FIELDS", "at: timestamp")
                .with("STEPS", "[" + steps + "]")
                .with("SHARD_ROWS", 300);
    }

    private static void drain(TestPipeline pipeline) throws IOException {
        Told told = pipeline.run("--drain");
        assertThat(told.code()).as(told.toString()).isZero();
        assertThat(Funnel.of(pipeline.root()).held()).isZero();
    }

    private static void drainTelling(TestPipeline pipeline, String line) throws IOException {
        Told told = pipeline.run("--drain");
        assertThat(told.code()).as(told.toString()).isZero();
        assertThat(told.out()).contains(line);
    }

    private static void assertRefused(TestPipeline pipeline, String... words) throws IOException {
        Told told = pipeline.run("--drain");
        assertThat(told.code()).as(told.toString()).isEqualTo(3);
        assertThat(told.err()).contains(words).contains("drain it, then change the file");
    }

    private static void assertAllTextsStandOnce(TestPipeline pipeline) throws Exception {
        List<String> texts = Rows.column(pipeline.root(), "text");
        assertThat(texts).hasSameSizeAs(new HashSet<>(texts));
        assertThat(texts.size() + Outcome.rejects(pipeline).size()).isEqualTo(RECORDS);
    }

    @Test
    void aShorterWindowLosesNothingThatIsHeld() throws Exception {
        ShuffledTopic topic = topic("shorter").send(broker, 0, 0.5);
        TestPipeline pipeline = pipeline("shorter", "{keep_latest: {fields: [text], window_days: 1}}");
        Background.stoppedAfter(pipeline, RECORDS / 2 - 100, 0);
        topic.send(broker, 0.5, 1);
        drain(pipeline.with("STEPS", "[{keep_latest: {fields: [text], window_days: 0.0002}}]"));
        int rows = Rows.column(pipeline.root(), "text").size();
        assertThat(rows + Outcome.rejects(pipeline).size()).isEqualTo(RECORDS);
    }

    @Test
    void otherFieldsBeforeAStepAreRefusedAtOnceAsLongAsRowsWaitAndGoOnAfterADrain() throws Exception {
        ShuffledTopic topic = topic("changed").send(broker, 0, 0.3);
        TestPipeline pipeline = pipeline("changed", FIRST_SEEN);
        Background.stoppedAfter(pipeline, RECORDS / 4, 0);
        String changed = "[{set_field: {field: more, value: text}}, " + FIRST_SEEN + ", {drop_field: {field: more}}]";
        assertRefused(pipeline.with("STEPS", changed), "with other fields than the pipeline file now gives it");
        drain(pipeline.with("STEPS", "[" + FIRST_SEEN + "]"));
        topic.send(broker, 0.3, 1);
        drain(pipeline.with("STEPS", changed));
        assertAllTextsStandOnce(pipeline);
    }

    @Test
    void aStepThatIsTakenOutIsMissedAsLongAsItsRowsWait() throws Exception {
        topic("removed").send(broker, 0, 0.3);
        TestPipeline pipeline = pipeline("removed", FIRST_SEEN);
        Background.stoppedAfter(pipeline, RECORDS / 4, 0);
        String without = "[{drop_some: {every: 10}}]";
        assertRefused(pipeline.with("STEPS", without), "a step remembers that is no longer in the pipeline file");
        drain(pipeline.with("STEPS", "[" + FIRST_SEEN + "]"));
        drainTelling(pipeline.with("STEPS", without), "what drop_exact_duplicates remembers is left behind");
        drainTelling(
                pipeline.with("STEPS", "[" + FIRST_SEEN + "]"),
                "steps that remember begin anew: no state of the runs before is in");
    }

    @Test
    void aStepWithOtherFieldsIsToldToBeginAnew() throws Exception {
        ShuffledTopic topic = topic("fields").send(broker, 0, 0.5);
        TestPipeline pipeline = pipeline("fields", FIRST_SEEN);
        drain(pipeline);
        topic.send(broker, 0.5, 1);
        drainTelling(
                pipeline.with("STEPS", "[{drop_exact_duplicates: {fields: [text, id]}}]"),
                "drop_exact_duplicates remembers nothing yet: the run before had no such step, or another type, id, fields or options of its keys");
    }

    /** Texts that differ in numbers only are one to it: what it remembers shows in one row more. */
    @Test
    void aStepThatMakesOtherKeysIsToldToBeginAnewAndDoes() throws Exception {
        ShuffledTopic topic = topic("keys").send(broker, 0, 0.4);
        TestPipeline pipeline = pipeline("keys", "{drop_near_duplicates: {field: text}}");
        drain(pipeline);
        int first = topic.texts(0, 0.4).size();
        assertThat(Funnel.of(pipeline.root()).rows()).isEqualTo(first);
        topic.send(broker, 0.4, 0.7);
        drainTelling(
                pipeline.with("STEPS", "[{drop_near_duplicates: {field: text, seed: 2}}]"),
                "drop_near_duplicates remembers nothing yet: the run before had no such step, or another type, id, fields or"
                        + " options of its keys");
        assertThat(Funnel.of(pipeline.root()).rows())
                .isEqualTo(first + topic.texts(0.4, 0.7).size());
        topic.send(broker, 0.7, 1);
        drain(pipeline);
        assertThat(Funnel.of(pipeline.root()).rows())
                .isEqualTo(first + topic.texts(0.4, 1).size());
    }

    /** What such a run leaves is its line in the lineage. */
    @Test
    void aRunThatDiesBeforeItsFirstCheckpointReadsNothingAndLosesNothing() throws Exception {
        ShuffledTopic topic = topic("died").send(broker, 0, 0.3);
        TestPipeline pipeline = pipeline("died", FIRST_SEEN);
        drain(pipeline);
        Path file = pipeline.state().lineage();
        ObjectNode lineage = (ObjectNode) new ObjectMapper().readTree(file.toFile());
        ObjectNode day = (ObjectNode) lineage.get("runs").get(0);
        ObjectNode died = day.deepCopy();
        died.put("job", "0123456789abcdef0123456789abcdef").put("ended", false).putNull("memory");
        died.put("from", day.get("memory").asText())
                .put("source", "source-" + day.get("job").asText());
        lineage.withArray("runs").add(died);
        new ObjectMapper().writeValue(file.toFile(), lineage);
        topic.send(broker, 0.3, 1);
        drain(pipeline);
        assertAllTextsStandOnce(pipeline);
    }

    /** The savepoint in which steps remember is where a rollback begins, too. */
    @Test
    void aRollbackToTheEndOfAnEarlierRunRemembersWhatThatHadSeen() throws Exception {
        ShuffledTopic topic = topic("back").send(broker, 0, 0.3);
        TestPipeline pipeline = pipeline("back", FIRST_SEEN);
        drain(pipeline);
        int appends = pipeline.root().appends().size();
        String memory = new ObjectMapper()
                .readTree(pipeline.state().lineage().toFile())
                .get("runs")
                .get(0)
                .get("memory")
                .asText();
        topic.send(broker, 0.3, 1);
        drain(pipeline);
        Told told = pipeline.run("--from", memory, "--rollback-to-append", "" + (appends - 1), "--drain");
        assertThat(told.code()).as(told.toString()).isZero();
        List<String> texts = Rows.column(pipeline.root(), "text");
        assertThat(texts).hasSameSizeAs(new HashSet<>(texts));
        assertThat(new HashSet<>(texts)).hasSizeBetween(TEXTS - 30, TEXTS);
        assertThat(Funnel.of(pipeline.root()).counts().consumed()).isEqualTo(RECORDS);
    }
}
