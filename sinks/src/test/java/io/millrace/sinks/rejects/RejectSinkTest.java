package io.millrace.sinks.rejects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.millrace.core.Refusal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RejectSinkTest {
    private static final RejectSettings KAFKA =
            new RejectSettings(new RejectSettings.Kafka("chat.rejects", Payload.REFERENCE), null);

    @TempDir
    Path directory;

    @Test
    void filesHoldEveryLineOnceAsUtf8() throws Exception {
        Path files = directory.resolve("rejects");
        List<String> lines = IntStream.range(0, 50)
                .mapToObj(i -> "{\"offset\":" + i + ",\"reason\":\"ünwell\"}")
                .toList();
        StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
        env.setParallelism(2);

        sink(new RejectSettings(null, new RejectSettings.Files(files.toString(), Payload.REFERENCE)), "/data/chat")
                .attach(env.fromData(lines));
        env.execute();

        assertThat(linesOf(files)).containsExactlyInAnyOrderElementsOf(lines);
    }

    private static List<String> linesOf(Path files) throws Exception {
        List<String> all = new ArrayList<>();
        try (Stream<Path> listed = Files.list(files)) {
            for (Path file : listed.toList()) {
                assertThat(file.getFileName().toString()).matches("rejects-.*\\.jsonl");
                all.addAll(Files.readAllLines(file));
            }
        }
        return all;
    }

    @Test
    void theTransactionalIdIsOfTheDatasetAndItsPath() {
        assertThat(sink(KAFKA, "/data/chat").transactionalIdPrefix())
                .startsWith("chat-")
                .isEqualTo(sink(KAFKA, "/data/chat").transactionalIdPrefix())
                .isNotEqualTo(sink(KAFKA, "/other/chat").transactionalIdPrefix());
    }

    @Test
    void aCheckpointOlderThanItsTransactionsIsRefused() {
        Instant completed = Instant.parse("2026-11-24T01:00:00Z");
        RejectSink sink = sink(KAFKA, "/data/chat");

        assertThatCode(() -> sink.refuseExpired("chk-7", completed, completed.plusSeconds(600)))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> sink.refuseExpired("chk-7", completed, completed.plusSeconds(1860)))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.trouble()).isEqualTo(Refusal.Trouble.REFUSED))
                .hasMessageContainingAll("checkpoint chk-7 is 31 minutes old", "missing in chat.rejects");
    }

    @Test
    void filesKnowNoTransactions() {
        RejectSettings files = new RejectSettings(null, new RejectSettings.Files("rejects", Payload.REFERENCE));

        assertThatCode(() -> sink(files, "/data/chat").refuseExpired("chk-7", Instant.EPOCH, Instant.now()))
                .doesNotThrowAnyException();
    }

    @Test
    void exactlyOnePlaceIsNamed() {
        assertThatThrownBy(() -> new RejectSettings(null, null))
                .hasMessage("must name exactly one place: kafka or files");
        assertThatThrownBy(() -> new RejectSettings(KAFKA.kafka(), new RejectSettings.Files("x", Payload.REFERENCE)))
                .hasMessage("must name exactly one place: kafka or files");
    }

    @Test
    void secretsOfClientsAreReadWhereTheyRun() throws Exception {
        Path password = directory.resolve("password");
        Files.writeString(password, "s3cret\n");

        Properties properties =
                FileValues.references(Map.of("ssl.key.password", "file:" + password, "client.id", "mill"));

        assertThat(properties)
                .containsEntry("client.id", "mill")
                .containsEntry("ssl.key.password", "${millrace:" + password + "}");
        try (FileValues values = new FileValues()) {
            assertThat(values.get("", Set.of(password.toString())).data()).containsEntry(password.toString(), "s3cret");
        }
    }

    private static RejectSink sink(RejectSettings settings, String root) {
        return new RejectSink(settings, "localhost:9092", Map.of(), "chat", root);
    }
}
