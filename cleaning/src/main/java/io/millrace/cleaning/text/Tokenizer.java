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

    /**
     * The sentences where the tool itself says that they begin and end: the same, but that the last may have blanks behind
     * it, or be blank.
     */
    default Spans unstrippedSentences(String text) {
        return sentences(text);
    }
}
