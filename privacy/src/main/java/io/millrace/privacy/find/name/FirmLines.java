package io.millrace.privacy.find.name;

import io.millrace.privacy.find.Tokens;
import java.util.ArrayList;
import java.util.List;

/** A line that is nothing but {@code Owens, Duran and Oneal} names a firm, not three people. */
final class FirmLines {
    private static final int NAMES = 3;

    private final Context context;
    private final Tokens tokens;

    FirmLines(Context context) {
        this.context = context;
        this.tokens = context.tokens;
    }

    List<Name> joined(List<Name> names) {
        if (names.size() < NAMES) {
            return names;
        }
        List<Name> joined = new ArrayList<>(names.size());
        for (int at = 0; at < names.size(); at++) {
            if (at + NAMES <= names.size() && isFirm(names.get(at), names.get(at + 1), names.get(at + 2))) {
                joined.add(names.get(at).upTo(names.get(at + 2).last(), Label.ORGANIZATION));
                at += NAMES - 1;
            } else {
                joined.add(names.get(at));
            }
        }
        return joined;
    }

    private boolean isFirm(Name one, Name two, Name three) {
        boolean single = one.words() + two.words() + three.words() == NAMES;
        boolean comma = two.first() == one.last() + 2 && tokens.isSymbol(one.last() + 1, ',');
        boolean and = three.first() == two.last() + 2
                && (tokens.isLetters(two.last() + 1) || tokens.isSymbol(two.last() + 1, '&'));
        return single && comma && and && context.lineStart(one.first()) >= 0 && context.endsLine(three.last());
    }
}
