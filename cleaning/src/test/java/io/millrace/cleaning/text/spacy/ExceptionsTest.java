package io.millrace.cleaning.text.spacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ExceptionsTest {
    private final Map<String, List<String>> words = Exceptions.ENGLISH.words();

    @Test
    void thereAreThoseOfSpacyWithTheSameWords() {
        assertThat(words).hasSize(1347);
        List<String> lines = new TreeMap<>(words)
                .entrySet().stream()
                        .map(entry -> entry.getKey() + "\t" + String.join("|", entry.getValue()))
                        .toList();
        assertThat(Fingerprint.of(lines)).isEqualTo("2a11677699a2a07c");
    }

    @Test
    void theWordsOfAnExceptionMakeItUp() {
        words.forEach((text, parts) -> assertThat(String.join("", parts)).isEqualTo(text));
    }

    @Test
    void contractionsAreMadeByRule() {
        assertThat(words)
                .containsEntry("She’d’ve", List.of("She", "’d", "’ve"))
                .containsEntry("shouldntve", List.of("should", "nt", "ve"))
                .containsEntry("I'ma", List.of("I", "'m", "a"))
                .doesNotContainKeys("well", "Its", "were");
    }
}
