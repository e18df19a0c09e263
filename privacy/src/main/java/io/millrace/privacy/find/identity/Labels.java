package io.millrace.privacy.find.identity;

import io.millrace.privacy.find.Tokens;

/** Labels of forms: {@code PESEL: 44051401458}, with nothing but the border of a line or field before them. */
final class Labels {
    private static final int LONGEST = 2;

    private Labels() {}

    /** The token that the label before the value begins at, or the value's own if there is no such label. */
    static int start(Tokens tokens, int value) {
        int at = value - 1;
        if (!tokens.isSymbol(at, ':')) {
            return value;
        }
        at--;
        at -= tokens.isSymbol(at, '.') ? 1 : 0;
        for (int words = 1; words <= LONGEST && tokens.isLetters(at); words++, at--) {
            if (tokens.isName(at) && isBorder(tokens, at)) {
                return at;
            }
        }
        return value;
    }

    private static boolean isBorder(Tokens tokens, int token) {
        return token == 0
                || tokens.gap(token) == Tokens.LINE_BREAK
                || tokens.isSymbol(token - 1, ':')
                || tokens.isSymbol(token - 1, '|')
                || tokens.isSymbol(token - 1, ';');
    }
}
