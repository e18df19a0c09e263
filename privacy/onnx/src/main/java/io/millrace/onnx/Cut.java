package io.millrace.onnx;

/** Where a long text may be cut: behind a line or a sentence, else at a space, else between two characters. */
final class Cut {
    private Cut() {}

    /** The end of a piece that begins at {@code from} and ends at {@code to} at the latest; greater than {@code from}. */
    static int end(String text, int from, int to) {
        if (to == text.length()) {
            return to;
        }
        int least = from + (to - from) / 2;
        for (int at = to; at > least; at--) {
            char before = text.charAt(at - 1);
            if (before == '\n'
                    || before == '。'
                    || Character.isWhitespace(text.charAt(at)) && ".!?".indexOf(before) >= 0) {
                return at;
            }
        }
        for (int at = to; at > least; at--) {
            if (Character.isWhitespace(text.charAt(at - 1))) {
                return at;
            }
        }
        return border(text, to);
    }

    /** The place, or the one behind it if it is within a pair of surrogates. */
    static int border(String text, int place) {
        boolean within = place > 0
                && place < text.length()
                && Character.isSurrogatePair(text.charAt(place - 1), text.charAt(place));
        return within ? place + 1 : place;
    }
}
