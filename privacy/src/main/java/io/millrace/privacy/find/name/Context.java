package io.millrace.privacy.find.name;

import io.millrace.privacy.find.Flag;
import io.millrace.privacy.find.Letters;
import io.millrace.privacy.find.Reading;
import io.millrace.privacy.find.Tokens;
import io.millrace.privacy.find.View;

/** What the tagger sees of single tokens: numbers that say what they are, what the lexicon knows and how they are written. */
final class Context {
    private static final long PRIME = 0x100000001b3L;
    private static final long KNOWN = Flag.FUNCTION_WORD
            | Flag.PRONOUN
            | Flag.VERB
            | Flag.COMMON_WORD
            | Flag.NAME_CUE
            | Flag.PLACE_CUE
            | Flag.ORGANIZATION_CUE
            | Flag.ORGANIZATION_HEAD
            | Flag.ORGANIZATION_FORM
            | Flag.TITLE
            | Flag.MONTH
            | Flag.WEEKDAY
            | Flag.NUMBER_WORD
            | Flag.OCCUPATION
            | Flag.NAME_PARTICLE;
    /** The bits that matter to the tagger, each of which gets a bit of {@link #code}. */
    private static final long[] CODED = {
        Flag.GIVEN_NAME,
        Flag.FAMILY_NAME,
        Flag.CITY,
        Flag.PLACE_PART,
        Flag.REGION | Flag.COUNTRY,
        Flag.NATIONALITY,
        Flag.COMMON_WORD | Flag.NUMBER_WORD,
        Flag.FUNCTION_WORD | Flag.PRONOUN,
        Flag.VERB,
        Flag.ORGANIZATION_FORM,
        Flag.ORGANIZATION_CUE,
        Flag.MONTH | Flag.WEEKDAY,
        Flag.OCCUPATION,
        Flag.STREET_TYPE | Flag.UNIT_TYPE,
        Flag.ORGANIZATION_HEAD,
        Flag.COMPANY
    };

    private static final int[] CODES = new int[Long.SIZE];
    private static final long ANY_CODED;

    static {
        long any = 0;
        for (int bit = 0; bit < CODED.length; bit++) {
            any |= CODED[bit];
            for (long flags = CODED[bit]; flags != 0; flags &= flags - 1) {
                CODES[Long.numberOfTrailingZeros(flags)] = 1 << bit;
            }
        }
        ANY_CODED = any;
    }

    /** Symbols, as in {@code ???}. */
    private static final int LONGEST_MARK = 4;

    private static final int PRONOUN_WINDOW = 12;

    private static final long BOUNDARY = 1, NUMBER = 2, NAME = 16;

    /** Tokens whose identity is kept, since the words of a run ask for those of their neighbours many times. */
    private static final int REMEMBERED = 32;

    private final int[] holders = new int[REMEMBERED];
    private final long[] identities = new long[REMEMBERED];
    private final int[] compoundHolders = new int[REMEMBERED];
    private final int[] compounds = new int[REMEMBERED];
    final View view;
    final Tokens tokens;
    final Casing casing;

    Context(Reading reading, Casing casing) {
        this.view = reading.view();
        this.tokens = reading.tokens();
        this.casing = casing;
    }

    /** Which word it is, if it is an ordinary word or a symbol; else what kind of thing stands there. */
    long identity(int token) {
        if (token < 0 || token >= tokens.count()) {
            return BOUNDARY;
        }
        int slot = token & REMEMBERED - 1;
        if (holders[slot] != token + 1) {
            holders[slot] = token + 1;
            identities[slot] = readIdentity(token);
        }
        return identities[slot];
    }

    private long readIdentity(int token) {
        byte form = tokens.form(token);
        if (form == Tokens.SYMBOL) {
            return hash(token);
        }
        if (form >= Tokens.DIGITS) {
            return NUMBER + form + Math.min(tokens.length(token), 6) * 32L;
        }
        boolean plain = form == Tokens.LOWER && casing == Casing.MIXED;
        return plain || tokens.has(token, KNOWN) ? hash(token) : NAME + form;
    }

    /** The identity of the token before a word; what only marks the beginning of a line counts as a line break. */
    long before(int token, int word) {
        return tokens.gap(word) == Tokens.LINE_BREAK || isMark(token) ? BOUNDARY : identity(token);
    }

    /** A symbol at the beginning of a line, as of a list or of a quotation. */
    private boolean isMark(int token) {
        return token >= 0 && tokens.form(token) == Tokens.SYMBOL && lineStart(token) == token;
    }

    /** The first token of the line of a token that only symbols stand before, or -1 if something else stands there. */
    int lineStart(int token) {
        int at = token;
        while (at > token - LONGEST_MARK && at > 0 && tokens.gap(at) != Tokens.LINE_BREAK && isSymbol(at - 1)) {
            at--;
        }
        return tokens.gap(at) == Tokens.LINE_BREAK ? at : -1;
    }

