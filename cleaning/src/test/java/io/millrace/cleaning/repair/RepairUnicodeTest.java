package io.millrace.cleaning.repair;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.core.Example;
import io.millrace.core.Services;
import io.millrace.core.WorkedExample;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RepairUnicodeTest {
    @ParameterizedTest
    @CsvSource({
        "CafÃ©, Café",
        "â‚¬ 20, € 20",
        "ÃƒÂ¼, ü",
        "ÐŸÑ€Ð¸Ð²ÐµÑ‚, Привет",
        "e\u0301, é",
        "a\u0000b\u0007c, abc",
        "\ufeffbegin, begin"
    })
    void damageIsUndone(String damaged, String meant) {
        assertThat(repaired(damaged)).isEqualTo(meant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Café", "naïve Übung", "日本語", "Ã", "£5 – “quoted”", "line\n\tnext\r\n", "👩‍🚀", "Ünïcödé Ã?"})
    void textThatIsAsMeantStays(String text) {
        assertThat(repaired(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Grüße aus Köln", "señor", "Здравствуй", "€ und ‰", "ñandú — ¿qué?"})
    void textReadInTheWrongCodePageComesBack(String text) {
        String once = misread(text);
        assertThat(repaired(once)).isEqualTo(text);
    }

    @Test
    void aMissingTextStaysMissing() {
        Example example = Example.with("fields", List.of("text")).given("text: string?", new Object[] {null});
        assertThat(new WorkedExample(RepairUnicode.TYPE, example).outcome(Services.NONE))
                .isEqualTo(List.of(Collections.singletonList(null)));
    }

    /** The bytes of UTF-8 read as windows-1252, its five unused bytes as Latin-1 has them, as browsers do. */
    private static String misread(String text) {
        StringBuilder out = new StringBuilder();
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            String read = new String(new byte[] {b}, Charset.forName("windows-1252"));
            out.append(read.equals("\ufffd") ? String.valueOf((char) (b & 0xFF)) : read);
        }
        return out.toString();
    }

    private static Object repaired(String text) {
        Example example = Example.with("fields", List.of("text")).given("text: string", text);
        List<?> rows = new WorkedExample(RepairUnicode.TYPE, example).outcome(Services.NONE);
        return ((List<?>) rows.get(0)).get(0);
    }
}
