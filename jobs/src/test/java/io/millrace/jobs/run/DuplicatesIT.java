package io.millrace.jobs.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.millrace.core.Outside;
import io.millrace.ingestion.WithBroker;
import io.millrace.jobs.run.TestPipeline.Told;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Duplicates all over the partitions of a real broker: the same survivors and originals, whatever runs them. */
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class DuplicatesIT extends WithBroker {
    private static final long SEED = 20_261_125;
    private static final int RECORDS = 6_000;
    private static final int TEXTS = 1_500;
    private static final String STEPS = "[{drop_exact_duplicates: {fields: [text], remember_days: 0.001}}]";
    private static final long HORIZON_MILLIS = 86_400;

    private static ShuffledTopic topic(String name) {
        broker.createTopic(name, ShuffledTopic.PARTITIONS);
        return new ShuffledTopic(name, SEED, RECORDS, TEXTS);
    }

    private static TestPipeline pipeline(String name, String topic) throws Exception {
        return new TestPipeline(directory.resolve(name), broker.brokers(), topic)
                .with("EVENT_TIME", "{field: at, max_lateness: " + ShuffledTopic.MAX_LATENESS_SECONDS + "s}")
                .with("MORE_FIELDS", "at: timestamp")
                .with("STEPS", STEPS)
                .with("SHARD_ROWS", 300);
    }

    /** What the model in Python says: {@code kept} and {@code duplicate} lines. */
    private static List<String> model(ShuffledTopic topic, String name) throws Exception {
        Path records = topic.write(directory.resolve(name + ".tsv"));
        Outside.Run run = Outside.python("src/test/python/duplicates.py", records.toString(), "" + HORIZON_MILLIS);
        assertThat(run.exit()).as(run.printed()).isZero();
        return run.printed().lines().toList();
    }

    private static List<String> outcome(TestPipeline pipeline) throws Exception {
        List<String> lines = new ArrayList<>();
        Rows.column(pipeline.root(), "_mr_id").forEach(id -> lines.add("kept " + id));
        for (String line : Outcome.rejects(pipeline)) {
            JsonNode reject = new ObjectMapper().readTree(line);
            String id = String.join(
                    "/",
                    reject.get("topic").asText(),
                    reject.get("partition").asText(),
                    reject.get("offset").asText(),
                    "0");
            lines.add(reject.get("reason").asText() + " " + id + " "
                    + reject.get("original").asText());
        }
        Collections.sort(lines);
        return lines;
    }

    private static void assertSame(List<String> outcome, List<String> model) {
        List<String> missing = new ArrayList<>(model);
        missing.removeAll(new HashSet<>(outcome));
        List<String> extra = new ArrayList<>(outcome);
        extra.removeAll(new HashSet<>(model));
        assertThat(extra).as("missing are " + missing).isEmpty();
        assertThat(outcome).hasSameSizeAs(model).hasSize(RECORDS);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4})
    void theSameRowsSurviveAtEveryParallelism(int parallelism) throws Exception {
        String name = "dup" + parallelism;
        ShuffledTopic topic = topic(name).send(broker, 0, 1);
        TestPipeline pipeline = pipeline(name, name).with("STOP", "latest").with("PARALLELISM", parallelism);
        Told told = pipeline.run("--quiet");
        assertThat(told.code()).as(told.toString()).isZero();
        assertSame(outcome(pipeline), model(topic, name));
        Funnel funnel = Funnel.of(pipeline.root());
        assertThat(funnel.counts().rejected()).containsOnlyKeys("drop_exact_duplicates.duplicate");
        assertThat(funnel.counts().kept()).isEqualTo(funnel.rows());
    }

    @Test
    void restoresInTheMiddleAtOtherParallelismsChangeNothing() throws Exception {
        ShuffledTopic topic = topic("restored");
        TestPipeline pipeline = pipeline("restored", "restored");
        double[] shares = {0, 0.3, 0.35, 0.8};
        int[] parallelism = {1, 4, 2};
        for (int part = 0; part < parallelism.length; part++) {
            topic.send(broker, shares[part], shares[part + 1]);
            pipeline.with("PARALLELISM", parallelism[part]);
            long read = Math.round((shares[part + 1] - shares[part]) * RECORDS);
            Background.stoppedAfter(pipeline, read - ShuffledTopic.PARTITIONS, part == 0 ? 1 : 0);
        }
        topic.send(broker, shares[3], 1);
        Told told = pipeline.with("PARALLELISM", 3).run("--drain");
        assertThat(told.code()).as(told.toString()).isZero();
        assertSame(outcome(pipeline), model(topic, "restored"));
        assertThat(Funnel.of(pipeline.root()).held()).isZero();
    }

    /** One run a day, say: each reads what there is and ends, and knows what those before have seen. */
    @ParameterizedTest
    @ValueSource(strings = {"never", "latest"})
    void runsThatEndGoOnRemembering(String stop) throws Exception {
        String name = "daily-" + stop;
        ShuffledTopic topic = topic(name);
        TestPipeline pipeline = pipeline(name, name).with("STOP", stop);
        double[] shares = {0, 0.4, 0.7, 1};
        for (int day = 0; day < 3; day++) {
            topic.send(broker, shares[day], shares[day + 1]);
            Told told = pipeline.with("PARALLELISM", day + 1).run("--drain");
            assertThat(told.code()).as(told.toString()).isZero();
            assertThat(told.out().contains("steps remember what they saw")).isEqualTo(day > 0);
            assertThat(Funnel.of(pipeline.root()).held()).isZero();
        }
        assertKeptAsMany(outcome(pipeline), model(topic, name));
    }

    /** What comes at the edge of a drain may be kept although an earlier equal comes after the drain. */
    private static void assertKeptAsMany(List<String> outcome, List<String> model) {
        assertThat(outcome).hasSameSizeAs(model);
        long kept = outcome.stream().filter(line -> line.startsWith("kept")).count();
        long expected = model.stream().filter(line -> line.startsWith("kept")).count();
        assertThat(kept).isBetween(expected - 20, expected + 20);
    }

    /** Flink's stop with drain releases everything; what was remembered is in the savepoint. */
    @Test
    void aDrainKeepsTheMemory() throws Exception {
        String name = "drained";
        ShuffledTopic topic = topic(name);
        TestPipeline pipeline = pipeline(name, name);
        topic.send(broker, 0, 0.5);
        Path savepoint = pipeline.drainedByFlink(RECORDS / 2);
        assertThat(Funnel.of(pipeline.root()).held()).isZero();
        topic.send(broker, 0.5, 1);
        Told told = pipeline.run("--from", savepoint.toString(), "--drain");
        assertThat(told.code()).as(told.toString()).isZero();
        assertKeptAsMany(outcome(pipeline), model(topic, name));
    }

    @Test
    void recordsThatAllHaveOneKeyAndRecordsThatAllHaveTheirOwn() throws Exception {
        for (int texts : new int[] {1, 1_000_000_000}) {
            String name = "keys" + texts;
            broker.createTopic(name, ShuffledTopic.PARTITIONS);
            ShuffledTopic topic = new ShuffledTopic(name, SEED, RECORDS, texts).send(broker, 0, 1);
            TestPipeline pipeline = pipeline(name, name).with("STOP", "latest");
            Told told = pipeline.run("--quiet");
            assertThat(told.code()).as(told.toString()).isZero();
            assertSame(outcome(pipeline), model(topic, name));
        }
    }

    /** The texts of a dataset, carried into the pipeline of the next. */
    @Test
    void whatIsInAnIndexIsADuplicateOfItsRow() throws Exception {
        topic("indexed").send(broker, 0, 1);
        TestPipeline first = pipeline("indexed", "indexed").with("STOP", "latest");
        assertThat(first.run("--quiet").code()).isZero();
        Path index = directory.resolve("first.index");
        String root = first.root().name();
        Told told =
                first.command("index", "--step", "drop_exact_duplicates", "--root", root, "--write", index.toString());
        assertThat(told.code()).as(told.toString()).isZero();
        String step = "[{drop_exact_duplicates: {fields: [text], known: ['" + index + "']}}]";
        TestPipeline next = pipeline("next", "indexed").with("STOP", "latest").with("STEPS", step);
        told = next.run("--quiet");
        assertThat(told.code()).as(told.toString()).isZero();
        assertThat(Outcome.rejects(next)).hasSize(RECORDS).allSatisfy(line -> assertThat(
                        new ObjectMapper().readTree(line).get("original").asText())
                .matches("first:indexed/[0-9]+/[0-9]+/0"));
    }

    /** It wakes with records that the others are long past: each is kept or rejected, and none stands beside its equal. */
    @Test
    void aPartitionThatSleptAnHour() throws Exception {
        String name = "slept";
        ShuffledTopic early = topic(name);
        TestPipeline pipeline = pipeline(name, name)
                .with("STEPS", "[{drop_exact_duplicates: {fields: [text]}}]")
                .with(
                        "EVENT_TIME",
                        "{field: at, idle_after: 1s, max_lateness: " + ShuffledTopic.MAX_LATENESS_SECONDS + "s}");
        early.sendTo(broker, 0, 0);
        try (Background run = Background.of(pipeline)) {
            run.awaitConsumed(RECORDS / 2).awaitRows(300);
            new ShuffledTopic(name, SEED + 1, RECORDS / 2, TEXTS).sendTo(broker, 1, -3_600);
            run.awaitConsumed(RECORDS / 2 + RECORDS / 4).stop();
        }
        Told told = pipeline.run("--drain");
        assertThat(told.code()).as(told.toString()).isZero();
        Funnel funnel = Funnel.of(pipeline.root());
        assertThat(funnel.counts().rejected().keySet())
                .contains("drop_exact_duplicates.behind_watermark", "drop_exact_duplicates.duplicate");
        assertThat(funnel.counts().kept()).isEqualTo(funnel.rows());
        assertThat(Rows.column(pipeline.root(), "text")).doesNotHaveDuplicates();
    }
}
