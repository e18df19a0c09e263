package io.millrace.privacy.find.name;

import io.millrace.privacy.find.Tokens;
import java.util.Set;

/** Tells lines of programs from lines of prose, by what they end with. Names in programs name nobody. */
final class CodeLines {
    /** Tokens of a line that are looked at, from the word in question on. */
    private static final int WINDOW = 64;

    private static final Set<String> DECLARING = Set.of(
            ("private public protected static final import package return throw var const let abstract using export extern new"
                            + " int long double float char byte boolean bool void auto unsigned struct typedef use from")
                    .split(" "));

    private final Tokens tokens;
    private int lineEnd = -1;
    private boolean code;

    CodeLines(Tokens tokens) {
        this.tokens = tokens;
    }

    /** {@code private final Codec codec;}: the line begins with a word that declares. */
    private boolean isDeclaration(int token) {
        int first = token;
        while (first > token - WINDOW && first > 0 && tokens.gap(first) != Tokens.LINE_BREAK) {
            first--;
        }
        return tokens.form(first) == Tokens.LOWER && DECLARING.contains(tokens.text(first));
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
        boolean statement =
                tokens.isSymbol(at - 1, ';') && (assigns || tokens.isSymbol(at - 2, ')') || isDeclaration(from));
        code = block || statement;
    }
}
