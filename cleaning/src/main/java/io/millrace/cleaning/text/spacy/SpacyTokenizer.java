package io.millrace.cleaning.text.spacy;

import io.millrace.cleaning.text.Characters;
import io.millrace.cleaning.text.Document;
import io.millrace.cleaning.text.Spans;
import io.millrace.cleaning.text.Tokenizer;

/**
 * Finds what spaCy 3.8's {@code blank("en")} with its sentencizer finds, as datatrove 0.10 uses it by default for English.
 * Takes time by the length of the text, whatever stands in it; a lone surrogate is a sign like others.
 */
public record SpacyTokenizer() implements Tokenizer {
    @Override
    public Spans words(String text) {
        return words(tokens(text));
    }

    @Override
    public Spans words(Document document) {
        return words(tokens(document));
    }

    private static Spans words(Spans tokens) {
        Spans.Builder words = new Spans.Builder(tokens.chars());
        for (int i = 0; i < tokens.size(); i++) {
            int start = tokens.start(i);
            if (!Characters.isSpace(tokens.chars()[start])) {
                words.add(start, tokens.end(i));
            }
        }
        return words.build();
    }

    @Override
    public Spans sentences(String text) {
        return Sentencizer.sentences(tokens(text));
    }

    @Override
    public Spans sentences(Document document) {
        return Sentencizer.sentences(tokens(document));
    }

    @Override
    public Spans unstrippedSentences(String text) {
        return Sentencizer.unstripped(tokens(text));
    }

    @Override
    public Spans unstrippedSentences(Document document) {
        return Sentencizer.unstripped(tokens(document));
    }

    private Spans tokens(Document document) {
        return document.spans(this, "tokens", SpacyTokenizer::tokens);
    }

    /** Words, punctuation and blanks, but for the single space that follows a word. */
    private static Spans tokens(String text) {
        return Rejoining.ENGLISH.apply(Splitter.split(text.toCharArray(), Exceptions.ENGLISH));
    }
}
