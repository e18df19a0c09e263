package io.millrace.privacy.find.name;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A name that a text says several times is of one kind: that of the place where it is surest. */
final class Repeats {
    private final Context context;
    private final Map<Long, Name> surest = new HashMap<>();

    Repeats(Context context) {
        this.context = context;
    }

    void settle(List<Name> names) {
        if (names.size() < 2) {
            return;
        }
        names.forEach(this::remember);
        names.replaceAll(this::settled);
    }

    private void remember(Name name) {
        for (int token = name.first(); token <= name.last(); token++) {
            if (context.tokens.isLetters(token)) {
                surest.merge(context.hash(token), name, Repeats::surer);
            }
        }
    }

    private static Name surer(Name one, Name other) {
        return weight(other) > weight(one) ? other : one;
    }

    /** Names of several words say more. */
    private static int weight(Name name) {
        return name.margin() * Math.min(name.words(), 2);
    }

    private Name settled(Name name) {
        Name first = surest.get(context.hash(name.first()));
        Name last = name.last() == name.first() ? first : surest.get(context.hash(name.last()));
        boolean agree = first != null && last != null && first.label() == last.label();
        return agree && first.label() != Label.NRP && name.label() != Label.NRP ? name.as(first.label()) : name;
    }
}
