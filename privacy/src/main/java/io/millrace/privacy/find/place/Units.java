package io.millrace.privacy.find.place;

import io.millrace.privacy.find.Flag;
import io.millrace.privacy.find.Letters;
import io.millrace.privacy.find.Reading;
import io.millrace.privacy.find.Tokens;

/** Parts of houses and boxes in post offices: {@code Apt. 864}, {@code m. 12}, {@code P.O. Box 149}, {@code PSC 0413}. */
final class Units {
    private static final int MAX_LENGTH = 6;

    private Units() {}

    /** The token after the word and its number, or the token itself if there is none. */
    static int end(Reading reading, int token) {
        return reading.tokens().has(token, Flag.UNIT_TYPE) ? numbered(reading, token) : token;
    }

    /** The token after a box and its number, or the token itself if there is none. */
    static int boxEnd(Reading reading, int token) {
        Tokens tokens = reading.tokens();
        int word = tokens.hasAny(Flag.BOX_TYPE) ? afterPostOffice(reading, token) : token;
        if (!tokens.has(word, Flag.BOX_TYPE)) {
            return token;
        }
        int next = tokens.isSymbol(word + 1, '.') ? word + 2 : word + 1;
        int second = letter(reading, next) == 'p' ? next : word;
        int end = numbered(reading, second);
        return end > second ? end : token;
    }

    /** Past {@code P.O.}, {@code PO} or {@code Post Office} before the word for a box. */
    private static int afterPostOffice(Reading reading, int token) {
        if (letter(reading, token) != 'p') {
            return token;
        }
        Tokens tokens = reading.tokens();
        if (tokens.isSymbol(token + 1, '.') && letter(reading, token + 2) == 'o') {
            return tokens.isSymbol(token + 3, '.') ? token + 4 : token + 3;
        }
        boolean office = tokens.has(token + 2, Flag.BOX_TYPE) && letter(reading, token + 1) == 'o';
        if (office && tokens.length(token) == 4 && tokens.length(token + 1) == 6) {
            return token + 2;
        }
        return tokens.length(token) == 2 && tokens.has(token + 1, Flag.BOX_TYPE) ? token + 1 : token;
    }

    private static char letter(Reading reading, int token) {
        return reading.tokens().isLetters(token)
                ? Letters.lower(reading.view().at(reading.tokens().start(token)))
                : 0;
    }

    private static int numbered(Reading reading, int word) {
        Tokens tokens = reading.tokens();
        int at = word + 1;
        for (int signs = 0;
                signs < 2 && (tokens.isSymbol(at, '.') || tokens.isSymbol(at, '#') || tokens.isSymbol(at, ':'));
                signs++) {
            at++;
        }
        return at < tokens.count() && tokens.gap(at) != Tokens.LINE_BREAK && isNumber(reading, at)
                ? fraction(tokens, at + 1)
                : word;
    }

    private static int fraction(Tokens tokens, int at) {
        boolean more = (tokens.isSymbol(at, '/') || tokens.isSymbol(at, '-')) && tokens.gap(at) == Tokens.NOTHING;
        return more && tokens.isDigits(at + 1) && tokens.gap(at + 1) == Tokens.NOTHING ? at + 2 : at;
    }

    private static boolean isNumber(Reading reading, int token) {
        Tokens tokens = reading.tokens();
        boolean letter = tokens.length(token) == 1 && tokens.form(token) == Tokens.CAPITALIZED;
        boolean digits = tokens.isDigits(token) || tokens.form(token) == Tokens.ALPHANUMERIC;
        return tokens.length(token) <= MAX_LENGTH && (letter || digits);
    }
}
