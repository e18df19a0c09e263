package io.millrace.privacy.find.name;

import io.millrace.privacy.find.Flag;
import io.millrace.privacy.find.Fold;
import io.millrace.privacy.find.Lexicon;
import io.millrace.privacy.find.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Joins names to those of firms: with the legal form behind them ({@code S.p.A.}), with the noun of an organization behind a
 * genitive ({@code Anselm's Mill}), and three of them that name one firm ({@code Owens, Duran and Oneal}).
 */
final class Firms {
    private static final int NAMES = 3;

    /** Words of one subject, after the three names of a firm: three people are, have and were. */
    private static final Set<Long> SINGULAR = Stream.of(
                    "is has was does wants ist hat war est a es ha jest ma".split(" "))
            .map(word -> Lexicon.hash(Fold.word(word)))
            .collect(Collectors.toUnmodifiableSet());

    private final Context context;
    private final Tokens tokens;
    private final LegalForms forms;

    Firms(Context context) {
        this.context = context;
        this.tokens = context.tokens;
        this.forms = new LegalForms(context);
    }

    List<Name> joined(List<Name> names) {
        List<Name> joined = new ArrayList<>(names.size());
        for (int at = 0; at < names.size(); at++) {
            if (isCovered(names.get(at), joined)) {
                continue;
            }
            if (at + NAMES <= names.size() && isFirm(names.get(at), names.get(at + 1), names.get(at + 2))) {
                joined.add(names.get(at).upTo(names.get(at + 2).last(), Label.ORGANIZATION));
                at += NAMES - 1;
            } else {
                add(names.get(at), joined);
            }
        }
        return joined;
    }

    private static boolean isCovered(Name name, List<Name> joined) {
        return !joined.isEmpty()
                && name.first() <= joined.get(joined.size() - 1).last();
    }

    private void add(Name name, List<Name> joined) {
        int end = name.label() == Label.NRP ? -1 : formEnd(name);
        if (end >= 0) {
            Name firm = name.upTo(end, Label.ORGANIZATION);
            while (!joined.isEmpty() && isBeside(joined.get(joined.size() - 1), firm)) {
                firm = joined.remove(joined.size() - 1).upTo(end, Label.ORGANIZATION);
            }
            joined.add(firm);
            return;
        }
        int noun = name.last() + 3;
        joined.add(isGenitive(name.last()) ? name.upTo(noun, Label.ORGANIZATION) : name);
    }

    /** The last token of the legal form inside or behind a name, -1 if there is none. */
    private int formEnd(Name name) {
        for (int at = Math.max(name.first() + 1, name.last() - LegalForms.LONGEST); at <= name.last() + 1; at++) {
            int end = forms.end(at);
            if (end >= name.last()) {
                return end;
            }
        }
        for (int at = name.last() + 1; at <= name.last() + 2 && isWord(at); at++) {
            int end = forms.end(at + 1);
            if (end >= 0) {
                return end;
            }
        }
        boolean comma = tokens.isSymbol(name.last() + 1, ',') && !context.endsLine(name.last() + 1);
        return comma ? forms.end(name.last() + 2) : -1;
    }

    /** Only words with capitals stand between. */
    private boolean isBeside(Name earlier, Name firm) {
        boolean beside = earlier.label() != Label.NRP;
        for (int at = earlier.last() + 1; beside && at <= firm.first(); at++) {
            beside = isWord(at);
        }
        return beside;
    }

    private boolean isWord(int token) {
        return tokens.isName(token) && tokens.gap(token) == Tokens.SPACE;
    }

    private boolean isGenitive(int last) {
        boolean mark = tokens.isSymbol(last + 1, '\'') || tokens.isSymbol(last + 1, '\u2019');
        int noun = last + 3;
        return mark
                && tokens.isName(noun)
                && tokens.length(last + 2) == 1
                && tokens.gap(noun) == Tokens.SPACE
                && tokens.has(noun, Flag.ORGANIZATION_HEAD);
    }

    private boolean isFirm(Name one, Name two, Name three) {
        boolean single = one.words() + two.words() + three.words() == NAMES;
        boolean comma = two.first() == one.last() + 2 && tokens.isSymbol(one.last() + 1, ',');
        boolean and = three.first() == two.last() + 2
                && (tokens.isLetters(two.last() + 1) || tokens.isSymbol(two.last() + 1, '&'));
        return single && comma && and && (isLine(one, three) || areFamilies(one, two, three) && isOne(one, three));
    }

    private boolean isLine(Name one, Name three) {
        return context.lineStart(one.first()) >= 0 && context.endsLine(three.last());
    }

    private boolean areFamilies(Name one, Name two, Name three) {
        int given = 0;
        for (Name name : List.of(one, two, three)) {
            given += tokens.has(name.first(), Flag.GIVEN_NAME) && !tokens.has(name.first(), Flag.FAMILY_NAME) ? 1 : 0;
        }
        return given <= 1;
    }

    /** What stands before the three is said of one firm, or what stands behind them. */
    private boolean isOne(Name one, Name three) {
        boolean at = tokens.has(one.first() - 1, Flag.ORGANIZATION_CUE) && tokens.form(one.first() - 1) == Tokens.LOWER;
        return at || tokens.isLetters(three.last() + 1) && SINGULAR.contains(context.hash(three.last() + 1));
    }
}
