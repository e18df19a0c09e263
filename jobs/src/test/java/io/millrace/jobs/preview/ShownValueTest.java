package io.millrace.jobs.preview;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.core.Bytes;
import io.millrace.core.Field;
import io.millrace.core.FieldType;
import io.millrace.core.Image;
import io.millrace.core.Raster;
import io.millrace.core.Tensor;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Values of every type: for people, as JSON, and where the field is sensitive. */
class ShownValueTest {
    private static final Bytes THREE = Bytes.copyOf(new byte[] {1, 2, 3});
    private static final String HASH = "039058c6f2c0cb492c533b0a4d14ef77cc0f78abccced5287d84a1a2011cfb81";

    private static Arguments of(String type, Object value, String shown, String json, String sensitive) {
        FieldType known = type.equals("label") ? FieldType.label(List.of("bad", "good")) : FieldType.parse(type);
        return Arguments.of(Field.optional("f", known), value, shown, json, sensitive);
    }

    static Stream<Arguments> values() {
        return Stream.of(
                of("string", null, "absent", "null", "absent"),
                of("string", "a \"b\"\n", "\"a \\\"b\\\"\\n\"", "\"a \\\"b\\\"\\n\"", "string of 6 characters"),
                of("string", "😀", "\"😀\"", "\"😀\"", "string of 1 character"),
                of("bool", true, "true", "true", "bool"),
                of("int32", 7, "7", "7", "int32"),
                of("int64", 1L << 40, "1099511627776", "1099511627776", "int64"),
                of("float64", 0.5, "0.5", "0.5", "float64"),
                of("float64", Double.NaN, "\"NaN\"", "\"NaN\"", "float64"),
                of("timestamp", 1_500L, "1970-01-01T00:00:00.001500Z", "\"1970-01-01T00:00:00.001500Z\"", "timestamp"),
                of("date", -1, "1969-12-31", "\"1969-12-31\"", "date"),
                of("label", 1L, "good", "\"good\"", "label"),
                of("json", "{\"a\":1.0}", "{\"a\":1.0}", "{\"a\":1.0}", "json of 9 characters"),
                of("bytes", Bytes.copyOf(new byte[] {1}), "1 byte", "\"AQ==\"", "1 byte"),
                of("bytes", THREE, "3 bytes", "\"AQID\"", "3 bytes"),
                of("audio", THREE, "audio of 3 bytes", "{\"bytes\":3,\"sha256\":\"" + HASH + "\"}", "audio of 3 bytes"),
                of(
                        "list<date>",
                        Arrays.asList(0, null),
                        "[\"1970-01-01\",null]",
                        "[\"1970-01-01\",null]",
                        "list<date> of 2"));
    }

    @ParameterizedTest
    @MethodSource("values")
    void everyTypeIsShown(Field field, Object value, String shown, String json, String sensitive) {
        assertThat(ShownValue.of(field, value)).isEqualTo(shown);
        assertThat(json(field, value)).isEqualTo(json);
        assertThat(ShownValue.of(field.sensitive(), value)).isEqualTo(sensitive);
        assertThat(json(field.sensitive(), value)).isEqualTo(value == null ? "null" : '"' + sensitive + '"');
    }

    private static String json(Field field, Object value) {
        StringBuilder out = new StringBuilder();
        CellJson.append(field, value, out);
        return out.toString();
    }

    @Test
    void ofAnImageSizeAndHashAreTold() {
        Image image = Image.of(Raster.paint(4, 2, 3, (x, y, channel) -> x));
        Field field = Field.required("f", FieldType.IMAGE);
        assertThat(ShownValue.of(field, image)).isEqualTo("image of 4x2");
        assertThat(json(field, image))
                .startsWith(
                        "{\"width\":4,\"height\":2,\"bytes\":" + image.bytes().length() + ",\"sha256\":\"");
    }

    @Test
    void tensorsAreFlat() {
        Field field = Field.required("f", FieldType.parse("tensor<int32>[2,30]"));
        assertThat(json(field, Tensor.copyOf(new int[60]))).isEqualTo("[" + "0,".repeat(59) + "0]");
        assertThat(ShownValue.of(field, Tensor.copyOf(new int[60]))).endsWith("… (tensor<int32>[2,30])");
    }

    @Test
    void longTextsAreCutAndTheirLengthIsTold() {
        assertThat(ShownValue.of(Field.required("f", FieldType.STRING), "ab".repeat(100)))
                .isEqualTo("\"" + "ab".repeat(40) + "…\" (string of 200 characters)");
    }

    @Test
    void nothingSteersTheTerminal() {
        String text = "a\u001b[31m\u009b1m\u202eb\u007f";
        assertThat(ShownValue.of(Field.required("f", FieldType.STRING), text))
                .isEqualTo("\"a\\u001b[31m\\u009b1m\\u202eb\\u007f\"");
    }
}
