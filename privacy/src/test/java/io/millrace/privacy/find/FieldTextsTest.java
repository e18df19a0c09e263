package io.millrace.privacy.find;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.core.Bytes;
import io.millrace.core.Field;
import io.millrace.core.FieldType;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FieldTextsTest {
    private static List<String> texts(Object value) {
        List<String> texts = new ArrayList<>();
        FieldTexts.each(value, texts::add);
        return texts;
    }

    @ParameterizedTest
    @CsvSource({
        "string,true",
        "json,true",
        "bytes,true",
        "list<string>,true",
        "list<int64>,false",
        "int64,false",
        "date,false",
        "image,false"
    })
    void someFieldsMayHoldTexts(String type, boolean holds) {
        assertThat(FieldTexts.has(Field.optional("x", FieldType.parse(type)))).isEqualTo(holds);
    }

    @Test
    void everyTextOfAValueIsGiven() {
        assertThat(texts("a")).containsExactly("a");
        assertThat(texts(Arrays.asList("a", null, "b"))).containsExactly("a", "b");
        assertThat(texts(Bytes.copyOf("zażółć".getBytes(StandardCharsets.UTF_8))))
                .containsExactly("zażółć");
        assertThat(texts(null)).isEmpty();
        assertThat(texts(7L)).isEmpty();
    }

    @Test
    void bytesThatAreNoTextAreAnEmptyOne() {
        assertThat(texts(Bytes.copyOf(new byte[] {'a', (byte) 0xff, 'b'}))).containsExactly("");
    }
}
