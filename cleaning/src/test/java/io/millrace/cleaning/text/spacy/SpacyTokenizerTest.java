package io.millrace.cleaning.text.spacy;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.cleaning.text.Spans;
import io.millrace.cleaning.text.Tokenization;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpacyTokenizerTest {
    private final SpacyTokenizer tokenizer = new SpacyTokenizer();

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "I don't know; they're here ~ I·do·n't·know·;·they·'re·here",
                "“We’ll’ve gone,” she said… ~ “·We·’ll·’ve·gone·,·”·she·said·…",
                "at Mr. Smith's (U.S.) house. ~ at·Mr.·Smith·'s·(·U.S.·)·house·.",
                "cannot gonna IM I'm 10a.m. 11pm ~ can·not·gon·na·IM·I·'m·10·a.m.·11·pm",
                "Ill ill Well were ~ Ill·ill·Well·were",
                "Its 5km/h, 10% or $3.50 US$4, 7€ ~ Its·5·km/h·,·10·%·or·$·3.50·US$·4·,·7·€",
                "20°C. and 3m/s ~ 20·°·C·.·and·3·m/s",
                "a--b well-known 3-4 2*3 end.Start ~ a·--·b·well·-·known·3·-·4·2·*·3·end·.·Start",
                "a,b and/or x/y a:b ~ a·,·b·and/or·x·/·y·a·:·b",
                "Wait...what? no.. ~ Wait·...·what·?·no·..",
                "bob@example.com, (http://www.x.org/a?b#c). ~ bob@example.com·,·(·http://www.x.org/a?b#c·)·.",
                "(:-) :-)) xD :( ~ (·:-)·:-))·xD·:(",
                "😀😀ok 中文字 C++ +5 + §4 ~ 😀·😀·ok·中文字·C++·+5·+·§·4"
            })
    void aTextIsSplitAsSpacySplitsIt(String text, String words) {
        assertThat(words(text)).isEqualTo(List.of(words.split("·")));
    }

    @Test
    void exceptionsInTheMidstOfAChunkArePutTogetherAgainUnlessASpaceIsBetween() {
        assertThat(words("don't!:) \"Mr.\" Mr . he's/she's"))
                .containsExactly("do", "n't", "!", ":)", "\"", "Mr.", "\"", "Mr", ".", "he's", "/", "she", "'s");
    }

    @Test
    void whatOnlyLooksLikeALongerExceptionKeepsAShorterOneApart() {
        assertThat(words("x!:) )")).containsExactly("x", "!", ":", ")", ")");
        assertThat(words("x!:) x")).containsExactly("x", "!", ":)", "x");
    }

    @Test
    void wordsArePositionsAndNoneIsBlank() {
        Spans words = tokenizer.words(" a\t\nb  c\u00a0d ");
        assertThat(Fingerprint.texts(words)).containsExactly("a", "b", "c", "d");
        assertThat(words.start(2)).isEqualTo(7);
        assertThat(words("")).isEmpty();
        assertThat(words(" \u3000\n")).isEmpty();
    }

    @Test
    void sentencesEndAfterMarksAndThePunctuationThatFollows() {
        assertThat(sentences("Hello. World! \"Yes.\" (No.) Maybe"))
                .containsExactly("Hello.", "World! \"", "Yes.\" (", "No.)", "Maybe");
        assertThat(sentences("One.\n\"Two\"")).containsExactly("One.", "\"Two\"");
        assertThat(sentences("He met Mr. X. Then he left")).containsExactly("He met Mr. X. Then he left");
        assertThat(sentences(" \n")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ".", "\"", "/", "http://", "'", "…", "a.", "a@", ":)", ":( ", "😀", "A.", "1.1.", "' s", "\0", "a-",
                "5km", "\ud800", "\udc00", "x@y.z", "\n", "''", "’s", "US$", "((:"
            })
    void everyPartOfALongTextIsInAWord(String part) {
        String text = part.repeat(200_000);
        Spans words = tokenizer.words(text);
        long length = 0;
        for (int i = 0; i < words.size(); i++) {
            length += words.end(i) - words.start(i);
        }
        assertThat(length)
                .isEqualTo(text.chars().filter(c -> c != ' ' && c != '\n').count());
        assertThat(tokenizer.sentences(text).size()).isLessThanOrEqualTo(words.size());
    }

    @Test
    void allTokenizersAreEqualAndOpenedByName() {
        assertThat(new Tokenization(Tokenization.Kind.SPACY, null).open()).isEqualTo(new SpacyTokenizer());
    }

    private List<String> words(String text) {
        return Fingerprint.texts(tokenizer.words(text));
    }

    private List<String> sentences(String text) {
        return Fingerprint.texts(tokenizer.sentences(text));
    }
}
