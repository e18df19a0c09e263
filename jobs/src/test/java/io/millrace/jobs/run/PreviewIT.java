package io.millrace.jobs.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.ingestion.Producing;
import io.millrace.ingestion.ProducingSettings;
import io.millrace.ingestion.WithBroker;
import io.millrace.jobs.run.TestPipeline.Told;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A preview of ten thousand records tells of each what a run of the same records made of it. */
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class PreviewIT extends WithBroker {
    private static final int RECORDS = 10_000;
    private static final String TOPIC = "letters";

    private static TestPipeline pipeline;
    private static Path input;
    private static SortedMap<String, String> run;

    @BeforeAll
    static void runOnce() throws Exception {
        broker.createTopic(TOPIC, 1);
        pipeline = new TestPipeline(directory.resolve("once"), broker.brokers(), TOPIC)
                .with("STOP", "latest")
                .with("EVENT_TIME", Letters.EVENT_TIME)
                .with("MORE_FIELDS", Letters.FIELDS)
                .with("STEPS", Letters.STEPS.replace("\n", " "))
                .with(
                        "EXTRA",
                        "keys: {kek: \"file:" + directory + "/kek.json\", bundle: \"file:" + directory + "/k\"}");
        input = new Letters().write(directory.resolve("letters.jsonl"), RECORDS);
        send(TOPIC);
        assertThat(pipeline.command("keys init").code()).isZero();
        Told told = pipeline.run("--quiet");
        assertThat(told.code()).as(told.toString()).isZero();
        run = Fates.ofRun(pipeline);
    }

    private static void send(String topic) {
        new Producing(new ProducingSettings(input, broker.brokers(), topic, null, Map.of(), "none", 0, null, Map.of()))
                .send(count -> {});
    }

    private static List<String> preview(String... options) throws Exception {
        Told told = pipeline.command("preview", options);
        assertThat(told.code()).as(told.err()).isZero();
        return told.out().lines().toList();
    }

    private static void assertSame(List<String> lines) throws Exception {
        SortedMap<String, String> preview = Fates.ofPreview(lines);
        assertThat(Fates.differences(run, preview, 5)).isEmpty();
        assertThat(preview.keySet()).isEqualTo(run.keySet());
    }

    private static Map<String, Integer> counts() {
        Map<String, Integer> counts = new TreeMap<>();
        run.values()
                .forEach(fate -> counts.merge(fate.split(" ", -1)[fate.startsWith("kept") ? 0 : 1], 1, Integer::sum));
        return counts;
    }

    @Test
    void theRecordsMeetEveryFate() {
        assertThat(counts())
                .containsOnlyKeys(
                        "kept",
                        "intake.not_json",
                        "intake.missing_field",
                        "intake.late",
                        "keep_by_length.too_short",
                        "break_some.failed",
                        "drop_exact_duplicates.duplicate",
                        "keep_latest.superseded",
                        "keep_where.not_matching");
        assertThat(counts().values()).allMatch(count -> count > 5);
    }

    @Test
    void ofAFileEachRecordMeetsTheFateThatItMetInTheRun() throws Exception {
        List<String> lines = preview("--input", input.toString(), "--all", "--json");
        assertThat(lines).hasSize(RECORDS);
        for (int i = 0; i < RECORDS; i++) {
            assertThat(lines.get(i)).startsWith("{\"origin\":\"" + TOPIC + "/0/" + i + "\",\"outcome\":\"");
        }
        assertSame(lines);
    }

    @Test
    void ofTheTopicItselfToo() throws Exception {
        List<String> lines = preview("--topic", TOPIC, "--all", "--json");
        assertThat(lines).hasSize(RECORDS);
        assertSame(lines);
    }

    @Test
    void theNewestOfATopicAreShownAndNoOffsetMoves() throws Exception {
        List<String> lines = preview("--topic", TOPIC, "--limit", "3", "--json");
        for (int i = 0; i < 3; i++) {
            assertThat(lines.get(i)).startsWith("{\"origin\":\"" + TOPIC + "/0/" + (RECORDS - 3 + i) + "\"");
        }
        assertThat(lines).hasSize(3);
        try (Admin admin = broker.admin()) {
            assertThat(admin.listGroups().all().get()).isEmpty();
        }
    }

    @Test
    void noAddressIsShownInAnyForm() throws Exception {
        for (String source : List.of("--input=" + input, "--topic=" + TOPIC)) {
            assertThat(preview(source, "--all").toString()).contains("email").doesNotContain("jane-");
            assertThat(preview(source, "--all", "--json").toString())
                    .contains("email")
                    .doesNotContain("jane-");
        }
    }
}
