package io.millrace.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SuggestionTest {
    private static final List<String> CODES = List.of("de", "en", "nb", "nl", "nn", "ro");

    @Test
    void theNearestNamesComeFirstAndThoseWithTheSameLetterBeforeOthers() {
        assertThat(Suggestion.few("no", CODES, 4)).containsExactly("nb", "nl", "nn", "ro");
        assertThat(Suggestion.few("en", CODES, 1)).containsExactly("en");
        assertThat(Suggestion.few("", CODES, 2)).containsExactly("de", "en");
        assertThat(Suggestion.few("x", List.of(), 2)).isEmpty();
    }

    @Test
    void oneThatIsNearIsMeantAndElseAllAreAllowed() {
        assertThat(Suggestion.among("nll", CODES)).isEqualTo(" (did you mean nl?)");
        assertThat(Suggestion.among("abcdef", List.of("x", "y"))).isEqualTo(" (allowed: x, y)");
        assertThat(Suggestion.among("abc", List.of())).isEmpty();
    }
}
