package io.millrace.privacy.find.name;

import io.millrace.privacy.find.Tokens;
import java.util.Set;

/**
 * Tells lines of programs from lines of prose and of JSON. Names in programs name nobody. A last character says little: a line must
 * end as a statement or a block does, and hold something else that only programs hold.
 */
final class CodeLines {
    /** Tokens of a line that are looked at, before and behind the word in question. */
    private static final int WINDOW = 64;

    private static final Set<String> DECLARING = words(
            "private public protected static final abstract extern struct typedef unsigned const void boolean class enum"
                    + " interface namespace");

    /** Words of programs that are words of prose as well. */
    private static final Set<String> LIKELY =
            words("import package return throw throws var let using export new int long double"
                    + " float char byte bool auto use from if else for while switch case try catch function def func fn default goto"
                    + " this super extends implements instanceof");

    private final Tokens tokens;
    private int lineEnd = -1;
    private boolean code;

    CodeLines(Tokens tokens) {
        this.tokens = tokens;
    }

    private static Set<String> words(String words) {
        return Set.of(words.split(" "));
    }

    /** Tokens must be asked for in order. */
    boolean holds(int token) {
        if (token >= lineEnd) {
            read(token);
        }
        return code;
    }

    private void read(int from) {
        int first = from;
        while (first > from - WINDOW && first > 0 && tokens.gap(first) != Tokens.LINE_BREAK) {
            first--;
        }
        boolean plain = false, declares = false;
        int signs = 0, at = first;
        do {
            plain |= isKey(at);
            declares |= isWord(at, DECLARING);
            signs |= sign(at, first);
            at++;
        } while (at < tokens.count() && at < from + WINDOW && tokens.gap(at) != Tokens.LINE_BREAK);
        lineEnd = at;
        boolean ends = at == tokens.count() || tokens.gap(at) == Tokens.LINE_BREAK;
        code = ends && !plain && isEnd(at - 1) && (declares || Integer.bitCount(signs) > 1 || at == first + 1);
    }

    private boolean isEnd(int token) {
        return tokens.isSymbol(token, ';') || tokens.isSymbol(token, '{') || tokens.isSymbol(token, '}');
    }

    /** {@code "name":} of JSON. */
    private boolean isKey(int token) {
        return tokens.isSymbol(token, ':') && tokens.isSymbol(token - 1, '"') && tokens.gap(token) == Tokens.NOTHING;
    }

    private boolean isWord(int token, Set<String> words) {
        return tokens.form(token) == Tokens.LOWER && tokens.length(token) <= 10 && words.contains(tokens.text(token));
    }

    /** A bit for each kind of sign: a first word, a call, an assignment, a member, a block, {@code camelCase}. */
    private int sign(int token, int first) {
        if (tokens.isLetters(token)) {
            boolean mixed = tokens.form(token) == Tokens.MIXED_CASE;
            return (mixed ? 1 : 0) | (token == first && isWord(token, LIKELY) ? 2 : 0);
        }
        boolean glued = tokens.gap(token) == Tokens.NOTHING && tokens.isLetters(token - 1);
        boolean member = tokens.isSymbol(token, '.') && glued && isGlued(token + 1);
        boolean call = tokens.isSymbol(token, '(') && glued;
        return (call ? 4 : 0)
                | (tokens.isSymbol(token, '=') ? 8 : 0)
                | (member ? 16 : 0)
                | (tokens.isSymbol(token, '{') || tokens.isSymbol(token, '}') ? 32 : 0);
    }

    private boolean isGlued(int token) {
        return token < tokens.count() && tokens.gap(token) == Tokens.NOTHING && tokens.isLetters(token);
    }
}
