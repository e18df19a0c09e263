package io.millrace.privacy.find;

/** Words that mean something to a recognizer. */
public interface WordList {
    /** Takes a word, any case, folded as views are, and what it means. */
    @FunctionalInterface
    interface Taker {
        void add(CharSequence word, long bits);
    }

    void addTo(Taker taker);
}
