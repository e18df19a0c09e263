package io.millrace.privacy.find.place;

import io.millrace.privacy.find.Findings;
import io.millrace.privacy.find.Flag;
import io.millrace.privacy.find.Letters;
import io.millrace.privacy.find.LineRecognizer;
import io.millrace.privacy.find.Reading;
import io.millrace.privacy.find.SignSet;
import io.millrace.privacy.find.Tokens;
import java.util.List;

/** Finds postal codes by a word for them, by a place beside them, or by a form that nothing else has. */
public final class FindPostalCodes implements LineRecognizer {
    private static final String TYPE = "POSTAL_CODE";
    private static final String RULE = "postal.code";
    private static final SignSet NOT_BEFORE = SignSet.of("$€£¥#.,/=+-_@%\\");
    private static final int CUES_BEFORE = 4;

    @Override
    public List<String> types() {
        return List.of(TYPE, "LOCATION");
    }

    @Override
    public void find(Reading reading, Findings findings) {
        Tokens tokens = reading.tokens();
        int free = 0;
        for (int n = 0; n < tokens.digitCount(); n++) {
            int token = tokens.withDigit(n);
            if (token >= free && isFree(reading, token)) {
                free = at(reading, token, findings);
            }
        }
    }

    private static boolean isFree(Reading reading, int token) {
        Tokens tokens = reading.tokens();
        boolean stuck = token > 0 && tokens.gap(token) == Tokens.NOTHING;
        return !stuck || !NOT_BEFORE.has(reading.view().at(tokens.start(token - 1)));
    }

    private static int at(Reading reading, int token, Findings findings) {
        Tokens tokens = reading.tokens();
        int end = Codes.end(reading, token);
        if (end == token) {
            return token;
        }
        double score = score(reading, token, end);
        if (score > 0) {
            findings.add(tokens.start(token), tokens.end(end - 1), TYPE, score, RULE, "form and what is beside it");
        }
        boolean polish = score > 0 && isPolish(tokens, token, end);
        int town = polish ? new Names(reading).end(end) : end;
        if (town > end && tokens.gap(end) == Tokens.SPACE) {
            findings.add(
                    tokens.start(end), tokens.end(town - 1), "LOCATION", 0.6, "postal.town", "after a postal code");
        }
        return score > 0 ? end : token;
    }

    private static double score(Reading reading, int token, int end) {
        Tokens tokens = reading.tokens();
        if (isAnnounced(reading, token)) {
            return 0.75;
        }
        boolean name = tokens.isName(end) && tokens.gap(end) == Tokens.SPACE && !tokens.has(end, Flag.SENTENCE_WORD);
        if (Codes.mixedEnd(reading, token) == end) {
            return mixedScore(reading, token, end, name);
        }
        if (isPolish(tokens, token, end)) {
            return name ? 0.7 : reading.alone() ? 0.5 : 0;
        }
        boolean grouped = Codes.groupEnd(tokens, token) == end;
        boolean town = name && tokens.has(end, Flag.CITY);
        if (grouped) {
            return town && mayBegin(tokens, token) ? 0.6 : 0;
        }
        boolean state = token >= 2
                && (tokens.isSymbol(token - 2, ',') || tokens.form(token - 2) == Tokens.CAPITALIZED)
                && tokens.form(token - 1) == Tokens.UPPER
                && tokens.length(token - 1) == 2
                && States.has(tokens.text(token - 1));
        boolean five = tokens.length(token) == 5;
        return five && state ? 0.55 : five && town && mayBegin(tokens, token) ? 0.5 : 0;
    }

    /** A code before a town begins its line, or stands after a comma. */
    private static boolean mayBegin(Tokens tokens, int token) {
        return Lines.begins(tokens, token) || tokens.isSymbol(token - 1, ',');
    }

    /** Letters and digits in the order that Britain, Canada or the Netherlands use. */
    private static double mixedScore(Reading reading, int token, int end, boolean name) {
        Tokens tokens = reading.tokens();
        if (tokens.isDigits(token)) {
            return name && tokens.form(end) == Tokens.CAPITALIZED && tokens.length(end) > 2
                    ? 0.6
                    : reading.alone() ? 0.45 : 0;
        }
        boolean canadian = Letters.isDigit(reading.view().at(tokens.end(end - 1) - 1));
        if (canadian) {
            return 0.7;
        }
        boolean spaced = end - token == 2;
        return !States.isBritishArea(reading, token) ? 0 : spaced ? 0.6 : reading.alone() ? 0.45 : 0;
    }

    private static boolean isPolish(Tokens tokens, int token, int end) {
        return end == token + 3 && tokens.length(token) == 2 && tokens.length(token + 2) == 3;
    }

    /** A word for it in the few words before, on the line. */
    private static boolean isAnnounced(Reading reading, int token) {
        Tokens tokens = reading.tokens();
        for (int at = token - 1;
                at >= Math.max(0, token - CUES_BEFORE) && tokens.gap(at + 1) != Tokens.LINE_BREAK;
                at--) {
            if (tokens.has(at, Flag.POSTAL_CUE)) {
                return !tokens.has(at, Flag.BOX_TYPE)
                        && (tokens.length(at) > 3 || tokens.form(at) != Tokens.LOWER || !ambiguous(tokens, at));
            }
            if (tokens.isDigits(at)) {
                return false;
            }
        }
        return false;
    }

    /** Short words that mean other things in small letters: cap. */
    private static boolean ambiguous(Tokens tokens, int token) {
        return tokens.text(token).equals("cap");
    }
}
