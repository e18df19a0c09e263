package io.millrace.cleaning.normal;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.cleaning.Changed;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NormalTest {
    @ParameterizedTest
    @CsvSource({"'“a”', '\"a\"'", "'‘a’', '''a'''", "'１', 1", "'a — b', 'a  -  b'", "'…', '...'", "'－', '－'"})
    void punctuationBecomesThatOfAscii(String text, String expected) {
        assertThat(Changed.text(NormalizePunctuation.TYPE, text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "'\u3000a\u2003b\u3000', 'a b'",
        "'a\nb', 'a\nb'",
        "'a\u2028b', 'a\u2028b'",
        "'\u0646\u200c\u0645', '\u0646\u200c\u0645'"
    })
    void spacesBecomeThatOfAsciiAndJoinersStay(String text, String expected) {
        assertThat(Changed.text(NormalizeWhitespace.TYPE, text)).isEqualTo(expected);
    }
}
