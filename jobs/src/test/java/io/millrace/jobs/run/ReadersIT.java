package io.millrace.jobs.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.millrace.core.Outside;
import io.millrace.ingestion.WithBroker;
import io.millrace.jobs.run.TestPipeline.Told;
import io.millrace.sinks.stores.S3Server;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.parquet.example.data.Group;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A dataset with text, tabular, image, audio, tensor and encrypted columns, written once to a directory and once to a
 * bucket: it is valid in both, readers from elsewhere agree on it, and both hold the same.
 */
@Timeout(value = 4, unit = TimeUnit.MINUTES)
class ReadersIT extends WithBroker {
    private static final String TOPIC = "media";
    private static final String DIRECTORY = "directory";
    private static final String BUCKET = "bucket";

    private static MediaRecords records;
    private static S3Server server;
    private static Told direct;

    @BeforeAll
    static void write() throws Exception {
        records = new MediaRecords();
        System.setProperty("aws.accessKeyId", "test");
        System.setProperty("aws.secretAccessKey", "test");
        server = S3Server.start(directory.resolve("s3"), BUCKET);
        broker.createTopic(TOPIC, 2);
        pipeline(DIRECTORY).send(broker, records.lines());
        assertSucceeds(pipeline(DIRECTORY).command("keys init"));
        for (String kind : List.of(DIRECTORY, BUCKET)) {
            assertSucceeds(pipeline(kind).run("--quiet"));
            assertSucceeds(pipeline(kind).command("snapshot create"));
        }
        readTheBucket();
    }

    @AfterAll
    static void stop() {
        if (server != null) {
            server.close();
        }
    }

    /** Both have the same name and keys, so that a cell has the same ciphertext in both. */
    private static TestPipeline pipeline(String kind) throws Exception {
        String keys = "\"file:" + directory.resolve("keys");
        TestPipeline pipeline = new TestPipeline(directory.resolve(kind), broker.brokers(), TOPIC)
                .with("MORE_FIELDS", MediaRecords.FIELDS)
                .with("STEPS", MediaRecords.STEPS)
                .with("EXTRA", "keys: {kek: " + keys + ".json\", bundle: " + keys + ".bundle\"}")
                .with("STOP", "latest")
                .with("SHARD_ROWS", "40");
        return kind.equals(DIRECTORY)
                ? pipeline
                : pipeline.with("ROOT", "s3://bucket/deep/root")
                        .with("SHARD_ROWS", "40, s3: {endpoint: '" + server.endpoint() + "', path_style: true}");
    }

    private static void readTheBucket() throws Exception {
        Path keys = directory.resolve("exported.json");
        assertSucceeds(pipeline(BUCKET).command("keys export", "--output", keys.toString()));
        Outside.Run run = Outside.python(
                Path.of("src/test/python/bucket_readers.py").toAbsolutePath().toString(),
                server.endpoint(),
                "bucket/deep/root",
                root(DIRECTORY),
                root(BUCKET),
                Outside.shared("readers").toString(),
                Path.of("../worker/src").toAbsolutePath().toString(),
                keys.toString());
        direct = new Told(run.exit(), run.printed(), "");
    }

    /** The directory itself, or the copy of the bucket. */
    private static String root(String kind) {
        return directory.resolve(kind).resolve("root").toString();
    }

    private static void assertSucceeds(Told told) {
        assertThat(told.code()).as(told.toString()).isZero();
    }

    private static void assertAccepts(String reader, String kind, String... options) throws Exception {
        String[] arguments = Stream.concat(
                        Stream.of(Outside.shared("readers/" + reader).toString(), root(kind)), Stream.of(options))
                .toArray(String[]::new);
        Outside.Run run = Outside.python(arguments);
        assertThat(run.exit()).as(run.printed()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {DIRECTORY, BUCKET})
    void theCommandFindsNothingToSay(String kind) throws Exception {
        Told told = pipeline(kind).command("snapshot verify");
        assertSucceeds(told);
        assertThat(told.out()).startsWith("valid: ").contains(MediaRecords.COUNT + " rows");
    }

    @ParameterizedTest
    @ValueSource(strings = {DIRECTORY, BUCKET})
    void theContractHolds(String kind) throws Exception {
        assertAccepts("check_contract.py", kind);
    }

    @ParameterizedTest
    @ValueSource(strings = {DIRECTORY, BUCKET})
    void allReadersAgree(String kind) throws Exception {
        assertAccepts(
                "read_matrix.py",
                kind,
                "--split",
                "all",
                "--require",
                "pyarrow,datasets,duckdb,polars,pandas,mlcroissant");
    }

    @Test
    void readersOfTheBucketItselfSeeWhatStandsInTheDirectory() {
        assertSucceeds(direct);
        assertThat(direct.out()).contains(MediaRecords.COUNT + " rows of train, validation");
    }

    @Test
    void ciphertextOfTheBucketOpens() throws Exception {
        List<String> emails = IntStream.range(0, MediaRecords.COUNT)
                .mapToObj(MediaRecords::email)
                .toList();
        assertThat(direct.out())
                .contains("emails "
                        + new ObjectMapper().writeValueAsString(emails).replace(",", ", "));
    }

    @Test
    void photosAndRecordingsAreThoseThatWereSent() throws Exception {
        List<Group> rows = Rows.groups(pipeline(DIRECTORY).root());
        assertThat(rows).hasSize(MediaRecords.COUNT).allSatisfy(row -> {
            int id = (int) row.getLong("id", 0);
            assertThat(bytes(row, "photo")).isEqualTo(records.photo(id));
            assertThat(bytes(row, "sound")).isEqualTo(records.sound(id));
        });
    }

    private static byte[] bytes(Group row, String column) {
        return row.getGroup(column, 0).getBinary("bytes", 0).getBytes();
    }
}
