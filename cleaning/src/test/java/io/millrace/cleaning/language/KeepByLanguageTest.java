package io.millrace.cleaning.language;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.core.Example;
import io.millrace.core.Services;
import io.millrace.core.WorkedExample;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeepByLanguageTest {
    private static final String ENGLISH = "The committee meets every second Tuesday of the month. ";
    private static final String RUSSIAN = "Комитет собирается каждый второй вторник месяца. ";
    private static final int MEGABYTES_50 = 50_000_000;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The committee meets every second Tuesday of the month. | en |
            THE COMMITTEE MEETS EVERY SECOND TUESDAY OF THE MONTH  | en |
            The committee meets every second Tuesday of the month. | de | other_language
            Hun bor i en lille by ved havet                        | da | uncertain
            Hun bor i en lille by ved havet                        | nb | other_language
            ''                                                     | en | too_few_letters
            ' '                                                    | en | too_few_letters
            1234567890 1234567890 1234567890                       | en | too_few_letters
            😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀         | en | too_few_letters
            https://example.org/the/committee/meets/every/tuesday  | en | too_few_letters
            The committee meets                                    | en | too_few_letters
            """)
    void reasonsSayWhatIsAmiss(String text, String language, String reason) {
        assertThat(outcome(text, language)).isEqualTo(List.of(reason == null ? List.of(text) : reason));
    }

    @Test
    void aMissingTextHasTooFewLetters() {
        assertThat(outcome(null, "en")).isEqualTo(List.of("too_few_letters"));
    }

    @Test
    void strangeTextsAreJudgedToo() {
        List<String> strange = List.of(
                "\uD800".repeat(1000),
                "\uDC00\uD800".repeat(1000),
                "\0".repeat(1000),
                "\u200B\u200D\uFEFF".repeat(1000),
                "\u0301".repeat(1000),
                "a".repeat(1_000_000));
        assertThat(strange).allSatisfy(text -> assertThat(outcome(text, "en"))
                .isIn(List.of("too_few_letters"), List.of("other_language")));
        assertThat(outcome("\uD800" + ENGLISH + "\uDC00\0\u200B", "en"))
                .isEqualTo(List.of(List.of("\uD800" + ENGLISH + "\uDC00\0\u200B")));
    }

    @Test
    void ofLongTextsOnlyPassagesAreLookedAt() {
        LanguageDetector detector = new LanguageDetector();
        String text = ENGLISH.repeat(MEGABYTES_50 / ENGLISH.length());
        LanguageGuess guess = detector.guess(text);
        assertThat(guess.code()).isEqualTo("en");
        assertThat(guess.letters()).isLessThanOrEqualTo(LanguageDetector.PASSAGES * LanguageDetector.PASSAGE);
    }

    @Test
    void aTextInTwoLanguagesGivesEachItsShare() {
        String both = ENGLISH.repeat(1000) + RUSSIAN.repeat(1000);
        LanguageGuess guess = new LanguageDetector().guess(both);
        assertThat(guess.confidence()).isBetween(0.4, 0.7);
        assertThat(guess.confidence(LanguageCodes.number("en"), LanguageCodes.number("ru")))
                .isBetween(0.95, 1.0);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            eng | 'eng' is not a language of the model (did you mean en?)
            cmn | 'cmn' is not a language of the model (did you mean zh?)
            xx  | 'xx' is not a language of the model (the nearest are af, ar, az, ba, be; all 100 stand in docs/reference/steps.md under keep_by_language)
            no  | 'no' is not a language of the model (the nearest are nb, ne, nl, nn, eo; all 100
            ''  | '' is not a language of the model (the nearest are af, ar, az, ba, be; all 100
            """)
    void languagesThatTheModelDoesNotKnowAreRefused(String language, String mistake) {
        assertThat(mistakes(List.of(language))).singleElement().asString().startsWith("languages: " + mistake);
    }

    @Test
    void theDocumentationListsAll() {
        assertThat(LanguageOption.CODES).isEqualTo(String.join(", ", LanguageCodes.ALL));
    }

    @Test
    void noLanguageIsRefused() {
        assertThat(mistakes(List.of()))
                .containsExactly("languages: names no language; name at least one, as in [en, de]");
    }

    private static List<String> mistakes(List<String> languages) {
        Example example = Example.with("field", "text", "languages", languages).given("text: string");
        return new WorkedExample(KeepByLanguage.TYPE, example).mistakes();
    }

    private static List<Object> outcome(String text, String language) {
        Example example = Example.with("field", "text", "languages", List.of(language))
                .given("text: string?", new Object[] {text});
        return new WorkedExample(KeepByLanguage.TYPE, example).outcome(Services.NONE);
    }
}
