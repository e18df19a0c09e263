package io.millrace.privacy.find.time;

import io.millrace.privacy.find.Findings;
import io.millrace.privacy.find.Flag;
import io.millrace.privacy.find.Letters;
import io.millrace.privacy.find.LineRecognizer;
import io.millrace.privacy.find.Reading;
import io.millrace.privacy.find.SignSet;
import io.millrace.privacy.find.Tokens;
import io.millrace.privacy.find.View;
import java.util.List;

/** Finds dates of numbers, with the time of day that follows: {@code 2000-04-16 11:34:35}, {@code 21.5.2021}, {@code 05/2021}. */
public final class FindDates implements LineRecognizer {
    private static final String TYPE = "DATE_TIME";
    private static final SignSet NOT_BEFORE = SignSet.of("-/.$€£#_+@\\%~^&");
    private static final int CUES_BEFORE = 4;

    @Override
    public List<String> types() {
        return List.of(TYPE);
    }

    @Override
    public void find(Reading reading, Findings findings) {
        int free = 0;
        for (int n = 0; n < reading.tokens().digitCount(); n++) {
            int token = reading.tokens().withDigit(n);
            if (reading.tokens().start(token) >= free) {
                free = Math.max(free, at(reading, token, findings));
            }
        }
    }

    /** @return the end in the view of what was found, or 0 */
    private static int at(Reading reading, int token, Findings findings) {
        View view = reading.view();
        int from = begin(reading, token);
        if (from < 0) {
            return 0;
        }
        NumericDate date = NumericDate.at(view, from);
        if (date.strength() == 0) {
            return 0;
        }
        int end = date.strength() == NumericDate.WEAK ? date.end() : Clock.end(view, date.end());
        boolean glued = from > reading.tokens().start(token);
        double score = glued && end == date.end() ? 0 : score(reading, token, date);
        if (score == 0 || Letters.isDigit(view.look(end))) {
            return 0;
        }
        findings.add(from, end, TYPE, score, "date.numeric", score >= 0.85 ? "" : "words around it");
        return end;
    }

    /** Where the digits begin: at the token's begin, or after letters that stick to a year; -1 if something stands before. */
    private static int begin(Reading reading, int token) {
        Tokens tokens = reading.tokens();
        View view = reading.view();
        int start = tokens.start(token);
        if (!Letters.isDigit(view.at(start))) {
            int year = tokens.end(token) - 4;
            return year > start && Digits.end(view, year, 4) == year + 4 && !Letters.isDigit(view.at(year - 1))
                    ? year
                    : -1;
        }
        char before = view.look(start - 1);
        boolean decimal = before == ',' && Letters.isDigit(view.look(start - 2));
        return decimal || start > 0 && NOT_BEFORE.has(before) ? -1 : start;
    }

    private static double score(Reading reading, int token, NumericDate date) {
        if (reading.near(token, 2, 0, Flag.COUNTER_CUE)) {
            return 0;
        }
        boolean cue = reading.near(token, CUES_BEFORE, 0, Flag.DATE_CUE | Flag.BIRTH_CUE) || reading.alone();
        return switch (date.strength()) {
            case NumericDate.FULL -> cue ? 0.95 : 0.85;
            case NumericDate.PARTIAL -> cue ? 0.75 : 0.6;
            case NumericDate.SHORT_YEAR -> cue ? 0.6 : 0;
            default -> cue && closeCue(reading, token) ? 0.45 : 0;
        };
    }

    /** Two numbers alone are a date only with a word for one right before them. */
    private static boolean closeCue(Reading reading, int token) {
        return reading.near(token, 2, 0, Flag.DATE_CUE | Flag.BIRTH_CUE);
    }
}
