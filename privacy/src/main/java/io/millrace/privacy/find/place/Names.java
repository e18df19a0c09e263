package io.millrace.privacy.find.place;

import io.millrace.privacy.find.Flag;
import io.millrace.privacy.find.Letters;
import io.millrace.privacy.find.Reading;
import io.millrace.privacy.find.Tokens;

/** Names of streets and places as runs of words on one line: {@code Rua do Arenque}, {@code ul. Miła}, {@code St Georges}. */
final class Names {
    private static final int MAX_WORDS = 7;
    private static final int MAX_SMALL_WORDS = 2;
    private static final char LAST_ASCII = 127;

    private final Reading reading;
    private final Tokens tokens;
    private final boolean uncased;

    Names(Reading reading) {
        this.reading = reading;
        this.tokens = reading.tokens();
        this.uncased = !tokens.hasForm(Tokens.CAPITALIZED)
                && !tokens.hasForm(Tokens.UPPER)
                && !tokens.hasForm(Tokens.MIXED_CASE);
    }

    /** Whether no word of the text is capitalized: then any word may be a name. */
    boolean uncased() {
        return uncased;
    }

    /** The token after the run of words that begins at the token; the token itself if none does. */
    int end(int token) {
        return isFirst(token) ? run(token, false) : token;
    }

    /** As {@link #end}, for a place: of small words only such as {@code de} may stand in it. */
    int placeEnd(int token) {
        return isFirst(token) ? run(token, true) : token;
    }

    /** Whether a name may begin with the token. */
    boolean isFirst(int token) {
        if (!tokens.isLetters(token) || isUnit(token)) {
            return isOrdinal(token);
        }
        if (tokens.has(token, Flag.STREET_LEAD) && (tokens.isName(token) || uncased || leads(token))) {
            return true;
        }
        boolean particle = uncased && tokens.has(token, Flag.STREET_PARTICLE) && tokens.has(token, Flag.SENTENCE_WORD);
        return !particle && isWord(token);
    }

    /** A lower-case word before the name of a street stands right before a capitalized word or a full stop. */
    private boolean leads(int token) {
        int next = tokens.isSymbol(token + 1, '.') || tokens.isSymbol(token + 1, '/') ? token + 2 : token + 1;
        boolean closed = next > token + 1
                || tokens.length(token) > 2
                || tokens.text(token).equals("ul");
        return closed
                && tokens.length(token) > 1
                && (tokens.isName(next) || tokens.isDigits(next) || tokens.has(next, Flag.STREET_PARTICLE));
    }

    private boolean isWord(int token) {
        boolean stop = tokens.has(token, Flag.SENTENCE_WORD)
                && !tokens.has(token, Flag.STREET_PARTICLE)
                && !isDirection(token)
                && !isState(token);
        return !stop && (tokens.isName(token) || uncased && tokens.form(token) == Tokens.LOWER);
    }

    /** N, S, E or W. */
    private boolean isDirection(int token) {
        return tokens.length(token) == 1 && "NSEW".indexOf(reading.view().at(tokens.start(token))) >= 0;
    }

    /** The short form of a state, before a postal code. */
    private boolean isState(int token) {
        return tokens.form(token) == Tokens.UPPER
                && tokens.length(token) == 2
                && tokens.isDigits(token + 1)
                && tokens.length(token + 1) >= 4
                && Codes.end(reading, token + 1) > token + 1;
    }

    private int run(int token, boolean place) {
        int end = closed(token, token + 1);
        for (int words = 1; words < MAX_WORDS; words++) {
            int next = next(end, place);
            if (next == end) {
                break;
            }
            end = next;
        }
        return end;
    }

    /** The token after the next word of the name, or the same place if the name ends there. */
    private int next(int at, boolean place) {
        int word = joined(at);
        if (word >= tokens.count() || tokens.gap(word) == Tokens.LINE_BREAK || isUnit(word)) {
            return at;
        }
        if (tokens.gap(at) == Tokens.NOTHING && word == at) {
            return at;
        }
        if (isWord(word) || isOrdinal(word)) {
            return closed(word, word + 1);
        }
        return !place || tokens.has(word, Flag.STREET_PARTICLE) ? small(at, word) : at;
    }

