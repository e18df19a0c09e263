package io.millrace.cleaning.measures;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.core.Binding;
import io.millrace.core.Schema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordListOptionTest {
    @TempDir
    Path folder;

    private final List<String> mistakes = new ArrayList<>();
    private final Binding binding =
            new Binding("step", Schema.of(), "sample", (option, message) -> mistakes.add(option + ": " + message));

    @Test
    void wordsAndFilesOfLinesAddUp() throws IOException {
        Path file = Files.writeString(folder.resolve("words.txt"), " the \r\n\nof\n");
        assertThat(WordListOption.read("stop_words", List.of("a", "file:" + file), binding))
                .containsExactly("a", "the", "of");
        assertThat(mistakes).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"'', the of", "#en, the of", "#fr, le", "#all, the of le"})
    void theLanguageIsEnglishUnlessNamed(String language, String expected) throws IOException {
        Path file = Files.writeString(folder.resolve("words.json"), "{\"en\": [\"the\", \"of\"], \"fr\": [\"le\"]}");
        assertThat(WordListOption.read("stop_words", List.of("file:" + file + language), binding))
                .containsExactly(expected.split(" ", -1));
    }

    @Test
    void filesThatAreMissingOrEmptyOrBrokenAreTold() throws IOException {
        Path json = Files.writeString(folder.resolve("words.json"), "{\"en\": [\"the\"]}");
        Path broken = Files.writeString(folder.resolve("broken.json"), "{\"en\": ");
        WordListOption.read("words", List.of("file:" + json + "#de", "file:" + broken, "file:" + folder), binding);
        assertThat(mistakes)
                .containsExactly(
                        "words: there are no words in " + json + "#de",
                        "words: " + broken + " begins like JSON and is none",
                        "words: cannot read a text file '" + folder + "' on this machine");
    }
}
