package io.millrace.privacy.find.place;

import io.millrace.privacy.find.Reading;
import io.millrace.privacy.find.Tokens;
import java.util.Locale;
import java.util.Set;

/**
 * Addresses of United States forces abroad: a unit, a box or a ship, and a line such as {@code APO AE 09012}. Source:
 * Publication 28, Postal Addressing Standards, section 238.
 */
final class Military {
    private static final Set<String> OFFICES = Set.of("APO", "FPO", "DPO");
    private static final Set<String> STATES = Set.of("AA", "AE", "AP");
    private static final Set<String> SHIPS = Set.of("USS", "USNS", "USNV", "USCGC", "USCG");
    private static final int MAX_SHIP_WORDS = 5;

    private Military() {}

    /** The token after {@code APO AE 09012}, or the token itself if something else stands there. */
    static int end(Reading reading, int token) {
        Tokens tokens = reading.tokens();
        if (token + 2 >= tokens.count()
                || tokens.length(token) != 3
                || !tokens.isDigits(token + 2)
                || tokens.length(token + 2) != 5) {
            return token;
        }
        int end = Codes.end(reading, token + 2);
        return OFFICES.contains(upper(tokens, token)) && STATES.contains(upper(tokens, token + 1)) && end > token + 2
                ? end
                : token;
    }

    private static String upper(Tokens tokens, int token) {
        return tokens.text(token).toUpperCase(Locale.ROOT);
    }

    /** Where a name of a ship begins that fills the line before the token, after other words or not; the token if none does. */
    static int ship(Tokens tokens, Names names, int office) {
        for (int at = Math.max(0, office - MAX_SHIP_WORDS); at < office; at++) {
            if (tokens.isLetters(at)
                    && tokens.length(at) <= 5
                    && SHIPS.contains(upper(tokens, at))
                    && names.end(at) == office) {
                return at;
            }
        }
        return office;
    }
}
