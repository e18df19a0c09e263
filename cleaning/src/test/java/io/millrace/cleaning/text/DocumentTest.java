package io.millrace.cleaning.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.cleaning.text.spacy.SpacyTokenizer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DocumentTest {
    private static final String TEXT = "  Tea \u2014 or  coffee? \"Tea,\" he said.  Mr. Li paid $3.50.\n\nNo more!  ";

    static List<Tokenizer> tokenizers() {
        return List.of(
                new UnicodeTokenizer(),
                new WhitespaceTokenizer(),
                new SpacyTokenizer(),
                new NltkTokenizer(PunktTables.NONE));
    }

    @ParameterizedTest
    @MethodSource("tokenizers")
    void whatIsRememberedIsWhatTheTokenizerFinds(Tokenizer tokenizer) {
        Document document = Document.of(TEXT);
        assertThat(Texts.of(document.sentences(tokenizer))).isEqualTo(Texts.of(tokenizer.sentences(TEXT)));
        assertThat(Texts.of(document.words(tokenizer))).isEqualTo(Texts.of(tokenizer.words(TEXT)));
        assertThat(Texts.of(document.unstrippedSentences(tokenizer)))
                .isEqualTo(Texts.of(tokenizer.unstrippedSentences(TEXT)));
        assertThat(Texts.of(document.simplifiedWords(tokenizer)))
                .isEqualTo(Texts.of(tokenizer.words(SimplifiedText.of(TEXT))));
    }

    /** Tells which texts it was asked for the words of. */
    private static final class Telling implements Tokenizer {
        private final List<String> asked = new ArrayList<>();

        @Override
        public Spans words(String text) {
            asked.add(text);
            return new WhitespaceTokenizer().words(text);
        }

        @Override
        public Spans sentences(String text) {
            return words(text);
        }
    }

    @Test
    void wordsOfATextAndOfItsSimplifiedFormAreFoundOnce() {
        Telling telling = new Telling();
        Document document = Document.of(TEXT);
        for (int step = 0; step < 3; step++) {
            document.words(telling);
            document.simplifiedWords(telling);
        }
        assertThat(telling.asked).containsExactly(TEXT, SimplifiedText.of(TEXT));
        assertThat(document.simplified()).isSameAs(document.simplified());
    }
}
