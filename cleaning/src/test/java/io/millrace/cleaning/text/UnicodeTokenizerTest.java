package io.millrace.cleaning.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The rules of Unicode's annex 29, by their names there. */
class UnicodeTokenizerTest {
    private final Tokenizer tokenizer = new UnicodeTokenizer();

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("words")
    void wordsFollowTheRules(String rule, String text, List<String> words) {
        assertThat(Texts.of(tokenizer.words(text))).isEqualTo(words);
    }

    static Stream<Arguments> words() {
        return Stream.of(
                row("WB3a, WB3b", "a\r\nb\u2028c", "a", "b", "c"),
                row("WB4", "a\u0301b co\u00adop x\u200dy \u0301z", "a\u0301b", "co\u00adop", "x\u200dy", "z"),
                row("WB5", "word \u0416\u0443\u043a \uac00\ub098", "word", "\u0416\u0443\u043a", "\uac00\ub098"),
                row("WB6, WB7", "can't e.g. a:b l\u2019eau c\u00b7c", "can't", "e.g", "a:b", "l\u2019eau", "c\u00b7c"),
                row("WB6, WB7", "a'' a..b 'tis dogs'", "a", "a", "b", "tis", "dogs"),
                row("WB6 with WB4", "a'\u0301b a\u0301.b", "a'\u0301b", "a\u0301.b"),
                row("WB7a", "\u05d0' \u05d0'\u05d1", "\u05d0'", "\u05d0'\u05d1"),
                row("WB7b, WB7c", "\u05d0\"\u05d1 a\"b \u05d0\"", "\u05d0\"\u05d1", "a", "b", "\u05d0"),
                row("WB8 to WB10", "42 a1 1a \u0663\u0664", "42", "a1", "1a", "\u0663\u0664"),
                row("WB11, WB12", "3.14 1,000 1'2 3. 1:2 a,b", "3.14", "1,000", "1'2", "3", "1", "2", "a", "b"),
                row("WB13", "\u30ab\u30bf\u30fc \u30ab\u3042", "\u30ab\u30bf\u30fc", "\u30ab", "\u3042"),
                row("WB13a, WB13b", "_a_1_ __ \u30ab_b", "_a_1_", "\u30ab_b"),
                row("WB15, WB16", "\ud83c\udde9\ud83c\uddea a", "a"),
                row("WB999", "a-b \u65e5\u672c \u3042\u3044", "a", "b", "\u65e5", "\u672c", "\u3042", "\u3044"),
                row("numbers of no class", "\u00bd x\u00b2", "\u00bd", "x", "\u00b2"),
                row("scripts of dictionaries", "\u0e20\u0e32\u0e29\u0e32 \u0e01", "\u0e20\u0e32\u0e29\u0e32", "\u0e01"),
                row("no words", " .,;!?-\u2014\u20ac+= \ud83d\ude00\u200b\0"),
                row("halves of pairs", "a\ud83d b\ude00c \ud83d", "a", "b", "c"),
                row(
                        "beyond the basic plane",
                        "\ud801\udc00\ud801\udc01 \ud840\udc00",
                        "\ud801\udc00\ud801\udc01",
                        "\ud840\udc00"),
                row("empty", ""));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("sentences")
    void sentencesFollowTheRules(String rule, String text, List<String> sentences) {
        assertThat(Texts.of(tokenizer.sentences(text))).isEqualTo(sentences);
    }

    static Stream<Arguments> sentences() {
        return Stream.of(
                row("SB3, SB4", "One\r\ntwo\n\nthree\u2029four", "One", "two", "three", "four"),
                row("SB5", "A.\u0301 B", "A.\u0301", "B"),
                row("SB6", "It is 3.5 now. 4 More", "It is 3.5 now.", "4 More"),
                row("SB7", "The U.S.A is. a.B 1.B", "The U.S.A is. a.B 1.", "B"),
                row(
                        "SB8",
                        "the resp. leaders, etc.) are (1.) - gone. (So)",
                        "the resp. leaders, etc.) are (1.) - gone.",
                        "(So)"),
                row("SB8", "at 5 p.m. 20 people came. 20 People", "at 5 p.m. 20 people came.", "20 People"),
                row("SB8 for periods only", "What? no! yes", "What?", "no!", "yes"),
                row("SB8a", "Wait.. What?! No. , Yes", "Wait..", "What?!", "No. , Yes"),
                row("SB9, SB10", "(He said \u201cgo.\u201d)  She went.", "(He said \u201cgo.\u201d)", "She went."),
                row("SB11", "One.\u3000Two\u3002\u4e09", "One.", "Two\u3002", "\u4e09"),
                row("SB998", "no end,here; at all", "no end,here; at all"),
                row("blank", " \n\u3000\n"),
                row("halves of pairs", "a.\ud83d B\ude00. C", "a.", "\ud83d B\ude00.", "C"),
                row("empty", ""));
    }

    private static Arguments row(String rule, String text, String... expected) {
        return Arguments.of(rule, text, List.of(expected));
    }

    @Test
    void longWordsAreNotCut() {
        assertThat(Texts.of(tokenizer.words("x".repeat(300) + "." + "y".repeat(9000))))
                .hasSize(1);
    }

    @Test
    void allAreEqual() {
        assertThat(tokenizer).isEqualTo(new Tokenization(Tokenization.Kind.UNICODE, null).open());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            ~.~       | 0       | 1
            ~. ~      | 0       | 1
            ~a. ~     | 1000000 | 1
            ~A. ~     | 1000000 | 1000000
            ~A. 1 ~   | 2000000 | 1000001
            ~!~       | 0       | 1
            ~a:~      | 1       | 1
            ~a.\u0301~ | 1      | 1
            ~_~       | 0       | 1
            ~\u0301~  | 0       | 1
            ~x~       | 1       | 1
            """)
    void aMillionOfAnythingTakesLinearTime(String unit, int words, int sentences) {
        String text = unit.repeat(1_000_000);
        assertThat(tokenizer.words(text).size()).isEqualTo(words);
        assertThat(tokenizer.sentences(text).size()).isEqualTo(sentences);
    }
}
