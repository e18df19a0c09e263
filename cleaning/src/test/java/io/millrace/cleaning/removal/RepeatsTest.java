package io.millrace.cleaning.removal;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.cleaning.Changed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RepeatsTest {
    @ParameterizedTest
    @CsvSource({
        "'We go. We go.', 'We go.'",
        "'We go.”We go.', 'We go.”'",
        "'We go.” We go.', 'We go.”'",
        "'我们走。我们走。', '我们走。'",
        "'Ah……Ah', 'Ah……'",
        "'A. A.', 'A. A.'",
        "'No end no end', 'No end no end'"
    })
    void aSentenceEndsBehindItsMarkAndTheQuoteAfterIt(String text, String expected) {
        assertThat(Changed.text(RemoveRepeatedSentences.TYPE, text)).isEqualTo(expected);
    }

    @Test
    void sentencesAreComparedAcrossLinesAndLinesStay() {
        assertThat(Changed.text(RemoveRepeatedSentences.TYPE, "We go.\nWe go.\n\nThey go."))
                .isEqualTo("We go.\n\n\nThey go.");
    }

    @Test
    void repeatedLinesGoButNotBlankOrShortOnes() {
        assertThat(Changed.text(RemoveRepeatedLines.TYPE, "A menu of teas\n\n}\n A menu of teas \n\n}\nA menu of teas"))
                .isEqualTo("A menu of teas\n\n}\n\n}");
    }

    @Test
    void linesAreToldApartHoweverMany() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 5_000; i++) {
            text.append("line number ").append(i).append('\n');
        }
        assertThat(Changed.text(RemoveRepeatedLines.TYPE, text.toString() + text))
                .isEqualTo(text.toString());
    }
}
