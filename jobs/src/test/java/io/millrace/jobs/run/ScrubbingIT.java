package io.millrace.jobs.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.ingestion.WithBroker;
import io.millrace.jobs.cli.Main;
import io.millrace.jobs.run.TestPipeline.Told;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.parquet.example.data.Group;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Texts through a real broker and job: scrubbed the same at every parallelism, and nothing passes that was forgotten. */
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class ScrubbingIT extends WithBroker {
    private static final long SEED = 20_261_126;
    private static final int RECORDS = 2_000;
    private static final int FORGOTTEN = 20;
    private static final String TOPIC = "private";
    private static final List<String> FIRST = List.of("maria", "jonas", "aiko", "omar", "ines", "pavel");
    private static final List<String> LAST = List.of("lopez", "brandt", "sato", "haddad", "moreau", "novak");
    private static final List<String> MAILS = new ArrayList<>();

    @BeforeAll
    static void sendTexts() throws Exception {
        broker.createTopic(TOPIC, 2);
        Random random = new Random(SEED);
        List<String> lines = new ArrayList<>();
        for (int id = 0; id < RECORDS; id++) {
            lines.add(line(id, random));
        }
        pipeline("sender", 1).send(broker, lines);
    }

    /** Of every twenty records one has a copy of the address in a field that nobody treats, plain or encoded by turns. */
    private static String line(int id, Random random) {
        String mail = FIRST.get(random.nextInt(FIRST.size())) + "." + LAST.get(random.nextInt(LAST.size()))
                + random.nextInt(1000) + "@mail-harbor.com";
        MAILS.add(mail);
        String copy = id % (2 * FORGOTTEN) == 0 ? mail : encoded("write to " + mail);
        String note = id % FORGOTTEN == 0 ? "ref " + copy : "the parcel came";
        return "{\"id\":" + id + ",\"text\":\"please write to " + mail + " about order " + id + "\",\"notes\":\"" + note
                + "\"}";
    }

    private static String encoded(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static TestPipeline pipeline(String name, int parallelism) throws Exception {
        return new TestPipeline(directory.resolve(name), broker.brokers(), TOPIC)
                .with("MORE_FIELDS", "notes: string")
                .with("STEPS", "[{scrub_text: {field: text, replace_with: surrogate, domain: people}}]")
                .with(
                        "EXTRA",
                        "keys: {kek: \"file:" + directory + "/kek.json\", bundle: \"file:" + directory + "/all.keys\"}")
                .with("STOP", "latest")
                .with("PARALLELISM", parallelism);
    }

    private static List<String> texts(TestPipeline pipeline) throws Exception {
        List<String> texts = new ArrayList<>();
        for (Group row : Rows.groups(pipeline.root())) {
            texts.add(row.getLong("id", 0) + " " + row.getString("text", 0));
        }
        return texts.stream().sorted().toList();
    }

    private static TestPipeline ran(String name, int parallelism) throws Exception {
        TestPipeline pipeline = pipeline(name, parallelism);
        if (parallelism == 1) {
            assertThat(pipeline.command("keys init").code()).isZero();
        }
        Told told = pipeline.run("--quiet");
        assertThat(told.code()).as(told.toString()).isZero();
        return pipeline;
    }

    @Test
    void theSameSurrogatesAtEveryParallelismAndNoOriginalAnywhere() throws Exception {
        TestPipeline one = ran("one", 1);
        TestPipeline four = ran("four", 4);
        assertThat(texts(four)).isEqualTo(texts(one)).hasSize(RECORDS - RECORDS / FORGOTTEN);
        assertThat(Funnel.of(one.root()).counts().rejected())
                .containsOnlyKeys("leak.email")
                .containsEntry("leak.email", (long) RECORDS / FORGOTTEN);
        String all = String.join("\n", texts(one));
        assertThat(Stream.of(MAILS).flatMap(List::stream).filter(all::contains)).isEmpty();
        assertThat(inspected(one)).contains("1900 rows read").contains("notes  nothing in 1900 values");
        String find = Files.writeString(
                        one.directory.resolve("find.yaml"), "types: [ORDER]\npatterns: {ORDER: \"order [0-9]+\"}\n")
                .toString();
        assertThat(inspected(one, "--find", find)).contains("text   ORDER in 1900 of 1900 values (100.0 %)");
        assertThat(one.command("inspect", "--topic", TOPIC, "--limit", "50", "--find", find)
                        .out())
                .contains("text   ORDER in 50 of 50 values (100.0 %)");
    }

    private static String inspected(TestPipeline pipeline, String... more) {
        StringWriter out = new StringWriter();
        String[] command = {
            "inspect", "--dataset", pipeline.directory.resolve("root").toString()
        };
        int code = Main.commands()
                .setOut(new PrintWriter(out, true))
                .execute(Stream.concat(Stream.of(command), Stream.of(more)).toArray(String[]::new));
        assertThat(code).isZero();
        return out.toString();
    }
}
