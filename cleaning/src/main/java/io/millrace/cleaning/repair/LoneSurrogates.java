package io.millrace.cleaning.repair;

/** Halves of characters beyond the basic plane: what they were half of cannot be told. */
final class LoneSurrogates {
    private LoneSurrogates() {}

    /** The text with U+FFFD for each; pairs stay. */
    static String replaced(String text) {
        StringBuilder out = null;
        for (int i = 0; i < text.length(); i++) {
            int c = text.codePointAt(i);
            if (Character.isSupplementaryCodePoint(c)) {
                i++;
            } else if (Character.isSurrogate((char) c)) {
                out = out == null ? new StringBuilder(text) : out;
                out.setCharAt(i, '\ufffd');
            }
        }
        return out == null ? text : out.toString();
    }
}
