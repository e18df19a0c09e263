package io.millrace.privacy.find;

import java.util.List;
import java.util.Locale;

/**
 * Reads numbers of at least seven digits that are dictated ("four one one double five", in any mixture with digits) or
 * spaced out ({@code 4 1 1 1 ...}, {@code 4-1-1-1-...}) as plain digits. Signs between digits that are spaced out stay:
 * {@code 4 1 . 1 9 . 7 1 . 5}.
 */
final class SpelledDigits {
    private static final int SHORTEST = 7;

    /** The longest group of digits between words of a dictated number. */
    private static final int LONGEST_GROUP = 4;

    private static final int MOST_SIGNS = 2;

    /** Tokens from the first of an element to the first of the next: its words and what parts them. */
    private static final int LONGEST_ELEMENT = 2 * SpelledNumbers.WORDS + MOST_SIGNS;

    private final View view;
    private final Tokens tokens;
    private final Replacements edits;
    /** The element that was read last: the token after it, and its digits. */
    private int end;

    private String digits = "";

    private SpelledDigits(Reading reading) {
        view = reading.view();
        tokens = reading.tokens();
        edits = new Replacements(view);
    }

    static List<View> views(Reading reading) {
        return new SpelledDigits(reading).read().edits.windows();
    }

    private SpelledDigits read() {
        int token = tokens.next(0, SignWords.DICTATED);
        while (token < tokens.count()) {
            token = tokens.next(mayGoOn(token) ? run(token) : token + 1, SignWords.DICTATED);
        }
        return this;
    }

    /** Whether a second element may follow: one alone has fewer digits than a number. */
    private boolean mayGoOn(int first) {
        int last = Math.min(tokens.count() - 1, first + LONGEST_ELEMENT);
        for (int token = first + 1; token <= last; token++) {
            if (tokens.has(token, SignWords.DICTATED) || tokens.isDigits(token)) {
                return true;
            }
        }
        return false;
    }

    /** Reads elements as long as they go on, and takes back what is too short. The token after the run. */
    private int run(int first) {
        int before = edits.count();
        boolean words = tokens.isLetters(first);
        char separator = separator(first + 1);
        int token = first;
        int done = tokens.isSymbol(first - 1, '(') ? first - 1 : first;
        int count = 0;
        while (element(token, words)) {
            words |= tokens.isLetters(token);
            join(done, token, separator == ' ' && !words);
            done = end - 1;
            edits.add(tokens.start(token), tokens.end(end - 1), digits);
            count += digits.length();
            token = next(end, separator, words);
        }
        if (count < SHORTEST) {
            edits.keep(before);
        }
        return Math.max(first + 1, end);
    }

    /** Drops what stands between two tokens: all of it, or spaces only. */
    private void join(int before, int token, boolean withSigns) {
        for (int at = withSigns ? before + 1 : token; at <= token; at++) {
            drop(tokens.end(withSigns ? at - 1 : before), tokens.start(at));
        }
    }

    private void drop(int from, int to) {
        if (from < to) {
            edits.add(from, to, "");
        }
    }

    private char separator(int token) {
        boolean symbol = token < tokens.count() && tokens.form(token) == Tokens.SYMBOL;
        return symbol ? view.at(tokens.start(token)) : ' ';
    }

    /** The token that the next element begins with: after spaces, a hyphen, a dot or, in words, a comma. */
    private int next(int token, char separator, boolean words) {
        char sign = separator(token);
        if (sign == ' ') {
            return separator == ' ' || words ? token : tokens.count();
        }
        if (separator == ' ' && !words) {
            return afterSigns(token);
        }
        boolean joins = sign == '-' || sign == '.' || sign == ',' && words;
        return joins && (sign == separator || words) ? token + 1 : tokens.count();
    }

    /** The token after at most two signs that part groups of digits, {@code ) -}, on one line. */
    private int afterSigns(int token) {
        int at = token;
        while (at < token + MOST_SIGNS && "-./()".indexOf(separator(at)) >= 0 && isInLine(at)) {
            at++;
        }
        return tokens.isDigits(at) && isInLine(at) ? at : tokens.count();
    }

    private boolean isInLine(int token) {
        return token < tokens.count() && tokens.gap(token) != Tokens.LINE_BREAK;
    }

    private boolean element(int token, boolean words) {
        if (token >= tokens.count()) {
            return false;
        }
        if (tokens.isDigits(token) && tokens.length(token) <= (words ? LONGEST_GROUP : 1)) {
            return take(token + 1, tokens.text(token));
        }
        return tokens.has(token, SignWords.DICTATED) && (repeated(token) || phrase(token));
    }

    private boolean take(int after, String said) {
        end = after;
        digits = said;
        return true;
    }

    private boolean repeated(int token) {
        int times = tokens.has(token, SignWords.DICTATED_MORE) ? SpelledNumbers.repeats(lower(token)) : 0;
        if (times == 0 || token + 1 >= tokens.count()) {
            return false;
        }
        boolean numeral = tokens.isDigits(token + 1);
        String digit = numeral ? tokens.text(token + 1) : SpelledNumbers.digits(hash(Lexicon.BEGIN, token + 1));
        return digit != null && digit.length() == 1 && take(token + 2, digit.repeat(times));
    }

    /** The longest phrase of words, joined by spaces or hyphens, that is a number. */
    private boolean phrase(int first) {
        boolean found = false;
        long phrase = hash(Lexicon.BEGIN, first);
        int token = first;
        for (int words = 1; words <= SpelledNumbers.WORDS; words++) {
            String said = SpelledNumbers.digits(phrase);
            if (said != null) {
                found = take(token + 1, said);
            }
            token = separator(token + 1) == '-' ? token + 2 : token + 1;
            if (!tokens.has(first, SignWords.DICTATED_MORE) || !tokens.isLetters(token)) {
                break;
            }
            phrase = hash(Lexicon.next(phrase, ' '), token);
        }
        return found;
    }

    private long hash(long before, int token) {
        long hash = before;
        for (int at = tokens.start(token); at < tokens.end(token); at++) {
            hash = Lexicon.next(hash, Letters.lower(view.at(at)));
        }
        return hash;
    }

    private String lower(int token) {
        return tokens.text(token).toLowerCase(Locale.ROOT);
    }
}
