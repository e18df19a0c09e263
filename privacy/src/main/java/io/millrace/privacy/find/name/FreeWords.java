package io.millrace.privacy.find.name;

import io.millrace.privacy.find.Letters;
import io.millrace.privacy.find.Tokens;
import io.millrace.privacy.find.View;

/** Tells words that stand free from parts of addresses of the net, of paths, of programs and of codes. */
final class FreeWords {
    /** Words of a code that are looked at. */
    private static final int MOST_PARTS = 4;

    private final View view;
    private final Tokens tokens;

    FreeWords(Context context) {
        this.view = context.view;
        this.tokens = context.tokens;
    }

    /** Not a part of an address of the net, of a path, of a name in a program or of a number. */
    boolean holds(int token) {
        char before = view.look(tokens.start(token) - 1);
        char after = view.look(tokens.end(token));
        if (isInPath(token)
                || after == '-' && isInCode(token)
                || isGlue(before)
                || isGlue(after)
                || isCall(after)
                || before == '.' && tokens.length(token) > 2) {
            return false;
        }
        return after != '.' || !isWordAt(tokens.end(token) + 1) || tokens.length(token) <= 2;
    }

    private boolean isWordAt(int index) {
        char c = view.look(index);
        return Letters.isWord(c);
    }

    /** {@code jar!/META-INF/services}, and not {@code Paris/London}. */
    private boolean isInPath(int token) {
        int start = tokens.start(token), end = tokens.end(token);
        boolean rooted = view.look(start - 1) == '/' && Letters.kind(view.look(start - 2)) < Letters.UPPER;
        return rooted || view.look(end) == '/' && Letters.kind(view.look(end + 1)) == Letters.LOWER;
    }

    /** {@code EJA-67987}, {@code order-item-7}: words and numbers joined by dashes are a code. */
    private boolean isInCode(int token) {
        int at = token;
        for (int parts = 0; parts < MOST_PARTS && isJoined(at + 1) && tokens.isSymbol(at + 1, '-'); parts++) {
            at += 2;
            if (!isJoined(at) || tokens.form(at) == Tokens.SYMBOL) {
                return false;
            }
            if (tokens.form(at) >= Tokens.DIGITS) {
                return true;
            }
        }
        return false;
    }

    private boolean isJoined(int token) {
        return token < tokens.count() && tokens.gap(token) == Tokens.NOTHING;
    }

    /** Of a function, a list or a type in a program. */
    private static boolean isCall(char after) {
        return after == '(' || after == '[' || after == '<';
    }

    private static boolean isGlue(char c) {
        return c == '@' || c == '_' || c == '+' || c == '=' || c == '\\' || c == '#' || c == '$' || c == '%' || c == '{'
                || c == '}';
    }
}
