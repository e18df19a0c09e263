package io.millrace.cleaning.text.spacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rows are what spaCy's {@code find_prefix}, {@code find_suffix} and {@code find_infix} say. */
class AffixesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            quoteCharacter = '`',
            value = {
                "word 0",
                "\"word 1",
                "...word 3",
                ".word 0",
                "……word 1",
                "+word 1",
                "+5 0",
                "US$5 3",
                "USA 0",
                "C$5 2",
                "A$ 2",
                "$5 1",
                "§4 1",
                "°C 1",
                "😀😀 2",
                "-word 0",
                "–word 1",
                "𠀀 0"
            })
    void aPrefixIsCutOff(String chunk, int length) {
        assertThat(Affixes.prefix(chunk.toCharArray(), 0, chunk.length())).isEqualTo(length);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            quoteCharacter = '`',
            value = {
                "word 0",
                "word\" 1",
                "word. 1",
                "word... 3",
                "word… 1",
                "word…… 2",
                "U.S. 0",
                "USA. 1",
                "A. 0",
                "5. 1",
                "%. 1",
                "\\. 0",
                "°F. 1",
                "°c. 1",
                "it's 2",
                "it’S 2",
                "its 0",
                "5km 2",
                "x5km/h 4",
                "5m/s 3",
                "5اكواب 5",
                "5тбكم 4",
                "km 0",
                "5$ 1",
                "5US$ 3",
                "x$ 0",
                "5+ 1",
                "x+ 0",
                "5% 1",
                "x% 0",
                "(😀 2",
                "word- 0",
                "word~ 0",
                "5T. 0",
                "中. 1"
            })
    void aSuffixIsCutOff(String chunk, int length) {
        assertThat(Affixes.suffix(chunk.toCharArray(), 0, chunk.length())).isEqualTo(length);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            quoteCharacter = '`',
            value = {
                "word ``",
                "a-b 1+1",
                "a--b 1+2",
                "a---b 1+3",
                "a----b ``",
                "1-b 1+1",
                "a-1 ``",
                "1-2 1+1",
                "1--2 1+1",
                "1*-2 1+1",
                "x+y ``",
                "2^8 1+1",
                "a.B 1+1",
                "a.b ``",
                "A.B ``",
                "'.' 1+1",
                "a,b 1+1",
                "a,1 ``",
                "1:a 1+1",
                "a:1 ``",
                "a/b 1+1",
                "a<b=c 1+1,3+1",
                "a...b 1+3",
                "a…b 1+1",
                "a—b 1+1",
                "a——b 1+2",
                "a~b 1+1",
                "a☃b 1+1",
                "a中.文b 2+1",
                "https://x ``"
            })
    void infixesAreFound(String chunk, String infixes) {
        char[] chars = chunk.toCharArray();
        List<String> found = new ArrayList<>();
        int i = 0;
        while (i < chars.length) {
            int length = Infixes.length(chars, 0, i, chars.length);
            if (length > 0) {
                found.add(i + "+" + length);
            }
            i += Math.max(1, length);
        }
        assertThat(String.join(",", found)).isEqualTo(infixes);
    }
}
