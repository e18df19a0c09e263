package io.millrace.cleaning.repair;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts made to take long: what comes of them does not matter, that it comes soon does. */
class RepairEffortTest {
    private static final int TIMES = 300_000;
    private static final Duration SOON = Duration.ofSeconds(30);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "&",
                "&#1",
                "amp;",
                "Ã",
                "Ã ",
                "Ã\u0083",
                "\u0083",
                "\u001b[",
                "\u001b[1;",
                "\ufffd",
                "\ud83d",
                "\udca9",
                "\0",
                "\u200b",
                "\u0301",
                "\u0301\u0323",
                "â€",
                "é\n",
                "日Ã\u0083",
                "ﬁ",
                "\r"
            })
    void repeatedCharactersAreRepairedInLinearTime(String part) {
        for (String start : new String[] {"", "&", "Ã", "日Ã", "a"}) {
            String text = start + part.repeat(TIMES);
            String repaired = Assertions.assertTimeoutPreemptively(
                    SOON, () -> Repaired.by(RepairUnicode.TYPE, text, "line_breaks", true, "latin_ligatures", true));
            assertThat(repaired.length()).isLessThanOrEqualTo(2 * text.length());
        }
    }
}
