package io.millrace.cleaning.measures;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.core.Example;
import io.millrace.core.Services;
import io.millrace.core.StepType;
import io.millrace.core.WorkedExample;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RuleSetTest {
    @ParameterizedTest
    @CsvSource({"4, 4,", "5, 9, word_count", "1, 3, word_count", "4, 9,", "1, 4,"})
    void bothEndsOfTheLimitsAreKept(int min, int max, String reason) {
        assertThat(nemo("four words are here", Map.of("word_count", Map.of("min", min, "max", max))))
                .isEqualTo(List.of(reason == null ? "four words are here" : reason));
    }

    @Test
    void theEndThatIsNotGivenIsThePublishedOne() {
        assertThat(nemo("one", Map.of("word_count", Map.of("max", 60)))).isEqualTo(List.of("word_count"));
    }

    private static List<Object> nemo(String text, Map<String, Object> limits) {
        Example example = Example.with("field", "text", "rules", List.of("word_count"), "limits", limits)
                .given("text: string", text);
        List<Object> outcome = new WorkedExample(KeepByNemoRules.TYPE, example).outcome(Services.NONE);
        return outcome.get(0) instanceof List<?> row ? List.copyOf(row) : outcome;
    }

    @ParameterizedTest
    @EnumSource(NemoRule.class)
    void aBlankTextIsEmptyForRulesThatDivideByIts(NemoRule rule) {
        Example example = Example.with("field", "text", "rules", List.of(rule.reason()))
                .given("text: string?", new Object[] {null});
        boolean isEmpty = new WorkedExample(KeepByNemoRules.TYPE, example)
                .outcome(Services.NONE)
                .equals(List.of("empty"));
        assertThat(isEmpty).isEqualTo(!rule.measure().isTotal());
    }

    @Test
    void limitsOfRulesThatAreNotUsedAndLimitsThatCrossAreRefused() {
        Map<String, Object> limits = Map.of("url", Map.of("max", 1));
        assertThat(mistakes(KeepByNemoRules.TYPE, "limits", limits))
                .containsExactly("limits.url: is none of the rules that are used (did you mean urls?)");
        assertThat(mistakes(
                        KeepByNemoRules.TYPE,
                        "rules",
                        List.of("mean_word_length"),
                        "limits",
                        Map.of("mean_word_length", Map.of("min", 11))))
                .containsExactly("limits.mean_word_length: min must not exceed max;"
                        + " the published limits are min 3 max 10, give both");
    }

    @Test
    void wordListsThatAreMissingOrNotUsedAreRefused() {
        assertThat(mistakes(KeepByJuicerRules.TYPE, "rules", List.of("stopwords")))
                .containsExactly("stop_words: is missing: the rule stopwords needs it");
        assertThat(mistakes(KeepByJuicerRules.TYPE, "rules", List.of("words_num"), "flagged_words", List.of("casino")))
                .containsExactly("flagged_words: has no effect: rules does not name flagged_words");
    }

    private static List<String> mistakes(StepType<?> type, Object... options) {
        Object[] all = new Object[options.length + 2];
        all[0] = "field";
        all[1] = "text";
        System.arraycopy(options, 0, all, 2, options.length);
        return new WorkedExample(type, Example.with(all).given("text: string")).mistakes();
    }

    @Test
    void theDocumentedLimitsAreThePublishedOnes() {
        assertThat(KeepByNemoRules.LIMITS_DOC).endsWith(": " + published(NemoRule.values()) + ".");
        assertThat(KeepByJuicerRules.LIMITS_DOC).endsWith(": " + published(JuicerRule.values()) + ".");
    }

    private static String published(Rule... rules) {
        return Arrays.stream(rules)
                .map(rule -> rule.reason() + " " + rule.published().text())
                .collect(Collectors.joining(", "));
    }
}