    /** Past a hyphen, an apostrophe or a sign that stands inside of a word. */
    private int joined(int at) {
        boolean joint = at + 1 < tokens.count()
                && tokens.form(at) == Tokens.SYMBOL
                && tokens.gap(at) == Tokens.NOTHING
                && tokens.gap(at + 1) == Tokens.NOTHING
                && tokens.isLetters(at + 1)
                && isJoint(reading.view().at(tokens.start(at)));
        return joint ? at + 1 : at;
    }

    private static boolean isJoint(char c) {
        if (c <= LAST_ASCII) {
            return c == '-' || c == '\'' || c == '<' || c == '>' || c == '|' || c == '~';
        }
        return c == '’' || c == '‐' || Character.getType(c) == Character.MATH_SYMBOL;
    }

    /** Past one or two lower-case words if a capitalized one follows, or a word for a street or a number. */
    private int small(int at, int word) {
        for (int more = 0; more < MAX_SMALL_WORDS; more++) {
            int lower = word + more;
            if (!isSmall(lower)) {
                return at;
            }
            if (tokens.has(lower, Flag.STREET_TYPE)) {
                return tokens.has(at - 1, Flag.STREET_TYPE) ? at : closed(lower, lower + 1);
            }
            int next = lower + 1;
            if (joined(next) != next) {
                return next;
            }
            if (next < tokens.count() && tokens.gap(next) == Tokens.SPACE && continuesAfterSmall(lower, next)) {
                return next;
            }
        }
        return at;
    }

    private boolean isSmall(int token) {
        if (token >= tokens.count() || tokens.form(token) != Tokens.LOWER || tokens.gap(token) == Tokens.LINE_BREAK) {
            return false;
        }
        return tokens.has(token, Flag.STREET_PARTICLE) || !tokens.has(token, Flag.SENTENCE_WORD);
    }

    private boolean continuesAfterSmall(int lower, int next) {
        return isWord(next)
                || tokens.has(next, Flag.STREET_TYPE) && !tokens.has(next, Flag.SENTENCE_WORD)
                || HouseNumbers.isNumber(reading, next) && !tokens.has(lower, Flag.SENTENCE_WORD);
    }

    /** Past the full stop of an abbreviation, or the stroke of {@code C/}, if the line goes on after it. */
    private int closed(int word, int at) {
        if (at + 1 >= tokens.count() || tokens.gap(at) != Tokens.NOTHING) {
            return at;
        }
        boolean goesOn = tokens.gap(at + 1) != Tokens.LINE_BREAK
                && (tokens.isName(at + 1)
                        || uncased
                        || HouseNumbers.isNumber(reading, at + 1)
                        || tokens.isSymbol(at + 1, ','));
        if (tokens.isSymbol(at, '.') && (goesOn || isUnit(at + 1)) && isAbbreviation(word)) {
            return at + 1;
        }
        return tokens.isSymbol(at, '/') && tokens.length(word) == 1 && tokens.isName(at + 1) ? at + 1 : at;
    }

    private boolean isAbbreviation(int word) {
        boolean tiny = tokens.length(word) <= 2 && tokens.form(word) != Tokens.UPPER;
        return tiny
                || tokens.has(word, Flag.STREET_TYPE | Flag.STREET_PARTICLE) && tokens.length(word) <= 5
                || StreetEndings.isShortened(reading, word)
                || tokens.length(word) <= 4
                        && !tokens.has(word, Flag.SENTENCE_WORD)
                        && tokens.gap(word + 2) == Tokens.SPACE;
    }

    /** 40th, 1st, 2nd. */
    boolean isOrdinal(int token) {
        if (token >= tokens.count() || tokens.form(token) != Tokens.ALPHANUMERIC || tokens.length(token) < 3) {
            return false;
        }
        int end = tokens.end(token);
        char last = Letters.lower(reading.view().at(end - 1));
        char before = Letters.lower(reading.view().at(end - 2));
        boolean english = before == 't' && last == 'h'
                || before == 's' && last == 't'
                || before == 'n' && last == 'd'
                || before == 'r' && last == 'd';
        return english
                && Letters.isDigit(reading.view().at(end - 3))
                && Letters.isDigit(reading.view().at(tokens.start(token)));
    }

    /** A word for a flat or a box, with its number. */
    boolean isUnit(int token) {
        return Units.end(reading, token) > token || Units.boxEnd(reading, token) > token;
    }
}
