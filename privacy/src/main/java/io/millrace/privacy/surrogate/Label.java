package io.millrace.privacy.surrogate;

/** A label that stands before a number and belongs to what was found: {@code PESEL: }. */
final class Label {
    private static final int LONGEST = 32;

    private Label() {}

    /** Index after the colon, 0 if no words with a colon begin the value. */
    static int end(String value) {
        for (int at = 0; at < Math.min(value.length(), LONGEST); at++) {
            char c = value.charAt(at);
            if (c == ':') {
                return at > 1 && at < value.length() - 1 ? at + 1 : 0;
            }
            if (!Character.isLetter(c) && c != ' ' && c != '.') {
                return 0;
            }
        }
        return 0;
    }
}
