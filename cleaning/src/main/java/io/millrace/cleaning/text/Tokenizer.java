package io.millrace.cleaning.text;

/**
 * Finds words and sentences. Two that are equal find the same, so that a text is taken apart once for all steps that ask
 * in the same way. Immutable; for any number of threads.
 */
public interface Tokenizer {
    /** The words; none is blank. Punctuation may be a word of its own. */
    Spans words(String text);

    /** The sentences without the blanks around them; none is blank. */
    Spans sentences(String text);

    /** The words of a document, which may remember what they are made of; to be asked through {@link Document#words}. */
    default Spans words(Document document) {
        return words(document.text());
    }

    /** As for words; to be asked through {@link Document#sentences}. */
    default Spans sentences(Document document) {
        return sentences(document.text());
    }

    /**
     * The sentences where the tool itself says that they begin and end: the same, but that the last may have blanks behind
     * it, or be blank.
     */
    default Spans unstrippedSentences(String text) {
        return sentences(text);
    }

    /** As for words; to be asked through {@link Document#unstrippedSentences}. */
    default Spans unstrippedSentences(Document document) {
        return document.sentences(this);
    }
}
