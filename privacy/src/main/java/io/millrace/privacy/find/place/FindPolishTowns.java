package io.millrace.privacy.find.place;

import io.millrace.privacy.find.Findings;
import io.millrace.privacy.find.Flag;
import io.millrace.privacy.find.LineRecognizer;
import io.millrace.privacy.find.Reading;
import io.millrace.privacy.find.Tokens;
import java.util.List;

/** Finds towns in Polish text together with the preposition that governs their case: {@code w Warszawie}, {@code nad Wrocławiem}. */
public final class FindPolishTowns implements LineRecognizer {
    private static final String TYPE = "LOCATION";
    private static final int LONGEST = 24;

    @Override
    public List<String> types() {
        return List.of(TYPE);
    }

    @Override
    public void find(Reading reading, Findings findings) {
        Tokens tokens = reading.tokens();
        int token = tokens.next(0, Flag.PLACE_PREPOSITION);
        for (; token + 1 < tokens.count(); token = tokens.next(token + 1, Flag.PLACE_PREPOSITION)) {
            if (isTown(tokens, token + 1, tokens.text(token))) {
                findings.add(
                        tokens.start(token), tokens.end(token + 1), TYPE, 0.8, "town.polish", "case of a known town");
            }
        }
    }

    /** Other languages have words like some of the prepositions: after those a town must stand in a case of its own. */
    private static boolean isTown(Tokens tokens, int token, String preposition) {
        boolean word = tokens.form(token) == Tokens.CAPITALIZED
                && tokens.gap(token) == Tokens.SPACE
                && tokens.length(token) <= LONGEST;
        return word && PolishCases.isTown(tokens.text(token), !preposition.equals("w") && !preposition.equals("we"));
    }
}
