package io.millrace.ingestion.json;

import static io.millrace.ingestion.json.Decoding.decode;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.millrace.core.Bytes;
import io.millrace.core.Field;
import io.millrace.core.FieldType;
import io.millrace.core.Image;
import io.millrace.core.Raster;
import io.millrace.core.RejectSample;
import io.millrace.core.Tensor;
import io.millrace.ingestion.Input;
import io.millrace.ingestion.InputField;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.List;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonValuesTest {
    private static FieldType type(String text) {
        return text.startsWith("label")
                ? FieldType.label(List.of("negative", "neutral", "positive"))
                : FieldType.parse(text);
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', textBlock = """
        string    | {"v":"a\\u0000b"}                      | a\u0000b
        string    | {"v":"\\ud83d\\ude00"}                 | \ud83d\ude00
        bool      | {"v":true}                             | true
        int32     | {"v":-2147483648}                      | -2147483648
        int32     | {"v":3.0}                              | 3
        int32     | {"v":2e3}                              | 2000
        int64     | {"v":9223372036854775807}              | 9223372036854775807
        int64     | {"v":-9223372036854775808}             | -9223372036854775808
        int64     | {"v":0e99999}                          | 0
        float32   | {"v":0.1}                              | 0.1
        float64   | {"v":7}                                | 7.0
        float64   | {"v":1e-400}                           | 0.0
        timestamp | {"v":1}                                | 1000
        timestamp | {"v":-1}                               | -1000
        timestamp | {"v":"1970-01-01T00:00:00.000001Z"}    | 1
        timestamp | {"v":"1970-01-01T02:00:00.0000019+02:00"} | 1
        timestamp | {"v":"9999-12-31T23:59:59.999999Z"}    | 253402300799999999
        date      | {"v":"1970-01-02"}                     | 1
        date      | {"v":"0001-01-01"}                     | -719162
        label     | {"v":"positive"}                       | 2
        label     | {"v":0}                                | 0
        json      | {"v":{"b" : [1.0, null,"\\u00e9"], "a":{} }} | {"b":[1.0,null,"é"],"a":{}}
        json      | {"v":"text"}                           | "text"
        json      | {"v":[ [ ] , [{"k":true}, false] ]}    | [[],[{"k":true},false]]
        json      | {"v":"\\ud800"}                        | "\\ud800"
        list<int64> | {"v":[1,null,3]}                     | [1, null, 3]
        list<string> | {"v":[]}                            | []
        """)
    void readsEveryTypeInItsForms(String type, String json, String expected) {
        assertThat(decode(type(type), json)).hasToString(expected);
    }

    @Test
    void readsValuesIntoTheCarriersOfTheirKind() {
        assertThat(decode(FieldType.INT32, "{\"v\":1}")).isInstanceOf(Integer.class);
        assertThat(decode(FieldType.FLOAT32, "{\"v\":1}")).isInstanceOf(Float.class);
        assertThat(decode(FieldType.DATE, "{\"v\":\"2020-01-01\"}")).isInstanceOf(Integer.class);
        assertThat(decode(type("label"), "{\"v\":1}")).isInstanceOf(Long.class);
        assertThat(decode(FieldType.BYTES, "{\"v\":\"AAEC\"}")).isEqualTo(Bytes.copyOf(new byte[] {0, 1, 2}));
        assertThat(decode(FieldType.AUDIO, "{\"v\":\"\"}")).isEqualTo(Bytes.copyOf(new byte[0]));
        assertThat(decode(FieldType.IMAGE, "{\"v\":\"" + base64(png()) + "\"}"))
                .isEqualTo(Image.of(Bytes.copyOf(png())));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[[1,2,3],[4,5,6]]", "[1,2,3,4,5,6]"})
    void readsATensorNestedOrFlat(String json) {
        Input input = new Input(List.of(InputField.of(Field.required("v", FieldType.parse("tensor<float32>[2,3]")))));
        assertThat(decode(input, "{\"v\":" + json + "}"))
                .containsExactly(Tensor.copyOf(new float[] {1, 2, 3, 4, 5, 6}));
    }

    @ParameterizedTest(name = "{0} {1} is {2}")
    @CsvSource(delimiter = '|', textBlock = """
        string    | 1                       | wrong_type
        string    | true                    | wrong_type
        string    | {}                      | wrong_type
        string    | "\\ud800 alone"         | not_utf8
        string    | "\\udc00\\ud800"        | not_utf8
        bool      | "true"                  | wrong_type
        bool      | 1                       | wrong_type
        int32     | "1"                     | wrong_type
        int32     | 1.5                     | wrong_type
        int32     | 1e-99999                | wrong_type
        int32     | 2147483648              | out_of_range
        int32     | -2147483649             | out_of_range
        int64     | 9223372036854775808     | out_of_range
        int64     | 1e99                    | out_of_range
        int64     | 1e99999999999           | out_of_range
        int64     | 1234567890123456789012345678901 | number_too_long
        float32   | 1e39                    | out_of_range
        float32   | "NaN"                   | wrong_type
        float64   | 1e309                   | out_of_range
        float64   | 0.12345678901234567890123456789 | number_too_long
        timestamp | "2026-01-01T00:00:00"   | not_a_timestamp
        timestamp | "2026-02-30T00:00:00Z"  | not_a_timestamp
        timestamp | "soon"                  | not_a_timestamp
        timestamp | "+10000-01-01T00:00:00Z" | out_of_range
        timestamp | 9223372036854775807     | out_of_range
        timestamp | true                    | wrong_type
        timestamp | 1.5                     | wrong_type
        date      | "2026-02-30"            | not_a_date
        date      | "+10000-01-01"          | out_of_range
        date      | 20260101                | wrong_type
        label     | "angry"                 | not_a_label
        label     | 3                       | not_a_label
        label     | -1                      | not_a_label
        label     | []                      | wrong_type
        bytes     | "not base64!"           | not_base64
        bytes     | 7                       | wrong_type
        image     | "AAEC"                  | not_an_image
        image     | "%%%"                   | not_base64
        list<int32> | 1                     | wrong_type
        list<int32> | [1,"2"]               | wrong_type
        list<int32> | [1,[2]]               | wrong_type
        json      | [1234567890123456789012345678901] | number_too_long
        """)
    void rejectsWhatDoesNotFit(String type, String value, String reason) {
        assertThatThrownBy(() -> decode(type(type), "{\"v\":" + value + "}"))
                .isInstanceOf(RejectSample.class)
                .hasMessage(reason);
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(delimiter = '|', textBlock = """
        [1,2]                | wrong_shape
        [1,2,3,4,5,6,7]      | wrong_shape
        [[1,2,3],[4,5]]      | wrong_shape
        [[1,2,3]]            | wrong_shape
        [[1,2,3],[4,5,6],[]] | wrong_shape
        [[1,2],[3,4],[5,6]]  | wrong_shape
        [[1,2,3],4,5,6]      | wrong_shape
        [[[1]]]              | wrong_shape
        []                   | wrong_shape
        [1,2,3,4,5,null]     | wrong_type
        [1,2,3,4,5,"6"]      | wrong_type
        6                    | wrong_type
        null                 | missing_field
        """)
    void rejectsATensorOfAnotherShape(String value, String reason) {
        Input input = new Input(List.of(InputField.of(Field.required("v", FieldType.parse("tensor<float32>[2,3]")))));
        assertThatThrownBy(() -> decode(input, "{\"v\":" + value + "}")).hasMessage(reason);
    }

    @Test
    void rejectsAnImageThatClaimsTooManyPixelsWithoutDecodingIt() {
        String huge = base64(png(50_000, 50_000));
        assertThatThrownBy(() -> decode(FieldType.IMAGE, "{\"v\":\"" + huge + "\"}"))
                .hasMessage("image_too_large");
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static byte[] png() {
        return Image.of(Raster.paint(2, 2, 3, (x, y, channel) -> x + y)).bytes().toArray();
    }

    /** A PNG whose header claims this size. */
    private static byte[] png(int width, int height) {
        byte[] file = png();
        ByteBuffer.wrap(file).putInt(16, width).putInt(20, height);
        CRC32 crc = new CRC32();
        crc.update(file, 12, 17);
        ByteBuffer.wrap(file).putInt(29, (int) crc.getValue());
        return file;
    }
}
