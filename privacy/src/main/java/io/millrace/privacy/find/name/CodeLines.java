package io.millrace.privacy.find.name;

import io.millrace.privacy.find.Tokens;

/** Tells lines of programs from lines of prose, by what they end with. Names in programs name nobody. */
final class CodeLines {
    /** Tokens of a line that are looked at, from the word in question on. */
    private static final int WINDOW = 64;

    private final Tokens tokens;
    private int lineEnd = -1;
    private boolean code;

    CodeLines(Tokens tokens) {
        this.tokens = tokens;
    }

    /** Tokens must be asked for in order. */
    boolean holds(int token) {
        if (token >= lineEnd) {
            read(token);
        }
        return code;
    }

    private void read(int from) {
        boolean assigns = false;
        int at = from;
        do {
            assigns |= tokens.isSymbol(at, '=') || tokens.isSymbol(at, '(');
            at++;
        } while (at < tokens.count() && at < from + WINDOW && tokens.gap(at) != Tokens.LINE_BREAK);
        lineEnd = at;
        boolean block = tokens.isSymbol(at - 1, '{') || tokens.isSymbol(at - 1, '}');
        boolean statement = tokens.isSymbol(at - 1, ';') && (assigns || tokens.isSymbol(at - 2, ')'));
        code = block || statement;
    }
}
