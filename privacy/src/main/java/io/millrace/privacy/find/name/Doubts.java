package io.millrace.privacy.find.name;

import io.millrace.privacy.find.Flag;
import io.millrace.privacy.find.Letters;
import io.millrace.privacy.find.Tokens;
import java.util.Set;

/**
 * What speaks against a name by how it is written, whatever its context says: ordinary words, units, letters, and words of
 * programs. The less likely such a name is, the surer the tagger must be.
 */
final class Doubts {
    /** Margins of weights. A lone word of this kind is a name only by so much. */
    private static final int GIVEN = 120, ORDINARY = 260, SMALL = 150, MIXED = 600, NEVER = Integer.MAX_VALUE;

    private static final Set<String> FAMILY_PARTS =
            Set.of("Mc Mac De Di Da Du La Le Lo Li Van Von Vander Fitz San O D Del Della Al El Ap Ten Ter".split(" "));

    private static final int LONGEST_UNIT = 3, WINDOW = 64;

    private static final long COMMON = Flag.COMMON_WORD | Flag.VERB | Flag.NUMBER_WORD | Flag.MONTH | Flag.WEEKDAY;
    private static final long PLACE = Flag.CITY | Flag.REGION | Flag.COUNTRY;
    private static final long LISTED = PLACE | Flag.GIVEN_NAME | Flag.FAMILY_NAME | Flag.COMPANY | Flag.NATIONALITY;

    private final Context context;
    private final Tokens tokens;

    Doubts(Context context) {
        this.context = context;
        this.tokens = context.tokens;
    }

    /** Whether a name of a single word is none. */
    boolean reject(int word, Label label, int margin) {
        return margin < needed(word, label) || isOnlyBeginning(word) || isCode(word);
    }

    private int needed(int word, Label label) {
        if (isMeasure(word)) {
            return NEVER;
        }
        return switch (tokens.form(word)) {
            case Tokens.MIXED_CASE ->
                tokens.has(word, LISTED) || isFamily(word) || label == Label.ORGANIZATION ? 0 : MIXED;
            case Tokens.UPPER -> isUnit(word, label) ? NEVER : ordinary(word, label);
            case Tokens.LOWER ->
                context.casing == Casing.MIXED || label == Label.ORGANIZATION ? SMALL : ordinary(word, label);
            default -> tokens.length(word) == 1 ? NEVER : ordinary(word, label);
        };
    }

    private int ordinary(int word, Label label) {
        if (label == Label.ORGANIZATION && tokens.has(word, Flag.ORGANIZATION_HEAD)) {
            return NEVER;
        }
        return !tokens.has(word, COMMON) ? 0 : tokens.has(word, Flag.GIVEN_NAME) ? GIVEN : ORDINARY;
    }

    /** {@code 25 Nm}, {@code 30 min}, {@code § 280 Abs.}: a short word behind a number that no list holds. */
    private boolean isMeasure(int word) {
        return tokens.length(word) <= LONGEST_UNIT
                && tokens.isDigits(word - 1)
                && tokens.gap(word) != Tokens.LINE_BREAK
                && (tokens.form(word) == Tokens.LOWER || !tokens.has(word, PLACE | Flag.GIVEN_NAME));
    }

    /** {@code MB}, {@code UTC}, {@code B}; but {@code USA} is a place and {@code KLM} may be a firm. */
    private boolean isUnit(int word, Label label) {
        boolean measured = tokens.isDigits(word - 1) && tokens.gap(word) != Tokens.LINE_BREAK;
        boolean place = label == Label.LOCATION && tokens.has(word, PLACE);
        boolean firm = label == Label.ORGANIZATION && tokens.length(word) > 1;
        return tokens.length(word) <= LONGEST_UNIT && (measured || !place && !firm);
    }

    /** {@code McArthur}, {@code DeWitt}: a part that family names begin with, and one more capital. */
    private boolean isFamily(int word) {
        int start = tokens.start(word), capital = start + 1;
        while (capital < tokens.end(word) && Letters.kind(context.view.at(capital)) != Letters.UPPER) {
            capital++;
        }
        return tokens.end(word) - capital > LONGEST_UNIT && FAMILY_PARTS.contains(context.view.text(start, capital));
    }

    /** {@code Summer opened}: what follows must speak for a name, as in {@code Summer, come here} and {@code Hope lost her key}. */
    private boolean isOnlyBeginning(int word) {
        boolean called = tokens.form(word) == Tokens.CAPITALIZED && tokens.has(word, COMMON);
        return called
                && context.isStart(word)
                && !context.isTitled(word)
                && tokens.isLetters(word + 1)
                && !context.endsLine(word)
                && context.pronoun(word) == 0;
    }

    /** Between the marks of code of Markdown, and no quoted value there. */
    private boolean isCode(int word) {
        if (!tokens.hasSign('`')) {
            return false;
        }
        boolean code = false;
        for (int at = word - 1; at > word - WINDOW && at >= 0 && tokens.gap(at + 1) != Tokens.LINE_BREAK; at--) {
            code ^= tokens.isSymbol(at, '`');
        }
        return code && !tokens.isSymbol(word - 1, '"') && !tokens.isSymbol(word - 1, '\'');
    }
}
