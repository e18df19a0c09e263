package io.millrace.cleaning.removal;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.cleaning.Changed;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {
    @ParameterizedTest
    @CsvSource({
        "'a toolong b', 'a b'",
        "'toolong b', 'b'",
        "'a toolong', 'a'",
        "'  toolong', ''",
        "'\tab toolong\n\nc', '\tab\n\nc'",
        "'(!!abc!!)', '(!!abc!!)'",
        "'(!toolong!)', ''",
        "'𝐚𝐚𝐚𝐚', '𝐚𝐚𝐚𝐚'"
    })
    void aLongWordGoesWithTheBlanksBesideIt(String text, String expected) {
        assertThat(Changed.text(RemoveLongWords.TYPE, text, "max_characters", 4))
                .isEqualTo(expected);
    }

    @Test
    void separatorsMergeToTheStrongest() {
        assertThat(Changed.text(RemoveLongWords.TYPE, "\n a \t b  c\n \n\td ", "merge_spaces", true))
                .isEqualTo("a\tb c\nd");
    }

    @Test
    void substringsAreLookedForInTheBareWord() {
        assertThat(Changed.text(RemoveWordsWith.TYPE, "a // b//c d//")).isEqualTo("a // d//");
    }

    @Test
    void anEmptySubstringAndCrossedLimitsAreTold() {
        assertThat(Changed.mistakes(RemoveWordsWith.TYPE, "substrings", List.of("")))
                .containsExactly("substrings: holds an empty text, which stands in every word; remove it");
        assertThat(Changed.mistakes(RemoveLongWords.TYPE, "min_characters", 3, "max_characters", 2))
                .containsExactly("min_characters: must not exceed max_characters");
        assertThat(Changed.mistakes(RemoveCharacters.TYPE, "characters", ""))
                .containsExactly("characters: names no character; list at least one, as in \"●■\"");
    }
}
