package io.millrace.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DurationTextTest {
    @ParameterizedTest
    @CsvSource({"500ms, PT0.5S", "30s, PT30S", "1m, PT1M", "24h, PT24H", "7d, PT168H", "0s, PT0S"})
    void readsANumberAndAUnit(String text, String expected) {
        assertThat(DurationText.parse(text)).isEqualTo(Duration.parse(expected));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "30", "s", "1.5h", "-1s", "1 s", "1y", "1S", "1234567890s"})
    void refusesAnythingElseAndTellsTheForm(String text) {
        assertThatThrownBy(() -> DurationText.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("'" + text + "' is not a length of time: give a whole number and a unit,"
                        + " as in 500ms, 30s, 1m, 24h or 7d");
    }
}
