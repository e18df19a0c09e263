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
        "Ã  la mode, à la mode",
        "â€œlostâ€\ufffd, “lost\ufffd",
        "мир und GrÃ¼ÃŸe, мир und Grüße",
        "í\u00a0½í¸\u008d, 😍",
        "caf\u00c3\u00a9 \u00c0\u0080, 'café '",
        "it\u0092s, it’s",
        "e\u0301, é",
        "a\u0000b\u0007c, abc",
        "\ufeffbegin, begin",
        "1 &lt; 2 &amp;amp; &EACUTE; &#x1F4A9;, 1 < 2 & É 💩",
        "a \u001b[1;31mred\u001b[0m one, a red one"
    })
    void damageIsUndone(String damaged, String meant) {
        assertThat(repaired(damaged)).isEqualTo(meant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Café",
                "naïve Übung",
                "日本語",
                "Ã",
                "£5 – “quoted”",
                "line\n\tnext\r\n",
                "👩‍🚀",
                "Ünïcödé Ã?",
                "ｆｕｌｌ ﬁne",
                "AT&T, &c; &#59; &#12a;",
                "<b>&amp;</b>\n&amp;"
            })
    void textThatIsAsMeantStays(String text) {
        assertThat(repaired(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Grüße aus Köln", "señor", "Здравствуй", "€ und ‰", "ñandú — ¿qué?"})
    void textReadInTheWrongCodePageComesBack(String text) {
        assertThat(repaired(misread(text))).isEqualTo(text);
        assertThat(repaired(misread(misread(text)))).isEqualTo(text);
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

    private static String repaired(String text) {
        return Repaired.by(RepairUnicode.TYPE, text);
    }
}
