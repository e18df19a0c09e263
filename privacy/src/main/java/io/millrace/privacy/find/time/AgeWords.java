package io.millrace.privacy.find.time;

import io.millrace.privacy.find.Flag;
import io.millrace.privacy.find.Letters;
import io.millrace.privacy.find.Reading;
import io.millrace.privacy.find.Tokens;
import java.util.Locale;
import java.util.Set;

/** Words around the number of an age. */
final class AgeWords {
    private static final Set<String> UNITS =
            Set.of("year", "years", "yr", "yrs", "month", "months", "jahre", "jahr", "jaar", "let");
    private static final Set<String> OLD = Set.of("old", "alt", "oud", "age");
    private static final Set<String> SHORT = Set.of("yo", "yro");
    /** What the words that may follow begin with. */
    private static final String FIRST_LETTERS = "ymjl";

    private static final Set<String> FILL =
            Set.of("of", "is", "was", "at", "von", "de", "di", "ist", "est", "es", "now", "just");
    private static final Set<String> DURATION = Set.of(
            "depuis", "pendant", "dans", "durant", "pour", "tous", "hace", "durante", "por", "desde", "cada", "per",
            "da", "fra", "tra", "od", "przez", "za", "po", "co", "temu", "fa", "y");

    /** Words between the number and the word for age. */
    private static final int MOST_FILL = 3;

    private AgeWords() {}

    /** What the words after it say: {@code years old}, {@code -year-old}, {@code y/o}, {@code Jahre alt}, {@code -jährig}. */
    static double after(Reading reading, int token) {
        Tokens tokens = reading.tokens();
        int next = past(tokens, token + 1);
        if (!tokens.isLetters(next)) {
            return glued(reading, token);
        }
        if (FIRST_LETTERS.indexOf(Letters.lower(reading.view().at(tokens.start(next)))) < 0) {
            return glued(reading, token);
        }
        String word = word(tokens, next);
        if (UNITS.contains(word)) {
            int old = past(tokens, next + 1);
            boolean ofAge =
                    word(tokens, old).equals("of") && word(tokens, old + 1).equals("age");
            return ofAge || OLD.contains(word(tokens, old)) ? 0.9 : 0;
        }
        if (word.equals("y")
                && (tokens.isSymbol(next + 1, '/') || tokens.isSymbol(next + 1, '.'))
                && word(tokens, next + 2).equals("o")) {
            return 0.85;
        }
        boolean adjective = word.startsWith("jährig")
                || word.startsWith("jahrig")
                || word.startsWith("letni")
                || word.startsWith("letnia");
        return adjective || SHORT.contains(word) ? 0.8 : glued(reading, token);
    }

    /** 34yo, 34jährig: digits and the word in one token. */
    private static double glued(Reading reading, int token) {
        int start = reading.tokens().start(token);
        int at = Digits.end(reading.view(), start, 3);
        int end = reading.tokens().end(token);
        char first = at == end ? 0 : Letters.lower(reading.view().at(at));
        if (first != 'y' && first != 'j') {
            return 0;
        }
        String rest = reading.view().text(at, Math.min(end, at + 6)).toLowerCase(Locale.ROOT);
        boolean age = SHORT.contains(rest) || rest.equals("jährig") || rest.equals("jahrig");
        return age ? 0.8 : 0;
    }

    /** A word for age right before it, but for words such as {@code of} or {@code is}. */
    static boolean announced(Tokens tokens, int token) {
        int at = token - 1;
        if (!tokens.has(at, Flag.AGE_CUE) && !hasCueBefore(tokens, at)) {
            return false;
        }
        for (int back = 0; back < MOST_FILL && isFill(tokens, at); back++) {
            at--;
        }
        return tokens.has(at, Flag.AGE_CUE) && tokens.gap(at + 1) != Tokens.LINE_BREAK;
    }

    private static boolean hasCueBefore(Tokens tokens, int token) {
        for (int at = token - 1; at >= token - MOST_FILL; at--) {
            if (tokens.has(at, Flag.AGE_CUE)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isFill(Tokens tokens, int at) {
        return tokens.isLetters(at)
                ? FILL.contains(word(tokens, at))
                : tokens.isSymbol(at, ':') || tokens.isSymbol(at, '=');
    }

    /** Whether the years are how long or since when something lasts. */
    static boolean lasts(Tokens tokens, int token) {
        return DURATION.contains(word(tokens, token - 1))
                || DURATION.contains(word(tokens, token - 2))
                || DURATION.contains(word(tokens, token + 2));
    }

    /** {@code Ana Prieto, de 31 años,}, {@code Paul Roche (31 ans)}, {@code lat 31,}: years that stand aside, behind a name or in their Polish order. */
    static boolean aside(Tokens tokens, int token) {
        boolean polish = word(tokens, token - 1).equals("lat");
        int first = word(tokens, token - 1).equals("de") || polish ? token - 2 : token - 1;
        int next = polish ? token + 1 : token + 2;
        boolean years = polish || tokens.has(token + 1, Flag.YEARS);
        boolean commas = tokens.isSymbol(first, ',') && (next >= tokens.count() || isEnd(tokens, next));
        boolean brackets = tokens.isSymbol(first, '(') && tokens.isSymbol(next, ')');
        return years && (commas || brackets) && (polish || tokens.isName(first - 1));
    }

    private static boolean isEnd(Tokens tokens, int token) {
        return tokens.isSymbol(token, ',') || tokens.isSymbol(token, '.') || tokens.gap(token) == Tokens.LINE_BREAK;
    }

    /** {@code I'm 34} or {@code I am 34} at the end of a clause. */
    static boolean ofSpeaker(Tokens tokens, int token) {
        if (tokens.length(token) != 2 || !tokens.isLetters(token - 1) || tokens.length(token - 1) > 2) {
            return false;
        }
        String verb = word(tokens, token - 1);
        int subject = tokens.isSymbol(token - 2, '\'') || tokens.isSymbol(token - 2, '’') ? token - 3 : token - 2;
        boolean says =
                (verb.equals("am") || verb.equals("m")) && word(tokens, subject).equals("i");
        int next = token + 1;
        boolean ends = next >= tokens.count()
                || tokens.isSymbol(next, '.')
                || tokens.isSymbol(next, ',')
                || tokens.isSymbol(next, '!')
                || word(tokens, next).equals("and");
        return says && ends;
    }

    private static int past(Tokens tokens, int at) {
        return tokens.isSymbol(at, '-') || tokens.isSymbol(at, '‐') || tokens.isSymbol(at, '–') ? at + 1 : at;
    }

    private static String word(Tokens tokens, int token) {
        boolean word = tokens.isLetters(token) && tokens.length(token) <= 12;
        return word ? tokens.text(token).toLowerCase(Locale.ROOT) : "";
    }
}
