package io.millrace.privacy.find;

/**
 * What a recognizer reads: a view and its tokens.
 *
 * @param alone whether the view is nothing but one value, as a cell of a column is, and not a text around it: then a form
 *     that would need context in a text needs none
 */
public record Reading(View view, Tokens tokens, boolean alone) {
    /** A view of at most this many characters without a line break or a sentence may be a value alone. */
    private static final int CELL = 64;

    private static final int CELL_TOKENS = 24;

    public static Reading of(View view) {
        Tokens tokens = new Tokens(view);
        return new Reading(view, tokens, isCell(view, tokens));
    }

    /** Of a part of a text. */
    static Reading within(View view) {
        return new Reading(view, new Tokens(view), false);
    }

    /** Short, and without a word that is only letters and longer than four: {@code PL 61 1090 ...}, {@code AB51 ABC}. */
    private static boolean isCell(View view, Tokens tokens) {
        if (view.length() > CELL || tokens.count() > CELL_TOKENS) {
            return false;
        }
        for (int token = 0; token < tokens.count(); token++) {
            if (tokens.isLetters(token) && tokens.length(token) > 4) {
                return false;
            }
        }
        return true;
    }

    /** The words around a token that may speak for a rule: whether one of them is among the given flags of the lexicon. */
    public boolean near(int token, int before, int after, long flags) {
        int last = Math.min(tokens.count() - 1, token + after);
        for (int at = Math.max(0, token - before); at <= last; at++) {
            if ((tokens.flags(at) & flags) != 0) {
                return true;
            }
        }
        return false;
    }
}
