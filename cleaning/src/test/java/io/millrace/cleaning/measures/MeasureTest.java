package io.millrace.cleaning.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.millrace.cleaning.text.Document;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeasureTest {
    private static final WordLists LISTS = new WordLists(Set.of("the", "it's"), Set.of("σπίτις"));

    @ParameterizedTest
    @CsvSource(ignoreLeadingAndTrailingWhitespace = false, delimiter = '|', textBlock = """
            CHARACTERS|a👩%d83d|3
            ALPHANUMERIC_RATIO|a½-中|0.75
            SPECIAL_CHARACTER_RATIO|a👩1x|0.5
            CHARACTER_REPETITION_RATIO|hahahahahahahahahahahahaha|0.5294117647058824
            CHARACTER_REPETITION_RATIO|👩👩👩👩👩👩👩👩👩👩👩|1
            CHARACTER_REPETITION_RATIO|no repeat at all|0
            MEAN_LINE_CHARACTERS|ab\\r\\ncd%2028|3.5
            LONGEST_LINE_CHARACTERS|ab\\r\\n👩cd%0085e|3
            REFINED_WORDS|a - 'b' *** c%00a0d|3
            STOP_WORD_RATIO|(The) IT'S here --|0.6666666666666666
            FLAGGED_WORD_RATIO|ΣΠΊΤΙΣ ΣΠΊΤΙΣΑ|0.5
            NON_ALPHANUMERIC_RATIO|a,b-|0.25
            DIGIT_RATIO|1٣ab|0.25
            BLANK_RATIO|a%00a0\\t\\b|0.5
            BRACKET_RATIO|(a⟩b|0.5
            URL_CHARACTER_RATIO|http:// https://a%2G|0.45
            URL_CHARACTER_RATIO|xhttp://a%2f|0.9166666666666666
            BOILERPLATE_PARAGRAPH_RATIO|Use COO%212aIES\\n\\nTerms\\nof use|0.5
            BOILERPLATE_PARAGRAPH_RATIO|a\\n\\nLOREM ipsum|1
            DISTINCT_LINE_RATIO|a\\n\\na\\n a|0.6666666666666666
            DISTINCT_LINE_CHARACTER_RATIO|a\\na\\nbb|0.75
            DISTINCT_PARAGRAPH_RATIO|a\\n\\na\\n\\nb|0.6666666666666666
            DISTINCT_PARAGRAPH_CHARACTER_RATIO|aa\\n\\naa\\n\\nb|0.6
            BULLET_LINE_RATIO| • a\\n- b|0.5
            UNENDED_LINE_RATIO|a."%3000\\nb.)|0.5
            ELLIPSIS_LINE_RATIO|Read More\\n..|0.5
            WORDS|a%3000b%200bc|2
            MEAN_WORD_CHARACTERS|👩a b|1.5
            LONGEST_WORD_CHARACTERS|👩a b|2
            SYMBOL_WORD_RATIO|# ## #a# [...]|0.75
            ALPHABETIC_WORD_RATIO|1 Ⅷ ͣ -|0.5
            COMMON_ENGLISH_WORDS|The the %0000be with thewith|2
            TOP_2_GRAM_RATIO|on and on and|0.9230769230769231
            TOP_3_GRAM_RATIO|a b|1
            DUPLICATE_5_GRAM_RATIO|a b c d e a b c d e|0.47368421052631576
            WORD_REPETITION_RATIO|a a a a a a a a a a b|0
            """)
    void countsWhatItsNameSays(Measure measure, String escaped, double expected) {
        Document text = Document.of(unescaped(escaped));
        assertThat(measure.of(text, LISTS)).isCloseTo(expected, within(1e-12));
    }

    /** Escapes of Java, and {@code %00a0} for a UTF-16 unit. */
    private static String unescaped(String text) {
        return Pattern.compile("%([0-9a-f]{4})")
                .matcher(text.translateEscapes())
                .replaceAll(unit -> String.valueOf((char) Integer.parseInt(unit.group(1), 16)));
    }

    @Test
    void isANumberForAnyTextButForABlankOneWhereItSaysSo() {
        for (String text : Oddities.TEXTS) {
            Document document = Document.of(text);
            for (Measure measure : Measure.values()) {
                double value = measure.of(document, LISTS);
                boolean mayBeNone = !measure.isTotal() && text.isBlank();
                assertThat(Double.isFinite(value) || mayBeNone)
                        .as("%s of %s", measure, Oddities.shown(text))
                        .isTrue();
            }
        }
    }
}
