package io.millrace.ingestion;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.core.Field;
import io.millrace.core.FieldType;
import io.millrace.core.Origin;
import io.millrace.core.Rejection.Content;
import io.millrace.ingestion.json.JsonLimits;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.apache.flink.api.common.eventtime.Watermark;
import org.apache.flink.api.common.eventtime.WatermarkOutput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventTimeTest {
    private static final long NOW = Instant.parse("2026-01-01T12:00:00Z").toEpochMilli();
    private static final Origin ORIGIN = new Origin("t", 0, 7);
    private static final Input INPUT = new Input(List.of(InputField.of(Field.required("at", FieldType.TIMESTAMP))));

    private static RecordReader reader(String field) {
        EventTimeSettings settings = new EventTimeSettings(field, "30s", "1m", "5m");
        JsonLimits limits = new JsonLimits(1000, 10, 100);
        return new RecordReader(
                new RecordReader.Settings(INPUT, limits, false, settings),
                InstantSource.fixed(Instant.ofEpochMilli(NOW)));
    }

    private static Read read(String field, long kafkaTimestamp, String at) {
        byte[] json = ("{\"at\":\"" + at + "\"}").getBytes(StandardCharsets.UTF_8);
        return reader(field).read(ORIGIN, kafkaTimestamp, json);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "2026-01-01T12:00:00Z,        kept",
        "2026-01-01T11:59:30Z,        kept",
        "2026-01-01T11:59:29.999Z,    late",
        "2020-01-01T00:00:00Z,        late",
        "0001-01-01T00:00:00Z,        late",
        "2026-01-01T12:05:00Z,        kept",
        "2026-01-01T12:05:00.001Z,    event_time_out_of_range",
        "9999-12-31T23:59:59Z,        event_time_out_of_range"
    })
    void aFieldsTimeIsHeldAgainstKafkasTimestamp(String at, String verdict) {
        Read read = read("at", NOW, at);
        assertThat(read.isSample() ? "kept" : read.rejection().reason()).isEqualTo(verdict);
        if (!read.isSample()) {
            assertThat(read.rejection().content()).isInstanceOf(Content.Fields.class);
        }
    }

    @ParameterizedTest(name = "{0} ms from now")
    @CsvSource({
        "0,          kept",
        "-999999999, kept",
        "300000,     kept",
        "300001,     event_time_out_of_range",
        "253402300799000, event_time_out_of_range"
    })
    void withoutAFieldKafkasTimestampIsHeldAgainstTheClock(long fromNow, String verdict) {
        Read read = read(null, NOW + fromNow, "2026-01-01T12:00:00Z");
        assertThat(read.isSample() ? "kept" : read.rejection().reason()).isEqualTo(verdict);
    }

    @Test
    void aRecordWithoutKafkaTimestampHasNoEventTime() {
        assertThat(read(null, -1, "2026-01-01T12:00:00Z").rejection().count())
                .isEqualTo("intake.event_time_out_of_range");
    }

    @Test
    void anErrorOfTheProgramIsARejectToo() {
        InstantSource broken = () -> {
            throw new IllegalStateException("no clock");
        };
        RecordReader.Settings settings =
                new RecordReader.Settings(INPUT, new JsonLimits(1000, 10, 100), false, EventTimeSettings.DEFAULT);
        byte[] json = "{\"at\":0}".getBytes(StandardCharsets.UTF_8);
        assertThat(new RecordReader(settings, broken)
                        .read(ORIGIN, NOW, json)
                        .rejection()
                        .count())
                .isEqualTo("intake.failed");
    }

    @Test
    void eventTimeIsInMilliseconds() {
        assertThat(read("at", NOW, "2026-01-01T12:00:00.001999Z").sample().eventTime())
                .isEqualTo(NOW + 1);
        assertThat(read(null, NOW - 5, "2020-01-01T00:00:00Z").sample().eventTime())
                .isEqualTo(NOW - 5);
    }

    @ParameterizedTest
    @CsvSource({
        "at,      ",
        "time,    'there is no field ''time'' (allowed: at, text, maybe)'",
        "text,    the field text is a string; event time needs a timestamp that is not optional",
        "maybe,   the field maybe is an optional timestamp; event time needs a timestamp that is not optional"
    })
    void aFieldForEventTimeIsATimestampThatIsAlwaysThere(String field, String problem) {
        var schema = INPUT.schema()
                .plus(Field.required("text", FieldType.STRING))
                .plus(Field.optional("maybe", FieldType.TIMESTAMP));
        var told = new EventTimeSettings(field, "30s", "1m", "5m").problem(schema);
        assertThat(told.orElse(null)).isEqualTo(problem);
    }

    @Test
    void aPartitionsWatermarkFollowsItsLargestKafkaTimestampAndNoReject() {
        KafkaTime time = new KafkaTime(java.time.Duration.ofSeconds(30));
        Told told = new Told();
        time.onPeriodicEmit(told);
        assertThat(told.watermark).isEqualTo(Long.MIN_VALUE);
        time.onEvent(read("at", NOW, "2026-01-01T12:00:00Z"), NOW, told);
        time.onEvent(read("at", NOW - 9, "2026-01-01T12:00:00Z"), NOW - 9, told);
        time.onEvent(read("at", NOW + 999_999, "broken"), NOW + 999_999, told);
        time.onEvent(read("at", NOW + 999_999, "2026-01-01T12:00:00Z"), NOW + 999_999, told);
        time.onPeriodicEmit(told);
        assertThat(told.watermark).isEqualTo(NOW - 31_000);
    }

    private static final class Told implements WatermarkOutput {
        private long watermark = Long.MIN_VALUE;

        @Override
        public void emitWatermark(Watermark next) {
            watermark = next.getTimestamp();
        }

        @Override
        public void markIdle() {
            throw new AssertionError("idleness is Flink's to tell");
        }

        @Override
        public void markActive() {
            throw new AssertionError("idleness is Flink's to tell");
        }
    }
}
