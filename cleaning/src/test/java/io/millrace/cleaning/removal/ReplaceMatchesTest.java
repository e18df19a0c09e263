package io.millrace.cleaning.removal;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.cleaning.Changed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReplaceMatchesTest {
    @ParameterizedTest
    @CsvSource({
        "'\\d+', '1 ٢ 𝟗', '<> <> <>'",
        "'[\\d.]+', '1.٢ x', '<> x'",
        "'[^\\d]+', 'ab1', '<>1'",
        "'\\w+', 'é_1 !', '<> !'",
        "'[\\W]', 'a b', 'a<>b'",
        "'\\S+', 'a b', '<> <>'",
        "'\\Q\\d\\E', '\\d1', '<>1'",
        "'[]\\d]', ']1a', '<><>a'",
        "'a.b', 'a\nb', '<>'",
        "'^a', 'aa', '<>a'",
        "'\\ba', 'aa a', '<>a <>'",
        "'x*', '😀b', '<>😀<>b<>'",
        "'x*', 'axxb', '<>a<><>b<>'"
    })
    void classesAreThoseOfUnicode(String pattern, String text, String expected) {
        assertThat(Changed.text(ReplaceMatches.TYPE, text, "pattern", pattern, "replacement", "<>"))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"'\\2-\\1', 'b-a'", "'$1', '$1'", "'\\\\', '\\'", "'\\0\\0', 'a ba b'"})
    void aReplacementMayNameGroups(String replacement, String expected) {
        assertThat(Changed.text(ReplaceMatches.TYPE, "a b", "pattern", "(a) (b)", "replacement", replacement))
                .isEqualTo(expected);
    }

    @Test
    void aPatternThatRe2RefusesIsToldWithTheReason() {
        assertThat(Changed.mistakes(ReplaceMatches.TYPE, "pattern", "(?=a)"))
                .singleElement()
                .asString()
                .startsWith("pattern: '(?=a)' is no regular expression of RE2 (")
                .contains("(?=")
                .endsWith("github.com/google/re2/wiki/Syntax lists what is");
    }

    @Test
    void aGroupThatThePatternLacksIsTold() {
        assertThat(Changed.mistakes(ReplaceMatches.TYPE, "pattern", "(a)", "replacement", "\\2"))
                .containsExactly("replacement: has \\2; the pattern has 1 groups: write \\0 to \\1, and \\\\ for a"
                        + " backslash");
    }
}
