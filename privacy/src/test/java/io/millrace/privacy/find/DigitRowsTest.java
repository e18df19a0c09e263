package io.millrace.privacy.find;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DigitRowsTest {
    private static final int KEPT = 64, LONG = 500;

    private static final Detection DETECTION =
            new Detection(DetectionSettings.DEFAULT, (option, message) -> fail(option + ": " + message));

    @BeforeAll
    static void open() {
        DETECTION.open();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1 ", "1-", "1.", "1,"})
    void ofALongRowOnlyTheEndsAreOffered(String unit) {
        Tokens tokens = tokens(unit.repeat(LONG).substring(0, 2 * LONG - 1));
        List<Integer> offered = offered(tokens);
        int step = unit.endsWith(" ") ? 1 : 2;
        assertThat(offered).hasSize(2 * KEPT).startsWith(0, step).endsWith(tokens.count() - 1);
        assertThat(offered.get(KEPT - 1)).isEqualTo((KEPT - 1) * step);
        assertThat(offered.get(KEPT)).isEqualTo(tokens.count() - 1 - (KEPT - 1) * step);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1  ", "12 ", "1\n", "1 1-", "1\u5e74"})
    void whatIsNoSuchRowIsOfferedWhole(String unit) {
        Tokens tokens = tokens(unit.repeat(LONG));
        long withDigits =
                IntStream.range(0, tokens.count()).filter(tokens::isDigits).count();
        assertThat(offered(tokens)).hasSize((int) withDigits);
    }

    @Test
    void valuesBesideARowAreFound() {
        String row = "7 ".repeat(LONG);
        String text =
                "host 192.168.10.200, " + row + "and 12 May 1980, " + row + "mail hugo@mail-river.com, 192.168.10.201";
        assertThat(DETECTION.find(text).stream().map(Finding::type))
                .containsSubsequence("IP_ADDRESS", "DATE_TIME", "EMAIL", "IP_ADDRESS");
    }

    private static Tokens tokens(String text) {
        return new Tokens(View.same(text.toCharArray(), text.length(), 0));
    }

    private static List<Integer> offered(Tokens tokens) {
        return IntStream.range(0, tokens.digitCount())
                .map(tokens::withDigit)
                .boxed()
                .toList();
    }
}
