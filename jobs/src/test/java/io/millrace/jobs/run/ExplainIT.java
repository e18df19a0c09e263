package io.millrace.jobs.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.ingestion.WithBroker;
import io.millrace.jobs.run.TestPipeline.Told;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is told of a record agrees with the rows and the rejects that are there. */
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class ExplainIT extends WithBroker {
    private static final int RECORDS = 1_000;

    private static TestPipeline pipeline(String topic) throws Exception {
        broker.createTopic(topic, 1);
        return new TestPipeline(directory.resolve(topic), broker.brokers(), topic)
                .with("PARALLELISM", 1)
                .with("SHARD_ROWS", 300);
    }

    private static List<String> explain(TestPipeline pipeline, String origin) throws Exception {
        Told told = pipeline.command("explain", "--origin", origin);
        assertThat(told.code()).as(told.toString()).isZero();
        assertThat(told.out()).doesNotContain("number "); // the texts of the records
        return told.out().lines().toList();
    }

    /** A record of which nothing is in a file or rejected, among the last that were read. */
    private static int held(TestPipeline pipeline) throws Exception {
        List<String> ids = Rows.column(pipeline.root(), "id");
        List<Integer> held = new ArrayList<>();
        for (int id = 0; id < RECORDS; id++) {
            if (id % 10 != 0 && !ids.contains("" + id)) {
                held.add(id);
            }
        }
        return held.get(0);
    }

    @Test
    void keptRejectedHeldAndNotReadYet() throws Exception {
        TestPipeline pipeline = pipeline("fates");
        pipeline.send(broker, 0, RECORDS);
        Background.stoppedAfter(pipeline, RECORDS, 300);
        int held = held(pipeline);
        assertThat(explain(pipeline, "fates/0/" + held))
                .singleElement()
                .asString()
                .startsWith("fates/0/" + held + ": held in an open shard or waiting in a step, as ");
        assertThat(explain(pipeline, "fates/0/20"))
                .first()
                .isEqualTo("fates/0/20: row fates/0/20/0 rejected by step drop_some for unwanted");
        assertThat(explain(pipeline, "fates/0/" + RECORDS))
                .containsExactly("fates/0/" + RECORDS + ": not read yet: what is committed of fates/0 ends before"
                        + " offset " + RECORDS);
        assertThat(explain(pipeline, "fates/7/0"))
                .containsExactly("fates/7/0: not read yet: no record of fates/7 is committed");

        assertThat(pipeline.run("--drain").code()).isZero();
        for (String origin : List.of("fates/0/" + held, "fates/0/" + held + "/1")) {
            assertThat(explain(pipeline, origin))
                    .hasSize(2)
                    .allMatch(line -> line.startsWith("fates/0/" + held + ": kept as row fates/0/" + held + "/"))
                    .allMatch(line -> line.endsWith(".parquet"));
        }
    }

    @Test
    void everyRowOfAFinishedRunIsFoundInItsFile() throws Exception {
        TestPipeline pipeline = pipeline("rows").with("STOP", "latest");
        pipeline.send(broker, 0, 100);
        assertThat(pipeline.run("--quiet").code()).isZero();
        List<String> rows = Rows.column(pipeline.root(), "_mr_id");
        for (int offset = 0; offset < 100; offset++) {
            for (String line : explain(pipeline, "rows/0/" + offset)) {
                boolean isRejected = line.endsWith("rejected by step drop_some for unwanted");
                String row = line.split(" ", -1)[isRejected ? 2 : 4];
                assertThat(rows.contains(row)).as(line).isNotEqualTo(isRejected);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"files: {path: \"REJECTS\"}", "kafka: {topic: unwanted, payload: redacted}"})
    void anOriginalIsNamedWhereverRejectsGo(String rejects) throws Exception {
        String name = rejects.substring(0, 5);
        TestPipeline pipeline = pipeline(name)
                .with("STOP", "latest")
                .with("UNWANTED", rejects)
                .with("STEPS", "[{drop_exact_duplicates: {fields: [text]}}]");
        if (name.equals("kafka")) {
            broker.createTopic("unwanted", 2);
        }
        pipeline.send(broker, 0, 50, id -> "number " + id % 40);
        assertThat(pipeline.run("--quiet").code()).isZero();
        assertThat(explain(pipeline, name + "/0/45"))
                .containsExactly(name + "/0/45: row " + name + "/0/45/0 rejected by step drop_exact_duplicates for"
                        + " duplicate, original " + name + "/0/5/0");
    }

    @Test
    void whatADatasetLeavesOut() throws Exception {
        TestPipeline pipeline = pipeline("later").with("STOP", "latest").with("START", "{offsets: {later: {0: 5}}}");
        pipeline.send(broker, 0, 50);
        assertThat(pipeline.run("--quiet").code()).isZero();
        assertThat(explain(pipeline, "later/0/4"))
                .containsExactly("later/0/4: left out: the dataset begins at offset 5 of later/0");
    }
}
