package io.millrace.privacy.find;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DetectionTest {
    private static final List<String> NO = List.of();

    @TempDir
    private Path folder;

    private final List<String> problems = new ArrayList<>();

    private Detection detection(DetectionSettings settings) {
        return new Detection(settings, (option, message) -> problems.add(option + ": " + message));
    }

    private List<String> found(DetectionSettings settings, String text) {
        Detection detection = detection(settings);
        assertThat(problems).isEmpty();
        detection.open();
        return detection.find(text).stream()
                .map(finding -> finding.type() + " " + text.substring(finding.start(), finding.end()))
                .toList();
    }

    private DetectionSettings words(int edits, String... lines) throws IOException {
        Path file = Files.write(folder.resolve("words.txt"), List.of(lines));
        return new DetectionSettings(
                List.of("PROJECT"), NO, 0.4, Map.of(), Map.of("PROJECT", file.toString()), edits, NO, Map.of());
    }

    @Test
    void patternsOfUsersMatchWholeWords() {
        DetectionSettings settings = new DetectionSettings(
                List.of("EMPLOYEE"), NO, 0.4, Map.of("EMPLOYEE", "E-[0-9]{6}"), Map.of(), 0, NO, Map.of());
        assertThat(found(settings, "by E-123456, not XE-123456 nor E-1234567; Ｅ-６５４３２１"))
                .containsExactly("EMPLOYEE E-123456", "EMPLOYEE Ｅ-６５４３２１");
    }

    @Test
    void phrasesOfUsersAreFoundInAnyCaseAndAccent() throws IOException {
        assertThat(found(words(0, "Blue Nightjar", "Zürs"), "the BLUE  nightjar and zurs, not blue night"))
                .containsExactly("PROJECT BLUE  nightjar", "PROJECT zurs");
    }

    @Test
    void misspeltWordsAreFoundWhereEditsAreAllowed() throws IOException {
        String text = "the nigthjar and the nightjr, not the nightcar1 or the night";
        assertThat(found(words(1, "nightjar"), text)).containsExactly("PROJECT nigthjar", "PROJECT nightjr");
        assertThat(found(words(0, "nightjar"), text)).isEmpty();
    }

    @Test
    void whatIsAllowedIsNotReported() {
        DetectionSettings settings = new DetectionSettings(
                List.of("EMAIL"), NO, 0.4, Map.of(), Map.of(), 0, List.of("Help@shop-river.com"), Map.of());
        assertThat(found(settings, "help@shop-river.com or ann@shop-river.com"))
                .containsExactly("EMAIL ann@shop-river.com");
    }

    @Test
    void everyMistakeIsTold() {
        detection(new DetectionSettings(
                List.of("EMIAL"),
                List.of(),
                0.4,
                Map.of("x", "(", "LOOK", "(?=a)"),
                Map.of("WORDS", "no.txt"),
                0,
                NO,
                Map.of("onnyx", "model")));
        assertThat(problems)
                .anyMatch(message -> message.contains("there is no type EMIAL (did you mean EMAIL?)"))
                .anyMatch(message -> message.contains("'x' is no type"))
                .anyMatch(message -> message.contains("patterns.LOOK is no pattern of RE2"))
                .anyMatch(message -> message.contains("dictionaries.WORDS: there is no file no.txt"))
                .anyMatch(message -> message.contains("recognizers.onnyx: no recognizer of that name"));
    }

    @Test
    void aValueAloneMayBeSeveralThings() {
        Detection detection = detection(DetectionSettings.DEFAULT);
        detection.open();
        assertThat(detection.readings("C01234565")).extracting(Finding::type).contains("DE_ID_CARD", "DE_PASSPORT");
        assertThat(detection.find("C01234565")).hasSize(1);
    }
}