    /** The first token of a line that is no mark. */
    int afterMarks(int lineStart) {
        int at = lineStart;
        while (at < lineStart + LONGEST_MARK && isSymbol(at)) {
            at++;
        }
        return at;
    }

    private boolean isSymbol(int token) {
        return token < tokens.count() && tokens.form(token) == Tokens.SYMBOL;
    }

    long after(int token) {
        boolean end = token >= tokens.count() || tokens.gap(token) == Tokens.LINE_BREAK;
        return end ? BOUNDARY : identity(token);
    }

    long hash(int token) {
        long hash = 0xcbf29ce484222325L;
        for (int at = tokens.start(token); at < tokens.end(token); at++) {
            hash = (hash ^ Letters.lower(view.at(at))) * PRIME;
        }
        return hash;
    }

    boolean isKnown(int token) {
        return tokens.has(token, KNOWN);
    }

    int code(int token) {
        long flags = tokens.flags(token) & ANY_CODED;
        int code = 0;
        for (; flags != 0; flags &= flags - 1) {
            code |= CODES[Long.numberOfTrailingZeros(flags)];
        }
        return code == 0 ? compound(token) << CODED.length : code;
    }

    boolean isUnlisted(int token) {
        return (tokens.flags(token) & ANY_CODED) == 0;
    }

    /** What a word that no list holds is made of, bits of {@link Compounds}. */
    private int compound(int token) {
        if (token < 0 || token >= tokens.count() || tokens.form(token) > Tokens.MIXED_CASE) {
            return 0;
        }
        if (tokens.length(token) < Compounds.SHORTEST) {
            return 0;
        }
        int slot = token & REMEMBERED - 1;
        if (compoundHolders[slot] != token + 1) {
            compoundHolders[slot] = token + 1;
            compounds[slot] = Compounds.of(view, tokens.start(token), tokens.end(token));
        }
        return compounds[slot];
    }

    /** Whether a sentence, a line or a quotation begins with this token. */
    boolean isStart(int token) {
        if (tokens.gap(token) == Tokens.LINE_BREAK || isMark(token - 1)) {
            return true;
        }
        char mark = tokens.form(token - 1) == Tokens.SYMBOL ? view.at(tokens.start(token - 1)) : 0;
        return mark != 0 && ".!?:\"\u201c\u201e>*|\u2022([".indexOf(mark) >= 0;
    }

    /** A title before a name: with a capital where the text has capitals, and with a stop or a name after it. */
    boolean isTitle(int token) {
        if (!tokens.has(token, Flag.TITLE) || casing != Casing.LOWER && !tokens.isName(token)) {
            return false;
        }
        int next = token + 1;
        boolean stop = tokens.isSymbol(next, '.') && tokens.gap(next) == Tokens.NOTHING;
        next = stop ? next + 1 : next;
        boolean word = casing == Casing.LOWER ? tokens.isLetters(next) : tokens.isName(next);
        return word && tokens.gap(next) == Tokens.SPACE && (stop || tokens.length(token) > 1);
    }

    /**
     * Whether a title with a stop stands before a word, which is then a person's whatever else it means: {@code Mr. Baker}. Not so in
     * {@code 5 Oak Dr. Springfield} and {@code Sr. Engineer}.
     */
    boolean isTitled(int word) {
        if (casing != Casing.MIXED || word < 2 || !tokens.isSymbol(word - 1, '.') || !isTitle(word - 2)) {
            return false;
        }
        int first = word - 2;
        while (first > 1 && (isTitle(first - 1) || tokens.isSymbol(first - 1, '.') && isTitle(first - 2))) {
            first -= isTitle(first - 1) ? 1 : 2;
        }
        boolean apart = first == 0 || isStart(first) || !tokens.isName(first - 1) || isStart(first - 1);
        boolean senior = endsWith(word - 2, "sr") && tokens.has(word, Flag.OCCUPATION | Flag.COMMON_WORD);
        return apart && !senior;
    }

    /** How far after a token a pronoun stands for a person: 0 if none does, 1 in the next few words, 2 further. */
    int pronoun(int token) {
        for (int at = 1; at <= PRONOUN_WINDOW && tokens.hasAny(Flag.GENDERED); at++) {
            if (tokens.has(token + at, Flag.GENDERED)) {
                return at <= PRONOUN_WINDOW / 3 ? 1 : 2;
            }
        }
        return 0;
    }

    boolean endsWith(int token, String ending) {
        int from = tokens.end(token) - ending.length();
        for (int at = 0; at < ending.length(); at++) {
            if (from < tokens.start(token) || Letters.lower(view.at(from + at)) != ending.charAt(at)) {
                return false;
            }
        }
        return true;
    }

    boolean endsLine(int token) {
        return token + 1 >= tokens.count() || tokens.gap(token + 1) == Tokens.LINE_BREAK;
    }
}
