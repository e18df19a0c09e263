package io.millrace.cleaning.measures;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.core.Example;
import io.millrace.core.Field;
import io.millrace.core.FieldType;
import io.millrace.core.Schema;
import io.millrace.core.Services;
import io.millrace.core.WorkedExample;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeasureTextTest {
    @Test
    void columnsStandInTheOrderGivenAndAreMissingWithTheText() {
        Map<String, Object> into = new LinkedHashMap<>();
        into.put("length", "characters");
        into.put("words", "words");
        Example example = Example.with("field", "text", "into", into).given("text: string?", "one 2");
        assertThat(new WorkedExample(MeasureText.TYPE, example).outcome(Services.NONE))
                .containsExactly(List.of("one 2", 5.0, 2.0));
        Example missing = Example.with("field", "text", "into", into).given("text: string?", new Object[] {null});
        assertThat(new WorkedExample(MeasureText.TYPE, missing).outcome(Services.NONE))
                .containsExactly(Arrays.asList(null, null, null));
    }

    @Test
    void aColumnMayBeMissingOnlyWhereTheTextOrTheNumberMay() {
        assertThat(column("characters", "text: string")).isEqualTo(Field.required("column", FieldType.FLOAT64));
        assertThat(column("characters", "text: string?")).isEqualTo(Field.optional("column", FieldType.FLOAT64));
        assertThat(column("mean_word_characters", "text: string"))
                .isEqualTo(Field.optional("column", FieldType.FLOAT64));
        assertThat(column("characters", "text: string!").isSensitive()).isTrue();
    }

    private static Field column(String measure, String fields) {
        Example example =
                Example.with("field", "text", "into", Map.of("column", measure)).given(fields);
        Schema output = new WorkedExample(MeasureText.TYPE, example).output();
        return output.field(output.indexOf("column"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            text   | characters      | into: there is a field 'text' already; choose another name
            Length | characters      | into: 'Length' is not the name of a column: lower case letters, digits and '_'
            length | charakters      | into.length: there is no measure 'charakters' (did you mean characters?)
            stops  | stop_word_ratio | stop_words: is missing: stop_word_ratio needs it
            """)
    void mistakesAreTold(String column, String measure, String mistake) {
        Example example =
                Example.with("field", "text", "into", Map.of(column, measure)).given("text: string");
        assertThat(new WorkedExample(MeasureText.TYPE, example).mistakes()).containsExactly(mistake);
    }

    @Test
    void listsThatNothingUsesAndEmptySettingsAreRefused() {
        Example example = Example.with("field", "text", "into", Map.of(), "stop_words", List.of("the"))
                .given("text: string");
        assertThat(new WorkedExample(MeasureText.TYPE, example).mistakes())
                .containsExactlyInAnyOrder(
                        "stop_words: has no effect: stop_word_ratio is not measured",
                        "into: names no measure; name at least one, as in {length: characters}");
    }

    @Test
    void everyMeasureIsDocumented() {
        assertThat(MeasureText.INTO_DOC)
                .endsWith(": "
                        + Arrays.stream(Measure.values())
                                .map(MeasureTextTest::documented)
                                .collect(Collectors.joining(", "))
                        + ".");
    }

    private static String documented(Measure measure) {
        String name = measure.text();
        return name.replace('_', ' ').equals(measure.meaning()) ? name : name + " (" + measure.meaning() + ")";
    }
}
