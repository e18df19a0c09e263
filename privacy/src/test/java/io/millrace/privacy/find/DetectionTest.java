package io.millrace.privacy.find;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.millrace.core.Refusal;
import io.millrace.core.RejectSample;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

    @ParameterizedTest
    @ValueSource(strings = {"a*b|a", "[a-z]*X|[a-z]", "a.*b|a"})
    void aPatternThatLooksFarAheadAtEachPlaceRejectsTheText(String pattern) {
        Detection detection = detection(
                new DetectionSettings(List.of("PART"), NO, 0.4, Map.of("PART", pattern), Map.of(), 0, NO, Map.of()));
        detection.open();
        String text = "a".repeat(40_000);
        assertThatThrownBy(() -> detection.find(text))
                .isInstanceOf(RejectSample.class)
                .hasMessage("costly_pattern");
        assertThat(detection.find("a".repeat(40))).hasSizeLessThan(2);
    }

    /** Each word is near each of the list. */
    @Test
    void aTextThatIsNearMostOfALongListIsRejected() throws IOException {
        String[] near = new String[600];
        Arrays.setAll(near, number -> "riverboatman" + (char) ('a' + number / 26) + (char) ('a' + number % 26));
        Detection detection = detection(words(2, near));
        detection.open();
        String text = "riverboatmanzz ".repeat(1_000);
        assertThatThrownBy(() -> detection.find(text))
                .isInstanceOf(RejectSample.class)
                .hasMessage("costly_pattern");
    }

    /** Each word of the text begins every phrase: only the next word tells which. */
    @Test
    void phrasesThatBeginAlikeAreToldApartByTheirNextWord() throws IOException {
        String[] phrases = new String[50_000];
        Arrays.setAll(phrases, number -> "project n" + number);
        String text = "project ".repeat(20_000) + "n49999 and project n50000";
        assertThat(found(words(2, phrases), text)).contains("PROJECT project n49999");
    }

    @Test
    void longWordsOfListsAreFound() throws IOException {
        String word = "x1".repeat(50);
        assertThat(found(words(2, word), "a " + word + " b")).containsExactly("PROJECT " + word);
    }

    @Test
    void aLineThatIsTooLongToBeFoundIsRefused() throws IOException {
        Detection detection = detection(words(0, "blue", "a ".repeat(17)));
        assertThatThrownBy(detection::open)
                .isInstanceOf(Refusal.class)
                .hasMessageMatching(".*words.txt:2 has 17 words and signs, at most 16 can be found as one; .*");
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
                Map.of("x", "(", "LOOK", "(?=a)", "LARGE", "((a{1000}){1000}){1000}"),
                Map.of("WORDS", "no.txt"),
                0,
                NO,
                Map.of("onnyx", "model")));
        assertThat(problems)
                .anyMatch(message -> message.startsWith("types: there is no type EMIAL (did you mean EMAIL?)"))
                .anyMatch(message -> message.startsWith("patterns.x: 'x' is no type"))
                .anyMatch(message -> message.startsWith("patterns.LOOK: is no pattern of RE2"))
                .anyMatch(message -> message.startsWith("patterns.LARGE: has more than 3000 parts"))
                .anyMatch(message -> message.equals("dictionaries.WORDS: there is no file no.txt"))
                .anyMatch(message -> message.startsWith("recognizers.onnyx: no recognizer of that name"));
    }

    @Test
    void aValueAloneMayBeSeveralThings() {
        Detection detection = detection(DetectionSettings.DEFAULT);
        detection.open();
        assertThat(detection.readings("C01234565")).extracting(Finding::type).contains("DE_ID_CARD", "DE_PASSPORT");
        assertThat(detection.find("C01234565")).hasSize(1);
    }
}
