package io.millrace.cleaning.removal;

import io.millrace.cleaning.text.Characters;

/** The lines of a text, ended by line feeds. */
final class LineRemoval {
    /** Which lines go. */
    @FunctionalInterface
    interface Rule {
        /**
         * @param start of the line, after the blanks at its start
         * @param end of the line, before the blanks at its end
         */
        boolean removes(int start, int end);
    }

    private final String text;

    LineRemoval(String text) {
        this.text = text;
    }

    /** The text without the lines that go; the same object where none does. A last line goes with the line feed before it. */
    String without(Rule rule) {
        StringBuilder out = null;
        int copied = 0;
        for (int line = 0; line < text.length(); ) {
            int lineFeed = text.indexOf('\n', line);
            int end = lineFeed < 0 ? text.length() : lineFeed;
            int next = Math.min(end + 1, text.length());
            if (removes(rule, line, end)) {
                out = out == null ? new StringBuilder(text.length()) : out;
                out.append(text, copied, line);
                copied = next;
                if (lineFeed < 0 && out.length() > 0) {
                    out.setLength(out.length() - 1);
                }
            }
            line = next;
        }
        return out == null ? text : out.append(text, copied, text.length()).toString();
    }

    private boolean removes(Rule rule, int from, int to) {
        int start = from;
        int end = to;
        while (start < end && Characters.isSpace(text.charAt(start))) {
            start++;
        }
        while (start < end && Characters.isSpace(text.charAt(end - 1))) {
            end--;
        }
        return start < end && rule.removes(start, end);
    }
}
