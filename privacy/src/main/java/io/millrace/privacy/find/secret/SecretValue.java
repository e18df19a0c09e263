package io.millrace.privacy.find.secret;

import io.millrace.privacy.find.Letters;
import io.millrace.privacy.find.Reading;
import io.millrace.privacy.find.Tokens;
import io.millrace.privacy.find.View;

/** Where the value stands that is assigned to a word. */
final class SecretValue {
    private static final int WIDEST = 6, NAME_TOKENS = 4;

    private SecretValue() {}

    /** Index of the value's first character after {@code key = "}, {@code "key": "}, {@code key is}; -1 if nothing is assigned. */
    static int from(Reading reading, int token) {
        Tokens tokens = reading.tokens();
        int last = nameEnd(tokens, token);
        View view = reading.view();
        int at = tokens.end(last);
        int limit = at + WIDEST;
        boolean assigned = false;
        while (at < limit && isBetween(view.look(at))) {
            char c = view.at(at++);
            assigned |= c == '=' || c == ':';
        }
        return assigned && at < limit && at < view.length() ? at : -1;
    }

    /** {@code secret_access_key}: the token that ends the name. */
    private static int nameEnd(Tokens tokens, int token) {
        int last = token;
        for (int n = 0; n < NAME_TOKENS; n++) {
            boolean joined = tokens.isSymbol(last + 1, '_') || tokens.isSymbol(last + 1, '-');
            if (!joined || tokens.gap(last + 1) != Tokens.NOTHING || !isPart(tokens, last + 2)) {
                break;
            }
            last += 2;
        }
        return last;
    }

    private static boolean isPart(Tokens tokens, int token) {
        return tokens.isLetters(token) && tokens.gap(token) == Tokens.NOTHING && tokens.length(token) < 12;
    }

    private static boolean isBetween(char c) {
        return c == '=' || c == ':' || c == ' ' || c == '"' || c == '\'' || c == '`' || c == '>' || c == '\\';
    }

    /** Index after the value: at a space, a quote, what closes or parts values, or an equals sign with more behind it. */
    static int end(View view, int from, int longest) {
        int at = from;
        int limit = Math.min(view.length(), from + longest);
        while (at < limit && !Letters.isSpace(view.at(at)) && "\"'`,;<>&|".indexOf(view.at(at)) < 0) {
            if (view.at(at) == '=' && Letters.isWord(view.look(at + 1))) {
                break;
            }
            at++;
        }
        boolean quoted = at < limit && view.at(at) == view.look(from - 1) && !Letters.isSpace(view.at(at));
        while (!quoted && at > from && ".)]}:?\\".indexOf(view.at(at - 1)) >= 0) {
            at--;
        }
        return at;
    }

    /** A variable, a call or a path in a program, {@code ${TOKEN}}, {@code os.environ["KEY"]}, {@code getKey()}, and no value. */
    static boolean isCode(View view, int from, int end) {
        char first = view.at(from);
        char after = view.look(end);
        if (first == '$'
                || first == '<'
                || first == '{'
                || first == '%'
                || first == '['
                || first == '('
                || after == '[') {
            return true;
        }
        boolean dotted = false;
        boolean words = true;
        for (int at = from; at < end; at++) {
            char c = view.at(at);
            if (c == '(' || c == '[' || c == '{') {
                return true;
            }
            dotted |= c == '.' || c == '_' || c == '/';
            words &= !Character.isDigit(c) && (Character.isLetter(c) || c == '.' || c == '_' || c == '/' || c == '-');
        }
        return words && dotted || after == '(';
    }
}
