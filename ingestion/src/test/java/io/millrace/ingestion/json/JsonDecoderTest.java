package io.millrace.ingestion.json;

import static io.millrace.ingestion.json.Decoding.LIMITS;
import static io.millrace.ingestion.json.Decoding.decode;
import static io.millrace.ingestion.json.Decoding.decoder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.millrace.core.Field;
import io.millrace.core.FieldType;
import io.millrace.ingestion.Input;
import io.millrace.ingestion.InputField;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonDecoderTest {
    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        ``                 | not_json
        nope               | not_json
        {"v":              | not_json
        {"v":1}}           | not_json
        {"v":1} {}         | not_json
        {"v":01}           | not_json
        {"x":tru}          | not_json
        {"v":NaN}          | not_json
        {'v':1}            | not_json
        null               | not_an_object
        [1]                | not_an_object
        "text"             | not_an_object
        {"x":[[[[[[[[]]]]]]]]} | too_deep
        {"v":1,"v":1}      | duplicate_key
        {"v":null,"v":1}   | duplicate_key
        """)
    void rejectsWhatIsNotOneObject(String json, String reason) {
        assertThatThrownBy(() -> decode(FieldType.INT32, json)).hasMessage(reason);
    }

    @Test
    void rejectsBytesThatAreNotUtf8() {
        byte[][] wrong = {
            {(byte) 0xFF},
            {(byte) 0xC0, (byte) 0x80},
            {(byte) 0xED, (byte) 0xA0, (byte) 0x80},
            {(byte) 0xE2, (byte) 0x82},
            {(byte) 0xF4, (byte) 0x90, (byte) 0x80, (byte) 0x80},
            {(byte) 0xE0, (byte) 0x80, (byte) 0xAF},
            {(byte) 0x80}
        };
        for (byte[] text : wrong) {
            ByteArrayOutputStream json = new ByteArrayOutputStream();
            json.writeBytes("{\"ignored\":\"".getBytes(StandardCharsets.UTF_8));
            json.writeBytes(text);
            json.writeBytes("\"}".getBytes(StandardCharsets.UTF_8));
            assertThatThrownBy(() -> decoder(FieldType.INT32).decode(json.toByteArray()))
                    .hasMessage("not_utf8");
        }
    }

    @Test
    void readsNoOtherCharset() {
        byte[] utf16 = "{\"v\":1}".getBytes(StandardCharsets.UTF_16LE);
        assertThatThrownBy(() -> decoder(FieldType.INT32).decode(utf16)).hasMessage("not_json");
    }

    @Test
    void skipsAByteOrderMark() {
        assertThat(decode(FieldType.INT32, "\uFEFF{\"v\":1}")).isEqualTo(1);
    }

    @Test
    void rejectsATombstone() {
        assertThatThrownBy(() -> decoder(FieldType.INT32).decode(null)).hasMessage("tombstone");
    }

    @Test
    void rejectsARecordThatIsTooLarge() {
        byte[] large = new byte[LIMITS.recordBytes() + 1];
        Arrays.fill(large, (byte) ' ');
        assertThatThrownBy(() -> decoder(FieldType.INT32).decode(large)).hasMessage("record_too_large");
    }

    @Test
    void readsNestedFieldsWhereverTheyStand() {
        Input input = new Input(List.of(
                new InputField(Field.required("text", FieldType.STRING), "body.content.text"),
                new InputField(Field.optional("size", FieldType.INT32), "body.size"),
                InputField.of(Field.required("id", FieldType.STRING))));
        assertThat(decode(input, "{\"body\":{\"x\":[{}],\"size\":2,\"content\":{\"text\":\"hi\"}},\"id\":\"a\"}"))
                .containsExactly("hi", 2, "a");
        assertThat(decode(input, "{\"id\":\"a\",\"body\":{\"content\":{\"text\":\"hi\"},\"size\":null}}"))
                .containsExactly("hi", null, "a");
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(delimiter = '|', textBlock = """
        {"id":"a"}                       | missing_field
        {"id":"a","body":null}           | missing_field
        {"id":"a","body":{}}             | missing_field
        {"id":"a","body":{"text":null}}  | missing_field
        {"id":"a","body":"text"}         | wrong_type
        {"id":"a","body":[{"text":"x"}]} | wrong_type
        {"id":"a","body":{"text":"x"},"body":{"text":"y"}} | duplicate_key
        """)
    void rejectsWhereTheWayToAFieldIsBroken(String json, String reason) {
        Input input = new Input(List.of(
                InputField.of(Field.required("id", FieldType.STRING)),
                new InputField(Field.required("text", FieldType.STRING), "body.text")));
        assertThatThrownBy(() -> decode(input, json)).hasMessage(reason);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{\"id\":\"a\",\"b\":{\"t\":\"x\"},\"more\":1}", "{\"id\":\"a\",\"b\":{\"t\":\"x\",\"more\":1}}"
            })
    void rejectsUnknownFieldsOnlyWhereAsked(String json) {
        Input input = new Input(List.of(
                InputField.of(Field.required("id", FieldType.STRING)),
                new InputField(Field.required("text", FieldType.STRING), "b.t")));
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        assertThat(new JsonDecoder(input, LIMITS, false).decode(bytes)).containsExactly("a", "x");
        assertThatThrownBy(() -> new JsonDecoder(input, LIMITS, true).decode(bytes))
                .hasMessage("unknown_field");
    }

    @Test
    void keepsNothingOfTheRecordBefore() {
        JsonDecoder decoder = decoder(FieldType.INT32);
        assertThat(decoder.decode("{\"v\":1}".getBytes(StandardCharsets.UTF_8))).containsExactly(1);
        assertThat(decoder.decode("{}".getBytes(StandardCharsets.UTF_8))).containsExactly((Object) null);
    }
}
