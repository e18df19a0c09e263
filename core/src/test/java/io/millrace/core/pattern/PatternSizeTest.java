package io.millrace.core.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.re2j.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PatternSizeTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a",
                "^(a|b)*c+?$",
                "a{1000}",
                "[a-z]{0,900}",
                "(?:ab{3}){1,100}",
                "\\d+(?:[,.]\\d+)*",
                "[]{9999}]x{2,}",
                "[[:alpha:]{1000}]{2}",
                "[^\\]{500}]{3}",
                "\\Qa{1000}(((\\E{9}",
                "\\p{Greek}{20}",
                "\\x{1F600}{20}",
                "a{,5}b{x}{",
                "((a{10}){10}|b){9}"
            })
    void theProgramThatIsMadeIsNoLargerThanTold(String pattern) {
        assertThat(PatternSize.problem(pattern)).isEmpty();
        int parts = Pattern.compile(pattern).programSize();
        String repeated = "(?:" + pattern + "){" + PatternSize.MOST_PARTS / Math.max(1, parts - 3) + "}";
        assertThat(parts < 30 || PatternSize.problem(repeated).isPresent()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "'(a{1000}){1000}', has more than 3000 parts",
        "'(((a{1000}){1000}){1000}){1000}', has more than 3000 parts",
        "'((a{1,100}){1,100}){2}', has more than 3000 parts",
        "'(?:[a-z]{200}){60,}', has more than 3000 parts",
        "'a{99999999999999999999}', has more than 3000 parts"
    })
    void repetitionsOfRepetitionsAreTooLarge(String pattern, String expected) {
        assertThat(PatternSize.problem(pattern).orElseThrow()).startsWith(expected);
    }

    @Test
    void groupsMayNotStandWithinEachOtherWithoutEnd() {
        String deep = "(".repeat(5_000) + "a" + ")".repeat(5_000);
        assertThat(PatternSize.problem(deep)).contains("has more than 200 groups within each other");
        assertThat(PatternSize.problem("(a)".repeat(1_000))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {")", "))((", "[", "[^", "[[:", "\\", "\\Q", "\\p{", "{", "{1", "{1,", "*", "a{1}{1}", "[\\"})
    void whatIsNoPatternIsLeftToTheCompiler(String pattern) {
        assertThat(PatternSize.problem(pattern)).isEmpty();
    }
}
