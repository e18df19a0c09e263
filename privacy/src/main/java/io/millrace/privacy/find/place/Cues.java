package io.millrace.privacy.find.place;

import io.millrace.privacy.find.Flag;
import io.millrace.privacy.find.Tokens;

/** What words before a place say of whether an address stands there. */
final class Cues {
    private static final int REACH = 12;
    private static final int DELIVERY_REACH = 8;

    private Cues() {}

    /** 3 if an address is spoken of shortly before, 2 if a way to it is, 1 after a word such as {@code on}, or 0. */
    static int before(Tokens tokens, int start) {
        int weight =
                start > 0 && tokens.gap(start) == Tokens.SPACE && tokens.has(start - 1, Flag.SENTENCE_WORD) ? 1 : 0;
        int far = tokens.hasAny(Flag.ADDRESS_CUE | Flag.DELIVERY_CUE) ? Math.max(0, start - REACH) : start;
        for (int at = start - 1; at >= far; at--) {
            if (ends(tokens, at, start)) {
                break;
            }
            if (tokens.has(at, Flag.ADDRESS_CUE)) {
                return 3;
            }
            if (tokens.has(at, Flag.DELIVERY_CUE) && start - at <= DELIVERY_REACH) {
                weight = 2;
            }
        }
        return weight;
    }

    /** A sentence ends, or a line that does not announce the next one. */
    private static boolean ends(Tokens tokens, int at, int start) {
        boolean lineBreak = tokens.gap(at + 1) == Tokens.LINE_BREAK;
        if (lineBreak && !tokens.isSymbol(at, ':')) {
            return true;
        }
        if (tokens.form(at) != Tokens.SYMBOL) {
            return false;
        }
        boolean stop = tokens.isSymbol(at, '.')
                || tokens.isSymbol(at, '?')
                || tokens.isSymbol(at, '!')
                || tokens.isSymbol(at, ';');
        return stop
                && at + 1 < start
                && tokens.gap(at + 1) == Tokens.SPACE
                && tokens.length(at - 1 < 0 ? at : at - 1) > 3;
    }
}
