package io.millrace.privacy.find;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldTest {
    @ParameterizedTest
    @CsvSource({
        "fullwidth signs and digits, \uff11\uff12\uff20\uff0e\uff0d, 12@.-",
        "Arabic and Persian and Devanagari digits, \u0660\u06f4\u0967, 041",
        "mathematical letters and digits, \ud835\udcd9\ud835\udfda, J2",
        "circled and boxed, \u24d9\u2460\ud83c\udd70, j1A",
        "ligatures, \ufb01\ufb00, fiff",
        "accents, \u00c9\u00fc\u1ec7\u0105, Euea",
        "letters with strokes, \u0141\u00f8\u0111\u0127, Lodh",
        "double letters, \u00df\u00e6\u0152, ssaeOE",
        "a combining accent, o\u0301k, ok",
        "invisible characters, 1\u200b2\u00ad3\ufeff4\u2060\u202e5, 12345",
        "spaces, a\u00a0b\u2009c\u202fd\u3000e, a b c d e",
        "dashes and quotation marks, 1\u20132\u20113\u2019, 1-2-3'",
        "look-alikes among Latin letters, k\u043ew\u0430l@\u0440\u043est.\u043erg, kowal@post.org",
        "look-alikes on a number plate, \u0410123\u0412\u042177, A123BC77",
        "a Russian word, \u041c\u043e\u0441\u043a\u0432\u0430, \u041c\u043e\u0441\u043a\u0432\u0430",
        "a Greek word loses its accent only, \u0391\u03b8\u03ae\u03bd\u03b1, \u0391\u03b8\u03b7\u03bd\u03b1",
        "Hangul and Han stay, \uac00\u6f22, \uac00\u6f22",
        "voiced Kana stay, \u304c\u30d1, \u304c\u30d1",
        "lone surrogates and other characters that are no text, a\ud800b\udc00c\u007fd\uffffe, a\u0001b\u0001c\u0001d\u0001e",
        "an emoji is one symbol, a\ud83d\ude00b, a\ufffdb",
        "a rare Han letter is one letter, \ud842\udfb7, \u3400",
        "footnotes and fractions and trade marks stay, m\u00b2 5\u00bd A\u2122, m\u00b2 5\u00bd A\u2122",
    })
    void folds(String what, String word, String folded) {
        assertThat(Fold.word(word)).as(what).isEqualTo(folded);
    }

    @Test
    void lineBreaksAreOneCharacterAndTabsAreSpaces() {
        assertThat(Fold.word("a\r\nb\rc\u2028d\u0085e\tf")).isEqualTo("a\nb\nc\nd\ne f");
    }

    @Test
    void cleanAsciiIsTheSameView() {
        View view = view("From 12 to <a@b.org>,\nplain: {x} ~ \"y\"");
        assertThat(Fold.of(view)).isSameAs(view);
    }

    @Test
    void charactersMapToAllTheyCameFrom() {
        View folded = Fold.of(view("\u00dfo\u0301\u200b\r\n\ud83d\ude00."));
        assertThat(folded.text(0, folded.length())).isEqualTo("sso\n\ufffd.");
        assertThat(places(folded)).isEqualTo("0-1 0-1 1-3 4-6 6-8 8-9");
    }

    @Test
    void placesRiseAndLieOnCodePointsInAnyText() {
        Random random = new Random(8);
        for (int round = 0; round < 300; round++) {
            String text = anyText(random);
            View folded = Fold.of(view(text));
            for (int at = 0; at < folded.length(); at++) {
                assertThat(isBorder(text, folded.start(at)) && isBorder(text, folded.end(at)))
                        .isTrue();
                assertThat(folded.start(at)).isBetween(at == 0 ? 0 : folded.start(at - 1), folded.end(at) - 1);
            }
        }
    }

    /** Folding twice is folding once, so words of the lexicon and words of texts meet. */
    @Test
    void aFoldedTextIsFoldedAlready() {
        Random random = new Random(9);
        for (int round = 0; round < 300; round++) {
            String once = Fold.word(anyText(random));
            assertThat(Fold.word(once)).isEqualTo(once);
        }
    }

    static String anyText(Random random) {
        StringBuilder text = new StringBuilder();
        int[] ranges = {0x80, 0x250, 0x600, 0x2100, 0x10000, 0x20000};
        for (int length = random.nextInt(60); length >= 0; length--) {
            int point = random.nextInt(ranges[random.nextInt(ranges.length)]);
            text.appendCodePoint(random.nextInt(20) == 0 ? 0xd800 + random.nextInt(0x800) : point);
        }
        return text.toString();
    }

    private static boolean isBorder(String text, int at) {
        return at == 0
                || at == text.length()
                || at < text.length() && !Character.isSurrogatePair(text.charAt(at - 1), text.charAt(at));
    }

    private static View view(String text) {
        return View.same(text.toCharArray(), text.length(), 0);
    }

    private static String places(View view) {
        StringBuilder places = new StringBuilder();
        for (int at = 0; at < view.length(); at++) {
            places.append(at == 0 ? "" : " ").append(view.start(at)).append('-').append(view.end(at));
        }
        return places.toString();
    }
}
