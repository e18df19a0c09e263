package io.millrace.cleaning.lists;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeepByBadWordsTest {
    private static final Set<String> WORDS = Set.of("heck", "heck no", "darn it", "x*", "グロ");

    @ParameterizedTest
    @CsvSource({
        "heck, true",
        "HECK!, true",
        "(heck), true",
        "'\nheck\n', true",
        "hecks, false",
        "_heck, false",
        "heck_, false",
        "éheck, false",
        "heck1, false",
        "heck no!, true",
        "darn  it, false",
        "Darn It, true",
        "x*, true",
        "xx*, false",
        "aグロb, false",
        "'', false",
    })
    void wordsStandApart(String text, boolean isBad) {
        assertThat(new BadWords(WORDS, true).isIn(text)).isEqualTo(isBad);
    }

    @ParameterizedTest
    @CsvSource({"aグロb, true", "hecks, true", "hec, false"})
    void orAnywhereInLanguagesWithoutBlanks(String text, boolean isBad) {
        assertThat(new BadWords(WORDS, false).isIn(text)).isEqualTo(isBad);
    }

    @Test
    void aWordThatBeginsAnotherDoesNotHideIt() {
        assertThat(new BadWords(Set.of("a", "a-b"), true).isIn("xa a-b")).isTrue();
        assertThat(new BadWords(Set.of("he", "heck"), true).isIn("heck")).isTrue();
    }
}
