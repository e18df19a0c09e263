package io.millrace.cleaning.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WhitespaceTokenizerTest {
    private final WhitespaceTokenizer tokenizer = new WhitespaceTokenizer();

    @Test
    void wordsStandBetweenBlanksOfAnyKind() {
        assertThat(texts(tokenizer.words(" a\u00a0bc\u2009d,\t\u0085e "))).containsExactly("a", "bc", "d,", "e");
        assertThat(texts(tokenizer.words(""))).isEmpty();
        assertThat(texts(tokenizer.words(" \u3000"))).isEmpty();
    }

    @Test
    void sentencesAreLinesWithoutTheBlanksAroundThem() {
        assertThat(texts(tokenizer.sentences(" One. Two\r\n\n three\u2028four")))
                .containsExactly("One. Two", "three", "four");
    }

    @Test
    void aTextIsTakenApartOnceForAllThatAskInTheSameWay() {
        String text = "some words";
        Spans first = Document.of(text).words(tokenizer);
        assertThat(Document.of(text).words(new WhitespaceTokenizer())).isSameAs(first);
        Document other = Document.of(new String(text.toCharArray()));
        assertThat(other.words(tokenizer)).isNotSameAs(first);
    }

    private static List<String> texts(Spans spans) {
        return IntStream.range(0, spans.size()).mapToObj(spans::text).toList();
    }
}
