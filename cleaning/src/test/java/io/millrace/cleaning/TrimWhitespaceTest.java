package io.millrace.cleaning;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.core.Example;
import io.millrace.core.Services;
import io.millrace.core.WorkedExample;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrimWhitespaceTest {
    @ParameterizedTest
    @ValueSource(
            strings = {" ", "\t", "\n", "\r\n", "\u000b", "\u0085", "\u00a0", "\u1680", "\u2003", "\u2028", "\u3000"})
    void whiteSpaceGoesFromBothEnds(String white) {
        assertThat(trimmed(white + "a" + white + "b" + white)).isEqualTo("a" + white + "b");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u200b", "\u2060", "\u001c", "."})
    void whatUnicodeDoesNotCallWhiteStays(String mark) {
        assertThat(trimmed(mark + "a" + mark)).isEqualTo(mark + "a" + mark);
    }

    @Test
    void whiteSpaceAloneBecomesEmptyAndNothingStaysNothing() {
        assertThat(trimmed(" \t ")).isEqualTo("");
        assertThat(trimmed("")).isEqualTo("");
        assertThat(trimmed(null)).isNull();
    }

    @Test
    void everyFieldNamedIsTrimmed() {
        Example example =
                Example.with("fields", List.of("text", "more")).given("text: string, more: string", " a ", " b ");
        assertThat(new WorkedExample(TrimWhitespace.TYPE, example).outcome(Services.NONE))
                .isEqualTo(List.of(List.of("a", "b")));
    }

    @Test
    void aFieldThatHoldsNoTextIsRefused() {
        Example example = Example.with("fields", List.of("amount", "txt")).given("text: string, amount: int64");
        assertThat(new WorkedExample(TrimWhitespace.TYPE, example).mistakes())
                .containsExactlyInAnyOrder(
                        "fields: the field amount is int64; this step takes string",
                        "fields: there is no field 'txt' here (did you mean text?)");
    }

    private static Object trimmed(String text) {
        Example example = Example.with("fields", List.of("text"))
                .given("text: string?", Collections.singletonList(text).toArray());
        List<?> rows = new WorkedExample(TrimWhitespace.TYPE, example).outcome(Services.NONE);
        return ((List<?>) rows.get(0)).get(0);
    }
}
