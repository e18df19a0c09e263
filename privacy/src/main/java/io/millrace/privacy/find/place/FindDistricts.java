package io.millrace.privacy.find.place;

import io.millrace.privacy.find.Findings;
import io.millrace.privacy.find.Flag;
import io.millrace.privacy.find.LineRecognizer;
import io.millrace.privacy.find.Reading;
import io.millrace.privacy.find.Tokens;
import java.util.List;

/** Finds districts and regions by the word before them: {@code gmina Nadarzyn}, {@code woj. mazowieckie}, {@code Landkreis Celle}. */
public final class FindDistricts implements LineRecognizer {
    private static final String TYPE = "LOCATION";
    private static final int LONGEST = 30;
    private static final List<String> ENDINGS = List.of(
            "ski", "skie", "ska", "skiego", "skiej", "skim", "cki", "ckie", "cka", "ckiego", "ckiej", "ckim", "dzki",
            "dzkie", "dzka", "dzkiego", "dzkiej", "dzkim");

    @Override
    public List<String> types() {
        return List.of(TYPE);
    }

    @Override
    public void find(Reading reading, Findings findings) {
        Tokens tokens = reading.tokens();
        int token = tokens.next(0, Flag.DISTRICT);
        while (token < tokens.count()) {
            int end = end(reading, token);
            if (end > token) {
                findings.add(
                        tokens.start(token), tokens.end(end - 1), TYPE, 0.8, "district.word", "word for a district");
            }
            token = tokens.next(token + 1, Flag.DISTRICT);
        }
    }

    private static int end(Reading reading, int token) {
        Tokens tokens = reading.tokens();
        int at = tokens.isSymbol(token + 1, '.') ? token + 2 : token + 1;
        if (tokens.has(at, Flag.STREET_PARTICLE) && tokens.form(at) == Tokens.LOWER) {
            at++;
        }
        boolean sameLine = at < tokens.count() && tokens.gap(at) == Tokens.SPACE;
        boolean name = tokens.isName(at) && !tokens.has(at, Flag.SENTENCE_WORD);
        return sameLine && (name || isAdjective(reading, at)) ? hyphenated(tokens, at + 1) : token;
    }

    /** Polish and Czech names of districts are adjectives in small letters: pruszkowski, mazowieckie, śląskiego. */
    private static boolean isAdjective(Reading reading, int token) {
        Tokens tokens = reading.tokens();
        if (token >= tokens.count() || tokens.form(token) != Tokens.LOWER) {
            return false;
        }
        int last = hyphenated(tokens, token + 1) - 1;
        return tokens.length(last) <= LONGEST && ENDINGS.stream().anyMatch(tokens.text(last)::endsWith);
    }

    private static int hyphenated(Tokens tokens, int at) {
        boolean joined = tokens.isSymbol(at, '-')
                && tokens.gap(at) == Tokens.NOTHING
                && tokens.isLetters(at + 1)
                && tokens.gap(at + 1) == Tokens.NOTHING;
        return joined ? at + 2 : at;
    }
}
