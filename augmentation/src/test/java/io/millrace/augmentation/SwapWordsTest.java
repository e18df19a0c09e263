package io.millrace.augmentation;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.core.Example;
import io.millrace.core.Services;
import io.millrace.core.WorkedExample;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SwapWordsTest {
    @ParameterizedTest
    @CsvSource({
        "0.001, 100, 2",
        "0.02, 100, 2",
        "0.1, 100, 10",
        "0.119, 100, 10",
        "1, 100, 100",
        "1, 101, 100",
        "1, 2, 2"
    })
    void asManyWordsAsTheShareSaysChangePlaces(double share, int count, int moved) {
        String text = IntStream.range(0, count).mapToObj(i -> "w" + i).collect(Collectors.joining(" "));
        String[] words = made(text, "share", share, "copies", 0).get(0).split(" ", -1);
        assertThat(words).containsExactlyInAnyOrder(text.split(" ", -1));
        assertThat(IntStream.range(0, count)
                        .filter(i -> !words[i].equals("w" + i))
                        .count())
                .isEqualTo(moved);
    }

    @ParameterizedTest
    @CsvSource({
        "'  one\ttwo\n', '  two\tone\n'",
        "'one\u00a0\u3000two', 'two\u00a0\u3000one'",
        "'great, \ud83d\ude00', '\ud83d\ude00 great,'"
    })
    void whiteSpaceStaysWhereItWas(String text, String expected) {
        assertThat(made(text, "copies", 0)).containsExactly(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "word", "  word\n", "\u00a0"})
    void aTextOfFewerThanTwoWordsIsPassedOnAlone(String text) {
        assertThat(made(text, "copies", 3)).containsExactly(text);
    }

    @Test
    void aSampleWithoutATextIsPassedOnAlone() {
        assertThat(made(null, "copies", 3)).containsExactly("null");
    }

    @Test
    void copiesStandBehindTheirOriginalAndDiffer() {
        String text = "a b c d e f g h i j k l m n o p";
        assertThat(made(text, "share", 0.5, "copies", 5))
                .hasSize(6)
                .startsWith(text)
                .doesNotHaveDuplicates();
    }

    private static List<String> made(String text, Object... options) {
        Object[] all = new Object[options.length + 2];
        all[0] = "field";
        all[1] = "text";
        System.arraycopy(options, 0, all, 2, options.length);
        Example example = Example.with(all).given("text: string?", new Object[] {text});
        return new WorkedExample(SwapWords.TYPE, example)
                .outcome(Services.NONE).stream()
                        .map(row -> String.valueOf(((List<?>) row).get(0)))
                        .toList();
    }
}
