package io.millrace.privacy.find.place;

import io.millrace.privacy.find.Flag;
import io.millrace.privacy.find.Tokens;
import io.millrace.privacy.find.place.Part.Kind;
import java.util.ArrayList;
import java.util.List;

/** Two streets as an address: {@code the corner of Alšova 408 and Mill Road}. */
final class Crossings {
    private static final int MAX_WORDS = 6;

    private final Tokens tokens;
    private final Names names;

    Crossings(Tokens tokens, Names names) {
        this.tokens = tokens;
        this.names = names;
    }

    /** The parts with the other street, before or after them, and what announces the corner. */
    List<Part> around(List<Part> parts, int free) {
        int start = parts.get(0).from();
        int end = parts.get(parts.size() - 1).to();
        int other = otherBefore(start, free);
        int corner = cornerBefore(other, free);
        boolean open = other == start && corner < start;
        int after = open ? otherAfter(end) : end;
        if (corner == start && after == end) {
            return parts;
        }
        List<Part> all = new ArrayList<>(parts);
        all.set(0, new Part(Kind.STREET, corner, parts.get(0).to(), 0, false));
        if (after > end) {
            all.add(new Part(
                    Kind.STREET, end, after, parts.get(parts.size() - 1).line(), false));
        }
        return all;
    }

    /** The begin of a name that {@code and} joins to the street, if words for an address stand before it. */
    private int otherBefore(int start, int free) {
        if (start - 2 < free || !is(start - 1, "and")) {
            return start;
        }
        for (int at = Math.max(free, start - MAX_WORDS); at < start - 1; at++) {
            boolean begins = tokens.gap(at) != Tokens.NOTHING && names.isFirst(at) && names.end(at) == start - 1;
            if (begins && !Lines.begins(tokens, start) && (Cues.before(tokens, at) > 0 || Lines.begins(tokens, at))) {
                return at;
            }
        }
        return start;
    }

    private int cornerBefore(int start, int free) {
        int corner = start - 2;
        if (corner < free || !is(corner, "corner") || !tokens.has(start - 1, Flag.STREET_PARTICLE)) {
            return start;
        }
        return corner - 1 >= free && is(corner - 1, "the") ? corner - 1 : corner;
    }

    private int otherAfter(int end) {
        int and = tokens.isSymbol(end, '.') ? end + 1 : end;
        return is(and, "and") && and + 1 < tokens.count() ? Math.max(end, orEnd(and + 1, end)) : end;
    }

    private int orEnd(int from, int end) {
        int after = names.end(from);
        return after > from ? after : end;
    }

    private boolean is(int token, String word) {
        return token >= 0
                && token < tokens.count()
                && tokens.length(token) == word.length()
                && tokens.says(token, word);
    }
}
