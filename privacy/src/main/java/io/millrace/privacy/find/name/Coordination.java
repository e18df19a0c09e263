package io.millrace.privacy.find.name;

import io.millrace.privacy.find.Flag;
import io.millrace.privacy.find.Tokens;
import java.util.List;

/** Names that are listed with {@code and} are of one kind: {@code Uber, Importio and Lyft} are three firms. */
final class Coordination {
    private static final int FEWEST = 3, LONGEST_AND = 3;

    /** How much surer the one kind must be than all others together. */
    private static final int LEAD = 2;

    private final Tokens tokens;

    Coordination(Context context) {
        this.tokens = context.tokens;
    }

    void settle(List<Name> names) {
        for (int from = 0; from < names.size(); ) {
            int to = from + 1;
            boolean and = false;
            while (to < names.size() && isLinked(names.get(to - 1), names.get(to))) {
                and |= tokens.isLetters(names.get(to).first() - 1);
                to++;
            }
            if (and && to - from >= FEWEST) {
                unite(names.subList(from, to));
            }
            from = to;
        }
    }

    private boolean isLinked(Name one, Name two) {
        int between = two.first() - one.last() - 1;
        boolean kinds = one.label() != Label.NRP && two.label() != Label.NRP;
        boolean comma = between >= 1 && tokens.isSymbol(one.last() + 1, ',');
        return kinds
                && (between == 1 && (comma || isAnd(two.first() - 1))
                        || between == 2 && comma && isAnd(two.first() - 1));
    }

    private boolean isAnd(int token) {
        return tokens.isLetters(token) && tokens.length(token) <= LONGEST_AND && tokens.has(token, Flag.FUNCTION_WORD);
    }

    private static void unite(List<Name> names) {
        int[] sums = new int[Label.COUNT];
        int all = 0;
        for (Name name : names) {
            sums[name.label().ordinal()] += Math.max(0, name.margin());
            all += Math.max(0, name.margin());
        }
        int top = 0;
        for (int label = 1; label < sums.length; label++) {
            top = sums[label] > sums[top] ? label : top;
        }
        if (sums[top] > LEAD * (all - sums[top])) {
            Label kind = Label.of(top);
            names.replaceAll(name -> name.as(kind));
        }
    }
}
