package io.millrace.cleaning;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.core.Example;
import io.millrace.core.Services;
import io.millrace.core.WorkedExample;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeepByLengthTest {
    @ParameterizedTest
    @CsvSource({
        "'', too_short",
        "a, too_short",
        "ab,",
        "abcd,",
        "abcde, too_long",
        "👩👩,",
        "👩, too_short",
        "👩👩👩👩👩, too_long"
    })
    void lengthsAreCodePointsAndLimitsAreKept(String text, String reason) {
        assertThat(outcome(text)).isEqualTo(List.of(reason == null ? List.of(text) : reason));
    }

    @Test
    void aMissingTextIsTooShort() {
        assertThat(outcome(null)).isEqualTo(List.of("too_short"));
    }

    @Test
    void limitsThatNothingCanMeetAreRefused() {
        Example example =
                Example.with("field", "text", "min_chars", 5, "max_chars", 4).given("text: string");
        assertThat(new WorkedExample(KeepByLength.TYPE, example).mistakes())
                .containsExactly("min_chars: must not exceed max_chars");
    }

    private static List<Object> outcome(String text) {
        Example example = Example.with("field", "text", "min_chars", 2, "max_chars", 4)
                .given("text: string?", new Object[] {text});
        return new WorkedExample(KeepByLength.TYPE, example).outcome(Services.NONE);
    }
}
