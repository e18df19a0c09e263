package io.millrace.privacy.find.time;

import io.millrace.privacy.find.Findings;
import io.millrace.privacy.find.Flag;
import io.millrace.privacy.find.Letters;
import io.millrace.privacy.find.LineRecognizer;
import io.millrace.privacy.find.Reading;
import io.millrace.privacy.find.SignSet;
import io.millrace.privacy.find.Tokens;
import java.util.List;

/** Finds the number in ages of people: {@code 34 years old}, {@code aged 7}, {@code 34-jährig}, {@code ma 34 lata}. */
public final class FindAges implements LineRecognizer {
    private static final String TYPE = "AGE";
    private static final int OLDEST = 122;
    private static final SignSet NOT_BEFORE = SignSet.of("$€£¥#.,:/-_@+%\\");
    private static final int HOLDER_REACH = 4;

    @Override
    public List<String> types() {
        return List.of(TYPE);
    }

    @Override
    public void find(Reading reading, Findings findings) {
        Tokens tokens = reading.tokens();
        for (int n = 0; n < tokens.digitCount(); n++) {
            int token = tokens.withDigit(n);
            int digits = digits(reading, token);
            if (digits > 0) {
                double score = score(reading, token);
                if (score > 0) {
                    int start = tokens.start(token);
                    findings.add(start, start + digits, TYPE, score, "age.years", "words around it");
                }
            }
        }
    }

    /** How many digits an age there has, 0 if the number is none. */
    private static int digits(Reading reading, int token) {
        Tokens tokens = reading.tokens();
        int start = tokens.start(token);
        int digits = Digits.end(reading.view(), start, 3) - start;
        if (digits == 0 || digits > 3 || Digits.value(reading.view(), start, start + digits) > OLDEST) {
            return 0;
        }
        char before = reading.view().look(start - 1);
        boolean free = before == 0
                || !NOT_BEFORE.has(before)
                || before == ':' && !Letters.isDigit(reading.view().look(start - 2));
        return free ? digits : 0;
    }

    private static double score(Reading reading, int token) {
        double after = AgeWords.after(reading, token);
        if (after > 0) {
            return after;
        }
        Tokens tokens = reading.tokens();
        if (!tokens.hasAny(Flag.AGE_CUE | Flag.YEARS) && !tokens.isLetters(token - 1)) {
            return 0;
        }
        if (!tokens.isDigits(token) || !isClosed(reading, token)) {
            return 0;
        }
        if (AgeWords.announced(tokens, token)) {
            return 0.75;
        }
        boolean years = tokens.has(token + 1, Flag.YEARS);
        boolean held = years
                && reading.near(token, HOLDER_REACH, 3, Flag.AGE_HOLDER | Flag.AGE_CUE)
                && !AgeWords.lasts(tokens, token);
        return held || AgeWords.aside(tokens, token) ? 0.7 : AgeWords.ofSpeaker(tokens, token) ? 0.45 : 0;
    }

    private static boolean isClosed(Reading reading, int token) {
        char after = reading.view().look(reading.tokens().end(token));
        char next = reading.view().look(reading.tokens().end(token) + 1);
        return after != '%' && after != '°' && !(".:,/-".indexOf(after) >= 0 && after != 0 && Letters.isDigit(next));
    }
}
