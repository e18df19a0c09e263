package io.millrace.ingestion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.millrace.core.Binder;
import io.millrace.core.Field;
import io.millrace.core.FieldType;
import io.millrace.core.Node;
import io.millrace.core.Problem;
import io.millrace.core.Problems;
import io.millrace.core.Ranges.Partition;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class KafkaSettingsTest {
    private final Problems problems = new Problems();

    private KafkaSettings bind(Map<String, Object> more) {
        Map<String, Object> options = new HashMap<>(Map.of("brokers", "localhost:9092", "topics", List.of("t")));
        options.putAll(more);
        return new Binder(problems).bind(KafkaSettings.class, Node.of(options), "source.kafka");
    }

    private List<String> messages() {
        return problems.all().stream()
                .map(problem -> problem.path() + ": " + problem.message())
                .toList();
    }

    @Test
    void onlyBrokersAndTopicsAreNeeded() {
        KafkaSettings settings = bind(Map.of());
        assertThat(problems.all()).isEmpty();
        assertThat(settings.format()).isEqualTo(KafkaSettings.Format.JSON);
        assertThat(settings.unknownFields()).isEqualTo(KafkaSettings.UnknownFields.IGNORE);
        assertThat(settings.eventTime()).isEqualTo(EventTimeSettings.DEFAULT);
        assertThat(StartPosition.parse(settings.start(), "start", problems)).isEqualTo(new StartPosition.Earliest());
        assertThat(StopPosition.parse(settings.stop(), "stop", problems)).isEqualTo(new StopPosition.Never());
    }

    static Stream<Arguments> mistakes() {
        return Stream.of(
                Arguments.of(Map.of("topics", List.of()), "source.kafka.topics: names no topic; list at least one"),
                Arguments.of(Map.of("topics", List.of("a", "a")), "source.kafka.topics: names a topic twice"),
                Arguments.of(Map.of("format", "xml"), "source.kafka.format: 'xml' must be one of json"),
                Arguments.of(
                        Map.of("properties", Map.of("group.id", "g")),
                        "source.kafka.properties.group.id: is set by the pipeline; leave it out"),
                Arguments.of(
                        Map.of("event_time", Map.of("idle_after", "0s")),
                        "source.kafka.event_time.idle_after: must be longer than nothing"),
                Arguments.of(
                        Map.of("event_time", Map.of("max_ahead", "5")),
                        "source.kafka.event_time.max_ahead: '5' is not a length of time: give a whole number and a"
                                + " unit, as in 500ms, 30s, 1m, 24h or 7d"));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void tellsMistakes(Map<String, Object> options, String message) {
        bind(options);
        assertThat(messages()).contains(message);
    }

    static Stream<Arguments> starts() {
        return Stream.of(
                Arguments.of("earliest", new StartPosition.Earliest()),
                Arguments.of("latest", new StartPosition.Latest()),
                Arguments.of(Map.of("group", "g"), new StartPosition.Group("g")),
                Arguments.of(Map.of("timestamp", 1000), new StartPosition.At(Instant.ofEpochSecond(1))),
                Arguments.of(
                        Map.of("timestamp", "2026-01-01T01:00:00+01:00"),
                        new StartPosition.At(Instant.parse("2026-01-01T00:00:00Z"))),
                Arguments.of(
                        Map.of("offsets", Map.of("t", Map.of("0", 5, "1", 6))),
                        new StartPosition.Offsets(Map.of(new Partition("t", 0), 5L, new Partition("t", 1), 6L))));
    }

    @ParameterizedTest
    @MethodSource("starts")
    void readsEveryStart(Object given, StartPosition expected) {
        assertThat(StartPosition.parse(Node.of(given), "start", problems)).isEqualTo(expected);
        assertThat(problems.all()).isEmpty();
    }

    @Test
    void readsEveryStop() {
        assertThat(StopPosition.parse(Node.of("never"), "stop", problems)).isEqualTo(new StopPosition.Never());
        assertThat(StopPosition.parse(Node.of("latest"), "stop", problems)).isEqualTo(new StopPosition.Latest());
        assertThat(StopPosition.parse(Node.of(Map.of("timestamp", 1000)), "stop", problems))
                .isEqualTo(new StopPosition.At(Instant.ofEpochSecond(1)));
        assertThat(problems.all()).isEmpty();
    }

    static Stream<Arguments> wrongStarts() {
        String forms = "must be earliest, latest, {group: name}, {timestamp: time} or {offsets: {topic: {0: n}}}";
        String time = "must be a time with a zone, as in 2026-01-31T12:00:00Z, or milliseconds since 1970";
        return Stream.of(
                Arguments.of("first", "start", forms),
                Arguments.of(Map.of("time", 5), "start", forms),
                Arguments.of(List.of(), "start", forms),
                Arguments.of(Map.of("group", ""), "start.group", "must be a text"),
                Arguments.of(Map.of("timestamp", "yesterday"), "start.timestamp", time),
                Arguments.of(Map.of("timestamp", "2026-01-01T00:00:00"), "start.timestamp", time),
                Arguments.of(Map.of("offsets", 5), "start.offsets", "must be a map, as in {topic: {0: 1200, 1: 950}}"),
                Arguments.of(
                        Map.of("offsets", Map.of("t", Map.of("0", -1))),
                        "start.offsets.t",
                        "maps a partition number to an offset, as in {0: 1200}"));
    }

    @ParameterizedTest
    @MethodSource("wrongStarts")
    void tellsAWrongStart(Object given, String path, String message) {
        StartPosition.parse(Node.of(given), "start", problems);
        assertThat(problems.all()).containsExactly(new Problem(0, path, message));
    }

    @Test
    void tellsAWrongStop() {
        StopPosition.parse(Node.of(Map.of("group", "g")), "stop", problems);
        assertThat(messages()).containsExactly("stop: must be never, latest or {timestamp: time}");
    }

    @Test
    void noTwoFieldsReadTheSameValue() {
        Field text = Field.required("text", FieldType.STRING);
        Field body = Field.required("body", FieldType.JSON);
        assertThat(Input.problems(List.of(new InputField(text, "body.text"), InputField.of(body))))
                .containsExactly("the fields text and body both read 'body.text' or a part of it ('body');"
                        + " read it once and copy it with set_field");
        assertThat(Input.problems(List.of(new InputField(text, "bodytext"), InputField.of(body))))
                .isEmpty();
        assertThatThrownBy(() -> new InputField(text, "body..text"))
                .hasMessage("from: 'body..text' must be keys with dots between, as in body.text");
    }

    @Test
    void secretsAreReadFromTheirFilesLate(@TempDir Path directory) throws Exception {
        Path secret = Files.writeString(directory.resolve("secret"), "hush\n");
        KafkaSettings settings = bind(Map.of("properties", Map.of("ssl.key.password", "file:" + secret)));
        KafkaAccess access = KafkaAccess.of(settings);
        assertThat(access.toString()).doesNotContain("hush");
        assertThat(access.properties()).containsEntry("ssl.key.password", "hush");
        Files.delete(secret);
        assertThatThrownBy(access::properties)
                .hasMessage("the Kafka option ssl.key.password stands in " + secret
                        + ", which cannot be read: check path and rights");
    }
}
