package io.millrace.ingestion;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.core.Bytes;
import io.millrace.core.Field;
import io.millrace.core.FieldType;
import io.millrace.core.Origin;
import io.millrace.core.Rejection.Content;
import io.millrace.ingestion.json.JsonLimits;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataOutputSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecordReaderTest {
    private static final Origin ORIGIN = new Origin("topic", 3, 42);
    private static final Input INPUT = new Input(List.of(
            InputField.of(Field.optional("s", FieldType.STRING)),
            InputField.of(Field.optional("n", FieldType.INT32)),
            InputField.of(Field.optional("d", FieldType.FLOAT64)),
            InputField.of(Field.optional("t", FieldType.TIMESTAMP)),
            InputField.of(Field.optional("j", FieldType.JSON)),
            InputField.of(Field.optional("i", FieldType.IMAGE)),
            new InputField(Field.optional("deep", FieldType.list(FieldType.DATE)), "o.p.q")));
    private static final Set<String> REASONS =
            Arrays.stream(IntakeReason.values()).map(IntakeReason::text).collect(Collectors.toSet());
    private static final RecordReader READER = new RecordReader(
            new RecordReader.Settings(INPUT, new JsonLimits(10_000, 20, 50), false, EventTimeSettings.DEFAULT),
            InstantSource.system());

    @Test
    void keepsTheBytesOfWhatItCannotRead() {
        byte[] broken = "{".getBytes(StandardCharsets.UTF_8);
        var rejection = READER.read(ORIGIN, 99, broken).rejection();
        assertThat(rejection.count()).isEqualTo("intake.not_json");
        assertThat(rejection.origin()).isEqualTo(ORIGIN);
        assertThat(rejection.eventTime()).isEqualTo(99);
        assertThat(rejection.content()).isEqualTo(new Content.Raw(Bytes.copyOf(broken)));
        assertThat(READER.read(ORIGIN, 99, null).rejection().content()).isNull();
    }

    @ParameterizedTest(name = "{0} is {1} of {2}")
    @CsvSource(delimiter = '|', nullValues = "nobody", textBlock = """
        {"s":7}                               | wrong_type      | s
        {"s":"a"}                             | missing_field   | at
        {"at":"soon"}                         | not_a_timestamp | at
        {"at":"2020-01-01T00:00:00Z"}         | late            | at
        {"at":"2030-01-01T00:00:00Z"}         | event_time_out_of_range | at
        {"n":3000000000}                      | out_of_range    | n
        {"mood":"angry"}                      | not_a_label     | mood
        {"s":"a","s":"b"}                     | duplicate_key   | s
        {"o":7}                               | wrong_type      | deep
        {"o":{"p":{"q":["2026-02-30"]}}}      | not_a_date      | deep
        {"more":1}                            | unknown_field   | nobody
        []                                    | not_an_object   | nobody
        {"more":                              | not_json        | nobody
        """)
    void aRejectNamesTheFieldOfTheSchema(String json, String reason, String field) {
        Input input = new Input(List.of(
                InputField.of(Field.optional("s", FieldType.STRING)),
                InputField.of(Field.optional("n", FieldType.INT32)),
                InputField.of(Field.optional("mood", FieldType.label(List.of("good", "bad")))),
                new InputField(Field.optional("deep", FieldType.list(FieldType.DATE)), "o.p.q"),
                new InputField(Field.optional("deeper", FieldType.STRING), "o.p.r"),
                InputField.of(Field.required("at", FieldType.TIMESTAMP))));
        EventTimeSettings time = new EventTimeSettings("at", "30s", "1m", "5m");
        RecordReader reader = new RecordReader(
                new RecordReader.Settings(input, new JsonLimits(10_000, 20, 50), true, time), InstantSource.system());
        long timestamp = Instant.parse("2026-01-01T00:00:00Z").toEpochMilli();
        var rejection = reader.read(ORIGIN, timestamp, json.getBytes(StandardCharsets.UTF_8))
                .rejection();
        assertThat(rejection.count()).isEqualTo("intake." + reason);
        assertThat(rejection.field()).isEqualTo(field);
    }

    @Property(seed = "7", tries = 2000)
    void anyBytesBecomeExactlyOneSampleOrRejection(@ForAll byte[] bytes) throws IOException {
        assertSound(READER.read(ORIGIN, 1, bytes));
    }

    @Property(seed = "7", tries = 2000)
    void anyTokensBecomeExactlyOneSampleOrRejection(@ForAll("tokens") String text) throws IOException {
        assertSound(READER.read(ORIGIN, 1, text.getBytes(StandardCharsets.UTF_8)));
    }

    @Provide
    Arbitrary<String> tokens() {
        return Arbitraries.of(
                        "{",
                        "}",
                        "[",
                        "]",
                        ":",
                        ",",
                        "\"s\"",
                        "\"n\"",
                        "\"o\":{\"p\":{\"q\":",
                        "\"i\":",
                        "\"j\":",
                        "\"t\":",
                        "\"\\ud800\"",
                        "1e999999999",
                        "-0",
                        "null",
                        "true",
                        "\"2026-01-01\"",
                        "\"iVBORw0KGgo=\"",
                        "\u0000",
                        "\"d\":",
                        "1.5",
                        "99999999999999999999",
                        " ")
                .list()
                .ofMaxSize(14)
                .map(parts -> "{" + String.join("", parts));
    }

    /** Not {@code failed} either: that is for errors of the program. It crosses an edge of the job unchanged. */
    private static void assertSound(Read read) throws IOException {
        assertThat(read.origin()).isEqualTo(ORIGIN);
        if (!read.isSample()) {
            assertThat(REASONS).contains(read.rejection().reason());
            assertThat(read.rejection().reason()).isNotEqualTo("failed");
        }
        var codec = new ReadCodec.Reads(INPUT.schema()).create();
        DataOutputSerializer out = new DataOutputSerializer(64);
        codec.write(read, out);
        assertThat(codec.read(new DataInputDeserializer(out.getCopyOfBuffer()))).isEqualTo(read);
    }

    @Test
    void everyReasonHasASentence() {
        for (IntakeReason reason : IntakeReason.values()) {
            assertThat(reason.text()).matches("[a-z][a-z0-9_-]{0,63}");
            assertThat(reason.doc()).as(reason.text()).endsWith(".");
        }
    }
}
