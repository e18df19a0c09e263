package io.millrace.privacy.find.name;

import io.millrace.privacy.find.Flag;
import io.millrace.privacy.find.Fold;
import io.millrace.privacy.find.Letters;
import io.millrace.privacy.find.Lexicon;
import io.millrace.privacy.find.Tokens;
import io.millrace.privacy.find.View;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which words may be parts of names, and which of them stand together. */
final class Candidates {
    private static final long LISTED = Flag.GIVEN_NAME | Flag.CITY | Flag.REGION | Flag.COUNTRY | Flag.NATIONALITY;
    private static final long ORDINARY = Flag.COMMON_WORD
            | Flag.FUNCTION_WORD
            | Flag.PRONOUN
            | Flag.VERB
            | Flag.NUMBER_WORD
            | Flag.WEEKDAY
            | Flag.MONTH
            | Flag.TITLE
            | Flag.NAME_CUE
            | Flag.PLACE_CUE
            | Flag.ORGANIZATION_CUE;
    private static final long SMALL = Flag.FUNCTION_WORD | Flag.PRONOUN;
    private static final long NAMED = Flag.GIVEN_NAME | Flag.NATIONALITY;
    private static final long EVERYDAY = Flag.COMMON_WORD | Flag.NUMBER_WORD | Flag.WEEKDAY | Flag.MONTH;
    /** What an ordinary word may be besides, so that it may begin a name. */
    private static final long UNCOMMON = Flag.GIVEN_NAME | Flag.COUNTRY | Flag.ORGANIZATION_CUE;

    private static final long GRAMMAR = Flag.FUNCTION_WORD | Flag.PRONOUN | Flag.VERB;

    /** Capitals of a word of no more letters may be followed by a stop inside a name: {@code J. Smith}, {@code St. Gallen}. */
    private static final int LONGEST_ABBREVIATION = 3;

    private static final int LONGEST_CONNECTOR = 4;

    /** Prepositions after a noun that says what kind of organization it is. */
    private static final Set<Long> INNER = Stream.of(
                    "f\u00fcr", "fuer", "pour", "para", "per", "dla", "dell", "degli", "delle", "dello", "św")
            .map(word -> Lexicon.hash(Fold.word(word)))
            .collect(Collectors.toUnmodifiableSet());

    private static final int SHORTEST_LISTED = 3, LONGEST = 24, LONGEST_UPPER = 18;

    private final View view;
    private final Tokens tokens;
    private final Casing casing;
    private final Context context;
    private final FreeWords free;

    Candidates(Context context) {
        this.view = context.view;
        this.tokens = context.tokens;
        this.casing = context.casing;
        this.context = context;
        this.free = new FreeWords(context);
    }

    /** Puts the run that begins at or after a token into {@code run}; its length is 0 if there is none. */
    void next(int from, Run run) {
        run.length = 0;
        for (int token = from; token < tokens.count(); token++) {
            if (isCandidate(token)) {
                fill(token, run);
                if (!isOnlyBeginning(run)) {
                    return;
                }
                run.length = 0;
            }
        }
    }

    private void fill(int first, Run run) {
        run.begin(first);
        int next = after(first);
        while (next > 0 && !run.isFull()) {
            run.add(next);
            next = after(next);
        }
    }

    boolean isCandidate(int token) {
        byte form = tokens.form(token);
        if (form == Tokens.LOWER) {
            return isSmallName(token) && free.holds(token);
        }
        if (form < Tokens.CAPITALIZED || form > Tokens.MIXED_CASE) {
            return false;
        }
        return isCapitalName(token) && free.holds(token);
    }

    private boolean isSmallName(int token) {
        long flags = tokens.flags(token);
        if (casing == Casing.LOWER) {
            boolean word =
                    (flags & GRAMMAR) == 0 && !context.isTitle(token) && (!isOnlyCommon(flags) || isHead(token, flags));
            return word && (tokens.length(token) > 1 || isInitial(token));
        }
        return (flags & LISTED) != 0 && (flags & ORDINARY) == 0 && tokens.length(token) >= SHORTEST_LISTED;
    }

    /** In small letters: a noun of organizations, behind a word that may be a name. */
    private boolean isHead(int token, long flags) {
        return (flags & Flag.ORGANIZATION_HEAD) != 0
                && tokens.isLetters(token - 1)
                && tokens.gap(token) == Tokens.SPACE
                && !tokens.has(token - 1, GRAMMAR | EVERYDAY | Flag.TITLE);
    }

    private static boolean isOnlyCommon(long flags) {
        return (flags & EVERYDAY) != 0 && (flags & UNCOMMON) == 0;
    }

    private boolean isCapitalName(int token) {
        long flags = tokens.flags(token);
        int length = tokens.length(token);
        if (length == 1) {
            return isInitial(token);
        }
        if (length > (tokens.form(token) == Tokens.UPPER ? LONGEST_UPPER : LONGEST)) {
            return false;
        }
        if ((flags & Flag.TITLE) != 0 && ((flags & Flag.COMMON_WORD) != 0 || context.isTitle(token))) {
            return false;
        }
        if (casing == Casing.UPPER) {
            return (flags & GRAMMAR) == 0;
        }
        if ((flags & SMALL) != 0) {
            return isNameDespite(token, flags);
        }
        return tokens.form(token) != Tokens.MIXED_CASE || (flags & Flag.COMMON_WORD) == 0 && isPlainlyMixed(token);
    }

