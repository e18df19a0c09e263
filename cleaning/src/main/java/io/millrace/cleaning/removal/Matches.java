package io.millrace.cleaning.removal;

/** The passages of one text that a rule means, from left to right, without overlap. */
interface Matches {
    /** Goes to the next passage; false where there is none left. */
    boolean next();

    /** Position of its first character, in UTF-16. */
    int start();

    /** Position after its last character. */
    int end();

    /** The text with a replacement in place of each passage; the same object where there is none. */
    default String replaced(String text, String replacement) {
        if (!next()) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        int copied = 0;
        do {
            out.append(text, copied, start()).append(replacement);
            copied = end();
        } while (next());
        return out.append(text, copied, text.length()).toString();
    }
}
