package io.millrace.cleaning.duplicates;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.core.Example;
import io.millrace.core.Field;
import io.millrace.core.FieldType;
import io.millrace.core.Schema;
import io.millrace.core.WorkedExample;
import io.millrace.core.keyed.Stream;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearDuplicateOptionsTest {
    private static final Schema SCHEMA = Schema.of(Field.optional("text", FieldType.STRING));

    private static List<String> mistakes(Object... options) {
        Example example = Example.with(options).given("text: string");
        return new WorkedExample(DropNearDuplicates.TYPE, example).mistakes();
    }

    @Test
    void whatDataJuicerDoesNotHaveIsRefusedAllAtOnce() {
        assertThat(mistakes("field", "text", "signature", "data_juicer", "tokenizer", "nltk", "hash", "sha1"))
                .containsExactly(
                        "tokenizer: is for the signature datatrove only; data_juicer splits texts at blanks",
                        "hash: is for the signature datatrove only; data_juicer has one of its own");
    }

    @Test
    void signaturesHaveALimit() {
        assertThat(mistakes("field", "text", "bands", 1000, "rows_per_band", 11))
                .containsExactly("bands: times rows_per_band are 11000; at most 10000 are allowed");
    }

    @ParameterizedTest
    @CsvSource({
        "Order 5, Order 9",
        "1, 2",
        "1.5, 15",
        "1 5, 15",
        "5 12, 51 2",
        "C++, C#",
        "C, C#",
        "$5, 5",
        "€7, $7",
        "50%, 50",
        "a/b, a b"
    })
    void shortTextsOfOtherNumbersOrSignsAreNotAlike(String one, String other) {
        assertThat(told(one, other)).containsExactly("kept 0 [" + one + "]", "kept 1 [" + other + "]");
    }

    @ParameterizedTest
    @CsvSource({"Order 5!, order 5", "'1,000 men', '1,000  men.'", "٥ kg, 5 kg", "(C++), c++", "Déjà vu…, deja vu"})
    void shortTextsOfOtherLettersOrMarksAreAlike(String one, String other) {
        assertThat(told(one, other)).containsExactly("kept 0 [" + one + "]", "duplicate 1 for t/0/0/0");
    }

    private static List<String> told(String one, String other) {
        Stream stream = new Stream(DropNearDuplicates.TYPE, Map.of("field", "text"), SCHEMA);
        return stream.add(1, one).add(2, other).told();
    }

    @Test
    void textsWithoutAWordAreKeptAndShortOnesComparedAsAWhole() {
        Stream stream = new Stream(DropNearDuplicates.TYPE, Map.of("field", "text"), SCHEMA);
        assertThat(stream.add(1, "...")
                        .add(2, "?!")
                        .add(3, new Object[] {null})
                        .add(4, "Read more")
                        .add(5, "read MORE!")
                        .add(6, "read most")
                        .add(7, "\u2022")
                        .add(8, "\u2022")
                        .told())
                .containsExactly(
                        "kept 0 [...]",
                        "kept 1 [?!]",
                        "kept 2 [null]",
                        "kept 3 [Read more]",
                        "duplicate 4 for t/0/3/0",
                        "kept 5 [read most]",
                        "kept 6 [\u2022]",
                        "kept 7 [\u2022]");
    }

    @Test
    void aTextThatIsMissingOrEmptyIsNobodysRepeat() {
        Stream stream = new Stream(
                DropRepeatedSentences.TYPE,
                Map.of("field", "text", "unit", "line", "span", 1, "min_doc_words", 0, "min_sentences", 0),
                SCHEMA);
        assertThat(stream.add(1, new Object[] {null})
                        .add(2, "")
                        .add(3, "a\nb\na\n\nc")
                        .add(4, "c\nd")
                        .add(5, "b\nc")
                        .told())
                .containsExactly(
                        "kept 0 [null]",
                        "too_short_after_dedup 1 for null",
                        "kept 2 [a\nb\n\nc]",
                        "kept 3 [d]",
                        "too_short_after_dedup 4 for t/0/2/0");
    }
}
