package io.millrace.cleaning.language;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.core.Example;
import io.millrace.core.Field;
import io.millrace.core.FieldType;
import io.millrace.core.Schema;
import io.millrace.core.Services;
import io.millrace.core.WorkedExample;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DetectLanguageTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Le comité se réunit chaque mardi à la mairie. | fr
            Komisija se sastaje svakog utorka u mesecu.   | hr
            این کمیته هر سه شنبه تشکیل جلسه می دهد        | fa
            委员会每月第二个星期二在市政厅的大会议室里开会。    | zh
            委員会は毎月第二火曜日に市役所で開かれます。       | ja
            הוועדה מתכנסת בכל יום שלישי של החודש           | he
            12345 12345 12345 12345 12345                 |
            """)
    void codesAreThoseOfIso639(String text, String code) {
        assertThat(outcome(text)).containsExactly(Arrays.asList(text, code));
    }

    @Test
    void aMissingTextHasNoLanguage() {
        assertThat(outcome(null)).containsExactly(Arrays.asList(null, null));
    }

    private static List<Object> outcome(String text) {
        Example example = Example.with("field", "text", "into", "language").given("text: string?", new Object[] {text});
        return new WorkedExample(DetectLanguage.TYPE, example).outcome(Services.NONE);
    }

    @Test
    void theFieldsMayBeMissingAndAreAsSensitiveAsTheText() {
        Example example = Example.with("field", "text", "into", "language", "confidence_into", "sure")
                .given("text: string!");
        Schema output = new WorkedExample(DetectLanguage.TYPE, example).output();
        assertThat(output.fields().subList(1, 3))
                .containsExactly(
                        Field.optional("language", FieldType.STRING).sensitive(),
                        Field.optional("sure", FieldType.FLOAT64).sensitive());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            text     | sure     | into: there is a field 'text' already; choose another name
            Language | sure     | into: 'Language' is not the name of a column: lower case letters, digits and '_'
            language | language | confidence_into: there is a field 'language' already; choose another name
            """)
    void mistakesAreTold(String into, String confidence, String mistake) {
        Example example = Example.with("field", "text", "into", into, "confidence_into", confidence)
                .given("text: string");
        assertThat(new WorkedExample(DetectLanguage.TYPE, example).mistakes()).containsExactly(mistake);
    }

    @Test
    void everyCodeIsOneOfLength2Or3() {
        assertThat(LanguageCodes.ALL).hasSize(100).allMatch(code -> code.matches("[a-z]{2,3}"));
    }
}