    /** {@code MacArthur}, and not the letters of a key or of an encoded value. */
    private boolean isPlainlyMixed(int token) {
        if (Letters.kind(view.at(tokens.start(token))) == Letters.LOWER) {
            return false;
        }
        int rises = 0;
        for (int at = tokens.start(token) + 1; at < tokens.end(token); at++) {
            if (Letters.kind(view.at(at)) == Letters.UPPER && Letters.kind(view.at(at - 1)) == Letters.LOWER) {
                rises++;
            }
        }
        return rises <= 2;
    }

    /** Words of grammar are no names, but for {@code La Paz} and {@code Will Smith}. */
    private boolean isNameDespite(int token, long flags) {
        boolean name = (flags & (Flag.NAME_PARTICLE | Flag.GIVEN_NAME)) != 0;
        int next = token + 1;
        return name && tokens.isName(next) && tokens.gap(next) == Tokens.SPACE && !tokens.has(next, SMALL);
    }

    /** A lone ordinary word that begins a sentence has its capital from that. */
    private boolean isOnlyBeginning(Run run) {
        int word = run.first();
        long flags = tokens.flags(word);
        boolean ordinary = (flags & (EVERYDAY | Flag.VERB)) != 0
                && ((flags & NAMED) == 0 || tokens.form(Math.min(word + 1, tokens.count() - 1)) == Tokens.LOWER);
        return run.length == 1
                && ordinary
                && casing == Casing.MIXED
                && context.isStart(word)
                && !context.isTitled(word);
    }

    /** A single letter with a stop, or before a name: {@code John A. Leiva}, {@code Ryan P Costa}. */
    private boolean isInitial(int token) {
        boolean cased = tokens.form(token) == Tokens.CAPITALIZED || casing == Casing.LOWER;
        char letter = Letters.lower(view.at(tokens.start(token)));
        boolean before = token > 0 && tokens.isLetters(token - 1) && tokens.gap(token) == Tokens.SPACE;
        boolean word = letter == 'i' || casing == Casing.LOWER && (letter == 'a' || letter == 'e');
        return cased && (tokens.isSymbol(token + 1, '.') || before && !word);
    }

    /** The next word of the same run, 0 if the run ends here. */
    private int after(int token) {
        int next = token + 1;
        if (next >= tokens.count() || tokens.gap(next) == Tokens.LINE_BREAK || isPrefixed(token)) {
            return 0;
        }
        if (isCandidate(next)) {
            return tokens.gap(next) == Tokens.SPACE && !isSmallBehind(token, next) ? next : 0;
        }
        if (tokens.form(next) == Tokens.SYMBOL) {
            return afterSymbol(token, next);
        }
        return afterParticles(token, next);
    }

    /** {@code Alice fan}: where names have capitals, a small word behind them is no part of one. */
    private boolean isSmallBehind(int token, int next) {
        return casing == Casing.MIXED && tokens.form(next) == Tokens.LOWER && tokens.form(token) != Tokens.LOWER;
    }

    /** {@code ex-Beatle}: no part of the name that follows. */
    private boolean isPrefixed(int token) {
        return tokens.isSymbol(token - 1, '-')
                && tokens.gap(token) == Tokens.NOTHING
                && token > 1
                && tokens.form(token - 2) == Tokens.LOWER
                && !tokens.has(token - 2, Flag.NAME_PARTICLE)
                && tokens.gap(token - 1) == Tokens.NOTHING;
    }

    private int afterSymbol(int token, int symbol) {
        int next = symbol + 1;
        if (next >= tokens.count() || tokens.gap(next) == Tokens.LINE_BREAK) {
            return 0;
        }
        char c = view.at(tokens.start(symbol));
        boolean tight = tokens.gap(symbol) == Tokens.NOTHING && tokens.gap(next) == Tokens.NOTHING;
        boolean joins =
                switch (c) {
                    case '-', '\'', '\u2019', '\u2010', '\u2011' -> tight;
                    case '.' -> tokens.gap(symbol) == Tokens.NOTHING && tokens.length(token) <= LONGEST_ABBREVIATION;
                    case '&' -> true;
                    default -> false;
                };
        return !joins ? 0 : isCandidate(next) ? next : afterParticles(token, next);
    }

    private int afterParticles(int token, int from) {
        int next = from;
        if (isConnector(token, next)) {
            next++;
        }
        while (next < from + 2 && isParticle(next)) {
            next++;
            if (next < tokens.count() && isApostrophe(next) && tokens.gap(next) == Tokens.NOTHING) {
                next++;
            }
        }
        boolean found = next > from && next < tokens.count() && isCandidate(next);
        return found && tokens.gap(next) != Tokens.LINE_BREAK ? next : 0;
    }

    /** {@code Institut für Meereskunde}, {@code Herrero e Hijos}: a small word inside the name of an organization. */
    private boolean isConnector(int token, int small) {
        if (!tokens.has(small, Flag.FUNCTION_WORD)
                || tokens.length(small) > LONGEST_CONNECTOR
                || !tokens.isName(small + 1)) {
            return false;
        }
        return tokens.has(small + 1, Flag.ORGANIZATION_FORM)
                || tokens.has(token, Flag.ORGANIZATION_HEAD) && INNER.contains(context.hash(small));
    }

    private boolean isApostrophe(int token) {
        return tokens.isSymbol(token, '\'') || tokens.isSymbol(token, '\u2019');
    }

    private boolean isParticle(int token) {
        return token < tokens.count()
                && tokens.isLetters(token)
                && tokens.has(token, Flag.NAME_PARTICLE | Flag.PLACE_PARTICLE)
                && tokens.gap(token) != Tokens.LINE_BREAK;
    }
}
