package io.millrace.cleaning.lines;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.millrace.cleaning.golden.Golden;
import io.millrace.cleaning.golden.Hashes;
import io.millrace.cleaning.text.SimplifiedText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SimplifyTextTest {
    @ParameterizedTest
    @CsvSource({
        "'', ''",
        "'  ', ''",
        "'...', ''",
        "'Hello,  World!', hello world",
        "'1.234,5 and 1.', 0 0 and 0",
        "'v1b22', v0b0",
        "'٣٫٥', 0",
        "'𝟙𝟚', 0",
        "'１', 0",
        "'Ångström É', angstrom e",
        "'İstanbul', istanbul",
        "'ΟΔΟΣ ΣΑΣ.Α', οδος σασ α",
        "'a\u0085b\u2028c', a b c",
        "'x \u0301 y', 'x  y'",
        "'\u0301 y', y",
        "'한', '\u1112\u1161\u11ab'",
    })
    void textsThatReadAlikeBecomeTheSame(String text, String simple) {
        assertThat(SimplifiedText.of(text)).isEqualTo(simple);
    }

    @Test
    void aMillionAccentsOnOneLetterGo() {
        assertThat(SimplifiedText.of("e" + "\u0301\u0323".repeat(500_000))).isEqualTo("e");
    }

    @Test
    void halvesOfCharactersStay() {
        assertThat(SimplifiedText.of("\ud800 A\udc00")).isEqualTo("\ud800 a\udc00");
    }

    @Test
    void simplifiesAsDatatrove() {
        Golden.check("simplify_text", SimplifyTextTest::difference);
    }

    private static String difference(Golden.Doc document, JsonNode decided) {
        String simple = SimplifiedText.of(document.text());
        return Hashes.sha256(simple).equals(decided.get("out_sha256_16").asText()) ? null : simple;
    }
}
