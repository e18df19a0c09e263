package io.millrace.privacy.find;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.core.Bytes;
import io.millrace.core.FieldType;
import io.millrace.privacy.find.FieldText.Form;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FieldTextsTest {
    private static final String MAIL = "zażółć: ann@mail-harbor.com";

    private static List<FieldText> all(String type, Object value) {
        List<FieldText> texts = new ArrayList<>();
        FieldTexts.each(FieldType.parse(type), value, texts::add);
        return texts;
    }

    private static List<String> texts(String type, Object value) {
        return all(type, value).stream().map(FieldText::text).toList();
    }

    private static String ofBytes(byte... bytes) {
        return texts("bytes", Bytes.copyOf(bytes)).get(0);
    }

    @ParameterizedTest
    @CsvSource({
        "string,true",
        "json,true",
        "bytes,true",
        "int64,true",
        "float64,true",
        "list<string>,true",
        "list<json>,true",
        "list<bytes>,true",
        "list<int64>,true",
        "list<date>,false",
        "int32,false",
        "timestamp,false",
        "date,false",
        "image,false"
    })
    void someFieldsMayHoldTexts(String type, boolean holds) {
        assertThat(FieldTexts.has(FieldType.parse(type))).isEqualTo(holds);
    }

    @Test
    void everyTextOfAValueIsGiven() {
        assertThat(texts("string", "a")).containsExactly("a");
        assertThat(texts("list<json>", Arrays.asList("{}", null, "[1]"))).containsExactly("{}", "[1]");
        assertThat(texts("list<bytes>", List.of(Bytes.copyOf(MAIL.getBytes(StandardCharsets.UTF_8)))))
                .containsExactly(MAIL);
        assertThat(texts("string", null)).isEmpty();
    }

    @Test
    void shortItemsOfAListAreATextTogether() {
        assertThat(all("list<string>", Arrays.asList("a", "b", "c".repeat(65), "d", null)))
                .filteredOn(text -> text.form() == Form.JOINED)
                .containsExactly(new FieldText("a b", Form.JOINED));
        assertThat(texts("list<string>", List.of("a"))).containsExactly("a");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32", "UTF-32LE", "UTF-32BE"})
    void unicodeIsReadInAnyEncoding(String encoding) {
        assertThat(ofBytes(MAIL.getBytes(Charset.forName(encoding)))).endsWith(MAIL);
        byte[] marked = ("\ufeff" + MAIL).getBytes(Charset.forName(encoding));
        assertThat(ofBytes(marked)).endsWith(MAIL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ISO-8859-1", "windows-1250", "windows-1251", "Shift_JIS"})
    void whatIsAsciiInOtherEncodingsIsRead(String encoding) {
        byte[] bytes = (MAIL + " Żyła Дом Grüße").getBytes(Charset.forName(encoding));
        assertThat(ofBytes(bytes)).contains("ann@mail-harbor.com");
    }

    @Test
    void aSingleBrokenByteHidesNothing() {
        assertThat(ofBytes((byte) 0xff, (byte) 'a', (byte) 'b', (byte) 'c', (byte) 'd'))
                .isEqualTo("\ufffdabcd");
    }

    @Test
    void ofBytesThatAreNoTextRunsAreRead() {
        byte[] noise = new byte[4096];
        new Random(11).nextBytes(noise);
        byte[] mail = "\0ann@mail-harbor.com\0".getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(mail, 0, noise, 1000, mail.length);
        assertThat(ofBytes(noise)).contains("ann@mail-harbor.com").hasSizeLessThan(400);
        assertThat(ofBytes((byte) 1, (byte) 'b', (byte) 0xff)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "4539148803436467, 4539148803436467",
        "4539148803436468, ''",
        "30569309025904, 30569309025904",
        "4222222222222, 4222222222222",
        "9223372036854775807, ''",
        "18, ''",
        "-4539148803436467, ''"
    })
    void wholeNumbersMayBeCards(long number, String digits) {
        FieldText expected = new FieldText(digits, Form.NUMBER);
        assertThat(all("int64", number)).containsExactly(expected);
        assertThat(all("list<int64>", List.of(number))).containsExactly(expected);
        assertThat(all("float64", (double) number)).containsExactly(expected);
    }

    @ParameterizedTest
    @ValueSource(doubles = {4539148803436.5, 1e300, Double.NaN, Double.POSITIVE_INFINITY})
    void otherFloatsAreNone(double number) {
        assertThat(texts("float64", number)).containsExactly("");
    }

    @Test
    void floatsInJsonMayBeCards() {
        String json = "{\"a\":4.539148803436467e15,\"b\":4539148803436467.0,\"c\":4539148803436467,\"d\":1e999999}";
        assertThat(texts("json", json)).containsExactly(json, "4539148803436467", "4539148803436467");
    }
}
