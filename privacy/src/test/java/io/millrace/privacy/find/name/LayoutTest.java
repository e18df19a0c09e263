package io.millrace.privacy.find.name;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.privacy.find.Detector;
import io.millrace.privacy.find.Finding;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LayoutTest {
    private static final Detector DETECTOR =
            new Detector(List.of(new NameRecognizer()), Set.of("PERSON", "TITLE", "LOCATION", "ORGANIZATION"));

    @Test
    void theLineBelowANameIsAnOccupation() {
        assertThat(found("Brigitte Hallwachs\nRegional sales manager\nHallwachs Ltd."))
                .contains("PERSON Brigitte Hallwachs", "TITLE Regional sales manager", "ORGANIZATION Hallwachs Ltd.");
    }

    @Test
    void aLineOfThreeNamesIsAFirm() {
        assertThat(found("Contact\nHolm, Baxter and Ridley\n")).containsExactly("ORGANIZATION Holm, Baxter and Ridley");
    }

    @Test
    void aTextWithoutCapitalsHasNamesToo() {
        assertThat(found("my name is mateusz kowalski and i live in germany"))
                .contains("PERSON mateusz kowalski", "LOCATION germany");
    }

    @Test
    void offsetsHoldAfterLettersThatFold() {
        String text = "Gruß aus Köln, mein Name ist Øystein Sørensen, ich wohne in Malmö.";
        assertThat(found(text)).contains("PERSON Øystein Sørensen", "LOCATION Malmö");
    }

    @Test
    void aLongLineOfCapitalizedWordsIsReadInPieces() {
        String text = "Karl ".repeat(3000);
        assertThat(DETECTOR.find(text)).allMatch(finding -> finding.end() <= text.length());
    }

    private static List<String> found(String text) {
        return DETECTOR.find(text).stream().map(finding -> told(text, finding)).toList();
    }

    private static String told(String text, Finding finding) {
        return finding.type() + " " + text.substring(finding.start(), finding.end());
    }
}
