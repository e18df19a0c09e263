package io.millrace.privacy.find;

/** Signs among tokens that are spelled out or set in brackets: {@code at}, {@code [at]}, {@code (.)}, {@code dot}. */
final class Signs {
    private final View view;
    private final Tokens tokens;

    Signs(Reading reading) {
        this.view = reading.view();
        this.tokens = reading.tokens();
    }

    /** Whether a token is bracketed on both sides. */
    boolean inBrackets(int token) {
        return closes(symbol(token - 1), symbol(token + 1));
    }

    private static boolean closes(char open, char close) {
        return open == '[' && close == ']'
                || open == '(' && close == ')'
                || open == '{' && close == '}'
                || open == '<' && close == '>';
    }

    /** The symbol that a token is, or NUL. */
    char symbol(int token) {
        boolean symbol = token >= 0 && token < tokens.count() && tokens.form(token) == Tokens.SYMBOL;
        return symbol ? view.at(tokens.start(token)) : 0;
    }

    boolean isAt(int token) {
        return tokens.has(token, SignWords.AT);
    }

    boolean isDot(int token) {
        return tokens.has(token, SignWords.DOT);
    }

    /** Whether a word stands for a sign between spaces, on one line. */
    boolean isSpelled(int token) {
        return symbol(token) == 0 && isSpaced(token);
    }

    boolean isSpaced(int token) {
        return gap(token) == Tokens.SPACE && gap(token + 1) == Tokens.SPACE;
    }

    /** What stands before a token; a line break beyond either end. */
    byte gap(int token) {
        return token < 0 || token >= tokens.count() ? Tokens.LINE_BREAK : tokens.gap(token);
    }

    boolean isGlued(int token) {
        return gap(token) == Tokens.NOTHING;
    }

    /** Letters or digits. */
    boolean isWord(int token) {
        return token >= 0 && token < tokens.count() && tokens.form(token) != Tokens.SYMBOL;
    }
}
