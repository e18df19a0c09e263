package io.millrace.jobs.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.millrace.core.NamedStep;
import io.millrace.core.Services;
import io.millrace.core.keyed.InMemory;
import io.millrace.ingestion.WithBroker;
import io.millrace.jobs.plan.Stage;
import io.millrace.jobs.run.TestPipeline.Told;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Near duplicates all over the partitions of a real broker: the same survivors, whatever runs them, one at least of each group. */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class NearDuplicatesIT extends WithBroker {
    private static final long SEED = 20_261_126;
    private static final String STEPS = "[{drop_near_duplicates: {field: text, tokenizer: spacy, bands: 14,"
            + " rows_per_band: 8, short_documents: keep}}]";
    private static final String DATATROVE = "decisions/minhash_xxhash_spacy.jsonl.gz";

    private static GoldenTopic topic(String name) throws IOException {
        GoldenTopic topic = new GoldenTopic(name, SEED);
        broker.createTopic(name, GoldenTopic.PARTITIONS);
        return topic;
    }

    private static TestPipeline pipeline(String name) throws IOException {
        return new TestPipeline(directory.resolve(name), broker.brokers(), name)
                .with("EVENT_TIME", "{field: at, max_lateness: " + GoldenTopic.MAX_LATENESS_SECONDS + "s}")
                .with("MORE_FIELDS", "at: timestamp")
                .with("STEPS", STEPS)
                .with("SHARD_ROWS", 300);
    }

    /** What the step keeps in this process, without an engine. */
    private static Set<Long> keptInMemory(GoldenTopic topic, TestPipeline pipeline) throws IOException {
        Stage stage = pipeline.plan().stages().get(0);
        NamedStep named = stage.bind().get(0);
        named.step().open(Services.NONE);
        Set<Long> kept = new TreeSet<>();
        InMemory run = new InMemory(
                named, sample -> kept.add(sample.get(stage.input().indexOf("id"), Long.class)), rejection -> {});
        topic.samples(stage.input()).forEach(run::add);
        run.end();
        return kept;
    }

    private static void assertSurvivors(GoldenTopic topic, TestPipeline pipeline) throws Exception {
        Set<Long> kept = Rows.column(pipeline.root(), "id").stream()
                .map(Long::valueOf)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(kept).isEqualTo(keptInMemory(topic, pipeline));
        assertThat(kept.size() + Outcome.rejects(pipeline).size()).isEqualTo(topic.size());
        List<JsonNode> decisions = GoldenTopic.lines(DATATROVE);
        assertThat(kept).containsAll(earliestOfEachCluster(decisions));
        long union =
                decisions.stream().filter(each -> each.get("kept").asBoolean()).count();
        System.out.println(
                kept.size() + " of " + topic.size() + " documents survive; datatrove's union-find keeps " + union);
        assertThat((long) kept.size()).isBetween(union, union + 5);
    }

    private static Set<Long> earliestOfEachCluster(List<JsonNode> decisions) {
        Map<Integer, Long> earliest = new HashMap<>();
        for (int i = 0; i < decisions.size(); i++) {
            if (decisions.get(i).has("cluster")) {
                earliest.putIfAbsent(decisions.get(i).get("cluster").asInt(), (long) i);
            }
        }
        return Set.copyOf(earliest.values());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4})
    void theSameDocumentsSurviveAtEveryParallelism(int parallelism) throws Exception {
        String name = "near" + parallelism;
        GoldenTopic topic = topic(name).send(broker, 0, 1);
        TestPipeline pipeline = pipeline(name).with("STOP", "latest").with("PARALLELISM", parallelism);
        Told told = pipeline.run("--quiet");
        assertThat(told.code()).as(told.toString()).isZero();
        assertSurvivors(topic, pipeline);
    }

    @Test
    void aStopInTheMiddleAndAResumeAtAnotherParallelismChangeNothing() throws Exception {
        GoldenTopic topic = topic("resumed").send(broker, 0, 0.5);
        TestPipeline pipeline = pipeline("resumed").with("PARALLELISM", 1);
        Background.stoppedAfter(pipeline, topic.size() / 2 - GoldenTopic.PARTITIONS, 1);
        assertThat(Funnel.of(pipeline.root()).held()).isPositive();
        topic.send(broker, 0.5, 1);
        Told told = pipeline.with("PARALLELISM", 3).run("--drain");
        assertThat(told.code()).as(told.toString()).isZero();
        assertThat(Funnel.of(pipeline.root()).held()).isZero();
        assertSurvivors(topic, pipeline);
    }
}
