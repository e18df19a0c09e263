package io.millrace.cleaning.repair;

import io.millrace.cleaning.text.Characters;

/** Control sequences of terminals (ECMA-48: colours, movements): ESC, a bracket, digits and semicolons, a letter. */
final class TerminalEscapes {
    static final char ESCAPE = 0x1B;

    private TerminalEscapes() {}

    static String removed(String text) {
        StringBuilder out = null;
        int copied = 0;
        for (int i = text.indexOf(ESCAPE); i >= 0; i = text.indexOf(ESCAPE, i + 1)) {
            int end = end(text, i);
            if (end > 0) {
                out = out == null ? new StringBuilder(text.length()) : out;
                out.append(text, copied, i);
                copied = end;
            }
        }
        return out == null ? text : out.append(text, copied, text.length()).toString();
    }

    /** End of the sequence that starts there, or 0. */
    private static int end(String text, int start) {
        int at = start + 1;
        if (at >= text.length() || text.charAt(at) != '[') {
            return 0;
        }
        at++;
        while (at < text.length() && isParameter(text.codePointAt(at))) {
            at += Character.charCount(text.codePointAt(at));
        }
        boolean letter = at < text.length() && text.charAt(at) < 0x80 && Characters.isLetter(text.charAt(at));
        return letter ? at + 1 : 0;
    }

    private static boolean isParameter(int c) {
        return c == ';' || Characters.isDecimal(c);
    }
}
