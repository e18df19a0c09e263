package io.millrace.privacy.find;

/** A text that a value of a field holds. */
public record FieldText(String text, Form form) {
    /** How it stands there. */
    public enum Form {
        /** As it is. */
        TEXT,
        /** It is a number: digits that can be a card's. */
        NUMBER,
        /** What can be read of bytes that are no text: names that are found there are chance. */
        RUNS,
        /** Short items of a list with blanks between them: what each holds is given as a text as well. */
        JOINED
    }
}
