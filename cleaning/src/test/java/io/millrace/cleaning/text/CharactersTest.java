package io.millrace.cleaning.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Against Python 3.11: {@code str.isalpha}, {@code str.isdecimal}, {@code str.isalnum}, {@code str.lower}. */
class CharactersTest {
    /** U+0870, U+1E290, U+2B738 and U+16AC1 are of Unicode 14. */
    @Test
    void lettersDigitsAndPunctuationAreThoseOfUnicode14() {
        assertThat(IntStream.of('a', 'é', 0x870, 0x1e290, 0x2b738)).allMatch(Characters::isLetter);
        assertThat(IntStream.of('_', '5', 0x16ac1, 0x2168, ' ')).noneMatch(Characters::isLetter);
        assertThat(IntStream.of('5', 0x663, 0x16ac1)).allMatch(Characters::isDecimal);
        assertThat(IntStream.of('Z', '5', 0x870, 0x16ac1, 0x2168, 0xbd)).allMatch(Characters::isLetterOrNumber);
        assertThat(IntStream.of('_', 'é', 0x870, 0x1e290, 0x16ac1)).allMatch(Characters::isWord);
        assertThat(IntStream.of('!', '_', 0x61d, 0x2e5d)).allMatch(Characters::isPunctuation);
        assertThat(IntStream.of('+', '$', ' ')).noneMatch(Characters::isPunctuation);
    }

    @Test
    void alphabeticIsMoreThanLettersAndThatOfUnicode17() {
        assertThat(IntStream.of('a', 0x870, 0x2168, 0x93e, 0x33479)).allMatch(Characters::isAlphabetic);
        assertThat(IntStream.of('1', '_', 0x301, 0x16ac1)).noneMatch(Characters::isAlphabetic);
    }

    /** A sigma is final behind a letter and before none, whatever stands between that belongs to words. */
    @ParameterizedTest
    @CsvSource({
        "plain, plain",
        "ABC é É, abc é é",
        "ΟΔΟΣ ΣΑΣ Σ, οδος σας σ",
        "ΑΣ\u2019Α ΑΣ\u2019 ΑΣ·Β ΑΣ\u05f4Β ΑΣ!Β, ασ\u2019α ας\u2019 ασ·β ασ\u05f4β ας!β",
        "\u0130X \u212a \u1e9e, i\u0307x k ß",
        "\u2c2f \ua7d6 \ud801\udd70, \u2c5f \ua7d7 \ud801\udd97",
        "\ud801\udc00 \ud800 A, \ud801\udc28 \ud800 a"
    })
    void lowerCaseIsThatOfPython(String text, String lower) {
        assertThat(LowerCase.of(text)).isEqualTo(lower);
        assertThat(LowerCase.of(("x" + text + "X").toCharArray(), 1, text.length() + 1))
                .isEqualTo(lower);
    }

    @Test
    void aTextWithoutCapitalsStaysTheSameObject() {
        String text = "plain";
        assertThat(LowerCase.of(text)).isSameAs(text);
    }
}
