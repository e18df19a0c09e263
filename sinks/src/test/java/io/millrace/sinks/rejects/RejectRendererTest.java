package io.millrace.sinks.rejects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.millrace.core.Bytes;
import io.millrace.core.Field;
import io.millrace.core.FieldType;
import io.millrace.core.Origin;
import io.millrace.core.RejectSeal;
import io.millrace.core.Rejection;
import io.millrace.core.Sample;
import io.millrace.core.Schema;
import io.millrace.core.Services;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.NoSuchElementException;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RejectRendererTest {
    private static final String SECRET = "jane@example.org";
    private static final Origin ORIGIN = new Origin("support.chat", 3, 4711);
    private static final long EVENT_TIME = 1_760_000_000_123L;
    private static final String HEAD = "{\"topic\":\"support.chat\",\"partition\":3,\"offset\":4711,\"sub\":0,\"step\":"
            + "\"keep_by_length\",\"reason\":\"too_short\",\"at\":\"2025-10-09T08:53:20.123Z\",\"append\":7";
    private static final Schema SCHEMA = Schema.of(
            Field.required("amount", FieldType.FLOAT64),
            Field.required("text", FieldType.STRING).sensitive(),
            Field.optional("note", FieldType.STRING),
            Field.required("mood", FieldType.label(java.util.List.of("bad", "good"))));

    /** Turns the bits around, so that what was sealed can be opened. */
    private static final class Mirror implements RejectSeal {
        @Override
        public Bytes sealBytes(Origin origin, long eventTime, Bytes content) {
            return mirror(content);
        }

        @Override
        public Bytes sealJson(Origin origin, long eventTime, String json) {
            return mirror(Bytes.owning(json.getBytes(StandardCharsets.UTF_8)));
        }

        static Bytes mirror(Bytes content) {
            byte[] array = content.toArray();
            for (int i = 0; i < array.length; i++) {
                array[i] = (byte) ~array[i];
            }
            return Bytes.owning(array);
        }
    }

    @Test
    void referenceTellsWhereAndWhyOnly() {
        assertThat(line(Payload.REFERENCE, tooShort("n"))).isEqualTo(HEAD + "}");
    }

    @Test
    void redactedShowsFieldsThatAreNotSensitiveAndTheTypeOfTheOthers() {
        assertThat(line(Payload.REDACTED, tooShort(null)))
                .isEqualTo(
                        HEAD + ",\"fields\":{\"amount\":1.5,\"note\":null,\"mood\":1},\"types\":{\"text\":\"string\"}}")
                .doesNotContain(SECRET);
    }

    @Test
    void redactedNeverShowsRawBytes() {
        assertThat(line(Payload.REDACTED, raw(SECRET)))
                .doesNotContain(SECRET, Base64.getEncoder().encodeToString(SECRET.getBytes(StandardCharsets.UTF_8)))
                .endsWith("\"append\":7}");
    }

    /** A field may hold something private that nobody has tagged: that is why the step rejects. */
    @Test
    void redactedShowsNoValueOfASampleInWhichALeakWasFound() {
        assertThat(line(Payload.REDACTED, rejected("leak", "email", "write to jane@shop.example")))
                .endsWith("\"append\":7,\"fields\":{},\"types\":{\"amount\":\"float64\",\"text\":\"string\","
                        + "\"note\":\"string\",\"mood\":\"label\"}}");
    }

    @Test
    void redactedTellsTheTypeOfALongField() {
        String line = line(Payload.REDACTED, tooShort("n".repeat(RejectRenderer.FIELD_LIMIT)));

        assertThat(line).endsWith("\"types\":{\"text\":\"string\",\"note\":\"string\"}}");
    }

    @Test
    void encryptedHoldsTheWholeSample() {
        String line = line(Payload.ENCRYPTED, tooShort("n"));

        assertThat(line).startsWith(HEAD + ",\"sealed\":\"").doesNotContain(SECRET);
        assertThat(opened(line)).isEqualTo("{\"amount\":1.5,\"text\":\"" + SECRET + "\",\"note\":\"n\",\"mood\":1}");
    }

    @Test
    void encryptedHoldsTheRawBytes() {
        String line = line(Payload.ENCRYPTED, raw(SECRET));

        assertThat(line).doesNotContain(SECRET);
        assertThat(opened(line)).isEqualTo(SECRET);
    }

    @Test
    void encryptedLeavesOutWhatNoKafkaRecordHolds() {
        String line = line(Payload.ENCRYPTED, raw("x".repeat(RejectRenderer.PAYLOAD_LIMIT)));

        assertThat(line).endsWith("\"append\":7,\"omitted\":1200000}");
    }

    @Test
    void encryptedNeedsKeys() {
        assertThatThrownBy(() -> new RejectRenderer(Payload.ENCRYPTED, 0, Set.of()).open(Services.NONE))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessage("no RejectSeal is configured");
    }

    @Test
    void aRepeatNamesTheRowItRepeats() {
        Rejection repeat =
                new Rejection(ORIGIN, 2, EVENT_TIME, "drop_exact_duplicates", "duplicate", "support.chat/0/17/0", null);

        assertThat(line(Payload.REFERENCE, repeat))
                .contains("\"sub\":2")
                .endsWith("\"append\":7,\"original\":\"support.chat/0/17/0\"}");
        assertThat(line(Payload.ENCRYPTED, repeat)).endsWith("\"original\":\"support.chat/0/17/0\"}");
    }

    @ParameterizedTest
    @EnumSource(Payload.class)
    void theFieldThatTheReasonIsAboutIsNamed(Payload payload) {
        assertThat(line(payload, raw(SECRET).in("text")))
                .contains(",\"reason\":\"not_json\",\"field\":\"text\",\"at\":")
                .doesNotContain(SECRET);
    }

    @Test
    void theKeyInKafkaIsTheRowId() {
        assertThat(RejectRecord.rowId(line(Payload.REDACTED, tooShort("n")))).isEqualTo("support.chat/3/4711/0");
    }

    private static Rejection tooShort(String note) {
        return rejected("keep_by_length", "too_short", note);
    }

    private static Rejection rejected(String step, String reason, String note) {
        Sample sample = Sample.of(SCHEMA, ORIGIN, EVENT_TIME, Arrays.asList(1.5, SECRET, note, 1L));
        return Rejection.of(sample, step, reason);
    }

    private static Rejection raw(String content) {
        Bytes bytes = Bytes.owning(content.getBytes(StandardCharsets.UTF_8));
        return new Rejection(ORIGIN, 0, EVENT_TIME, "intake", "not_json", null, new Rejection.Content.Raw(bytes));
    }

    private static String line(Payload payload, Rejection rejection) {
        RejectRenderer renderer = new RejectRenderer(payload, 7, Set.of("leak"));
        renderer.open(Services.of(RejectSeal.class, new Mirror()));
        return renderer.of(rejection);
    }

    private static String opened(String line) {
        String base64 = line.replaceAll(".*\"sealed\":\"([^\"]*)\".*", "$1");
        return new String(
                Mirror.mirror(Bytes.owning(Base64.getDecoder().decode(base64))).toArray(), StandardCharsets.UTF_8);
    }
}
