package io.millrace.privacy.find.secret;

import io.millrace.privacy.find.Letters;
import io.millrace.privacy.find.Reading;
import io.millrace.privacy.find.Tokens;
import io.millrace.privacy.find.View;
import java.util.Locale;
import java.util.Set;

/** Where the value stands that is assigned to a word. */
final class SecretValue {
    private static final int WIDEST = 6, NAME_TOKENS = 4, LONGEST_FLAG = 24;

    /** As they stand in folded texts. */
    private static final Set<String> COPULAS =
            Set.of("is", "was", "are", "ist", "war", "lautet", "est", "es", "e", "to", "brzmi");

    private static final String HAN_COPULAS = "\u662f\u4e3a";

    private SecretValue() {}

    /**
     * Index of the value's first character after {@code key = "}, {@code "key": "}, {@code <key>}, {@code --key}, {@code key is};
     * -1 if nothing is assigned.
     */
    static int from(Reading reading, int token) {
        Tokens tokens = reading.tokens();
        int last = nameEnd(tokens, token);
        View view = reading.view();
        int at = tokens.end(last);
        int limit = at + WIDEST;
        boolean assigned = isTag(view, tokens.start(token), at) || isFlag(view, tokens.start(token), at);
        while (at < limit && isBetween(view.look(at))) {
            char c = view.at(at++);
            assigned |= c == '=' || c == ':';
        }
        if (!assigned) {
            return said(reading, last);
        }
        return at < limit && at < view.length() ? at : -1;
    }

    private static boolean isTag(View view, int from, int end) {
        return view.look(end) == '>' && view.look(from - 1) == '<';
    }

    /** {@code --client-secret }, an argument of a command. */
    private static boolean isFlag(View view, int from, int end) {
        int at = from;
        while (at > from - LONGEST_FLAG && (view.look(at - 1) == '-' || Letters.isWord(view.look(at - 1)))) {
            at--;
        }
        return view.look(end) == ' ' && view.look(at) == '-' && view.look(at + 1) == '-';
    }

    /** Whether a word, and no sign, assigns the value. */
    static boolean isSaid(View view, int from) {
        int at = from - 1;
        while (isQuote(view.look(at)) || Letters.isSpace(view.look(at))) {
            at--;
        }
        return Letters.isWord(view.look(at));
    }

    /** Index of the word after {@code is}, {@code ist}, {@code est}, -1 if another word stands there. */
    private static int said(Reading reading, int name) {
        Tokens tokens = reading.tokens();
        boolean han = tokens.form(name) == Tokens.UNCASED
                && HAN_COPULAS.indexOf(reading.view().at(tokens.end(name) - 1)) >= 0;
        int copula = han ? name : name + 1;
        boolean is = han
                || tokens.isLetters(copula)
                        && COPULAS.contains(tokens.text(copula).toLowerCase(Locale.ROOT));
        int value = copula + 1;
        while (is && isQuote(tokens, value)) {
            value++;
        }
        return is && value < tokens.count() && tokens.gap(value) != Tokens.LINE_BREAK ? tokens.start(value) : -1;
    }

    private static boolean isQuote(Tokens tokens, int token) {
        return tokens.isSymbol(token, '"') || tokens.isSymbol(token, '\'') || tokens.isSymbol(token, '`');
    }

    private static boolean isQuote(char c) {
        return c == '"' || c == '\'' || c == '`';
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
        while (!quoted && at > from && ".)]}:?\\\u3002\u3001".indexOf(view.at(at - 1)) >= 0) {
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
