package io.millrace.cleaning.removal;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.cleaning.Changed;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RemoveBoilerplateLinesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"© A. ALL RIGHTS RESERVED.", "This site uses cookies.", "  Skip to content  ", "Privacy Policy"})
    void noticesGoAndTheTextStays(String notice) {
        assertThat(Changed.text(RemoveBoilerplateLines.TYPE, notice + "\nTea.\n" + notice))
                .isEqualTo("Tea.");
    }

    @Test
    void aLongLineAboutCookiesStays() {
        String essay = "A site uses cookies to know a visitor again. ".repeat(10);
        assertThat(Changed.text(RemoveBoilerplateLines.TYPE, essay)).isEqualTo(essay);
    }

    @Test
    void aPhraseIsFoundBehindTheBeginningOfAnother() {
        assertThat(Changed.text(RemoveBoilerplateLines.TYPE, "abacd", "phrases", List.of("abax", "acd")))
                .isEmpty();
        assertThat(Changed.text(RemoveBoilerplateLines.TYPE, "ababa", "phrases", List.of("abax", "acd")))
                .isEqualTo("ababa");
    }

    @Test
    void blankPhrasesAndMissingFilesAreTold() {
        assertThat(Changed.mistakes(RemoveBoilerplateLines.TYPE, "phrases", List.of(" "), "lines_file", "none.txt"))
                .containsExactly(
                        "phrases: holds a blank phrase, which stands in every line; remove it",
                        "lines_file: there is no file 'none.txt' ("
                                + Path.of("none.txt").toAbsolutePath() + ") on this machine");
    }
}
