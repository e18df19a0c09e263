package io.millrace.privacy.find;

/**
 * What a recognizer reads: a view and its tokens.
 *
 * @param alone whether the view is nothing but one value, as a cell of a column is, and not a text around it: then a form
 *     that would need context in a text needs none
 * @param effort the slow looks that are left; shared by all readings of a text
 */
public record Reading(View view, Tokens tokens, boolean alone, Effort effort) {
    /** A view of at most this many characters without a line break or a sentence may be a value alone. */
    static final int CELL = 64;

    private static final int CELL_TOKENS = 24;

    private static final int UNCASED_WINDOW = 16, UNCASED_WORD = 5;

    public static Reading of(View view) {
        return of(view, new Effort(view.length()));
    }

    static Reading of(View view, Effort effort) {
        Tokens tokens = new Tokens(view);
        return new Reading(view, tokens, isCell(view, tokens), effort);
    }

    /** A whole text as it stands, look-alikes folded, nothing decoded. */
    public static Reading folded(String text) {
        return of(Fold.of(View.same(text.toCharArray(), text.length(), 0)));
    }

    /** Of a part of a text. */
    static Reading within(View view, Effort effort) {
        return new Reading(view, new Tokens(view), false, effort);
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
            if ((tokens.flags(at) & flags) != 0 || says(at, flags)) {
                return true;
            }
        }
        return false;
    }

    /** Scripts without case have no spaces between words: whether a run of them holds such a word, in its last characters. */
    private boolean says(int token, long flags) {
        if (tokens.form(token) != Tokens.UNCASED || tokens.length(token) < 2) {
            return false;
        }
        for (int from = Math.max(tokens.start(token), tokens.end(token) - UNCASED_WINDOW);
                from < tokens.end(token);
                from++) {
            if (wordAt(from, tokens.end(token), flags)) {
                return true;
            }
        }
        return false;
    }

    private boolean wordAt(int from, int end, long flags) {
        long hash = Lexicon.BEGIN;
        for (int at = from; at < Math.min(end, from + UNCASED_WORD); at++) {
            hash = Lexicon.next(hash, view.at(at));
            if ((Lexicon.shared().flags(hash) & flags) != 0) {
                return true;
            }
        }
        return false;
    }
}
