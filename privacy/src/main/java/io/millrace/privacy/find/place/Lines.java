package io.millrace.privacy.find.place;

import io.millrace.privacy.find.Tokens;

/** Where lines begin and end, for addresses of several lines; also such as are quoted with marks before each line. */
final class Lines {
    private static final int MAX_MARKS = 4;
    private static final String MARKS = ">?*#|";
    private static final String ENDS = ".,;?!)\"";

    private Lines() {}

    /** Past the marks of a quotation at the begin of a line. */
    static int afterMarks(Tokens tokens, int at) {
        int next = at;
        while (next < at + MAX_MARKS && isMark(tokens, next)) {
            next++;
        }
        return next;
    }

    private static boolean isMark(Tokens tokens, int token) {
        if (token >= tokens.count() || tokens.form(token) != Tokens.SYMBOL) {
            return false;
        }
        for (int at = 0; at < MARKS.length(); at++) {
            if (tokens.isSymbol(token, MARKS.charAt(at))) {
                return true;
            }
        }
        return false;
    }

    /** Whether the token is the first of its line, but for marks. */
    static boolean begins(Tokens tokens, int token) {
        int at = token;
        while (at > 0 && at > token - MAX_MARKS && tokens.gap(at) != Tokens.LINE_BREAK && isMark(tokens, at - 1)) {
            at--;
        }
        return tokens.gap(at) == Tokens.LINE_BREAK;
    }

    /** Whether the line, or what is said in it, ends before the token. */
    static boolean ends(Tokens tokens, int token) {
        if (token >= tokens.count() || tokens.gap(token) == Tokens.LINE_BREAK) {
            return true;
        }
        for (int at = 0; at < ENDS.length(); at++) {
            if (tokens.isSymbol(token, ENDS.charAt(at))) {
                return true;
            }
        }
        return false;
    }

    /** Whether a part is an abbreviation by itself, as of a state. */
    static boolean isShort(Tokens tokens, Part part) {
        return part.to() - part.from() == 1 && tokens.length(part.from()) <= 3;
    }
}
