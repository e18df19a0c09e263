package io.millrace.privacy.find.user;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class EditsTest {
    @Test
    void shortWordsAndNumbersMayNotDiffer() {
        assertThat(List.of(
                        Edits.allowed("abcd", 2),
                        Edits.allowed("abcde", 2),
                        Edits.allowed("abcdefghij", 2),
                        Edits.allowed("abcdefghij", 1),
                        Edits.allowed("abcdefghi1", 1)))
                .containsExactly(0, 1, 2, 1, 0);
    }

    @Test
    void spellingsAreTheWordAndAllThatIsShorterByOne() {
        List<String> spellings = new ArrayList<>();
        Edits.spellings("abc", 1, spellings::add);
        assertThat(spellings).containsExactly("abc", "bc", "ac", "ab");
    }
}
