package io.millrace.privacy.find.place;

import io.millrace.privacy.find.Flag;
import io.millrace.privacy.find.Reading;
import io.millrace.privacy.find.Tokens;
import io.millrace.privacy.find.place.Part.Kind;
import java.util.List;

/** Weighs what speaks for the parts being an address. From {@link #ENOUGH} on they are taken for one. */
final class Evidence {
    static final int ENOUGH = 3;
    private static final int SURE = 8;
    private static final int FOR_SHAPE = 2;
    private static final int FOR_UNIT = 3;
    private static final int FOR_BOX = 3;

    private final Reading reading;
    private final Tokens tokens;
    private final Names names;
    private final List<Part> parts;

    Evidence(Reading reading, Names names, List<Part> parts) {
        this.reading = reading;
        this.tokens = reading.tokens();
        this.names = names;
        this.parts = parts;
    }

    /** What speaks for it, 0 if there is neither a street with a number nor a box. */
    int weight() {
        int street = street();
        if (any(Kind.MILITARY) && parts.size() > 1) {
            return SURE;
        }
        int box = any(Kind.BOX) ? FOR_BOX : 0;
        if (street < 0 && box == 0) {
            return 0;
        }
        int unit = any(Kind.UNIT) ? FOR_UNIT : 0;
        return Math.max(street, 0) + box + unit + tail() + Cues.before(tokens, parts.get(0).from());
    }

    /** What the best of the streets with a number beside it says, -1 if there is none. */
    private int street() {
        int best = -1;
        boolean shape = false;
        for (int at = 0; at < parts.size(); at++) {
            boolean before = is(at - 1, Kind.NUMBER);
            boolean after = is(at + 1, Kind.NUMBER);
            if (is(at, Kind.STREET) && (before || after)) {
                best = Math.max(best, name(parts.get(at), before));
                shape |= before && (after || is(at - 2, Kind.NUMBER));
            }
        }
        return shape ? best + FOR_SHAPE : best;
    }

    /** What the words of a street's name say. */
    private int name(Part part, boolean numberBefore) {
        int best = 0;
        for (int token = part.from(); token < part.to(); token++) {
            best = Math.max(best, StreetEndings.weight(reading, token));
            boolean first = token == part.from();
            boolean kind = tokens.has(token, Flag.STREET_TYPE) && (!first || tokens.has(token, Flag.STREET_LEAD));
            if (kind && (!first || part.to() > token + 1 || numberBefore)) {
                best = 3;
            }
        }
        if (tokens.isSymbol(part.from() + 1, '/')) {
            best = 3;
        }
        return names.uncased() ? Math.min(best, 2) : best;
    }

    private int tail() {
        boolean code = any(Kind.CODE);
        boolean known = false;
        for (Part part : parts) {
            known |= part.kind() == Kind.PLACE && isKnown(part);
        }
        boolean state = code && afterState();
        boolean comma = parts.stream().anyMatch(part -> part.kind() == Kind.PLACE && part.comma());
        return (code ? 1 : 0) + (known || state ? 1 : 0) + (comma || code && any(Kind.PLACE) ? 1 : 0);
    }

    /** A code after the two letters of a state. */
    private boolean afterState() {
        for (int at = 1; at < parts.size(); at++) {
            int before = parts.get(at).from() - 1;
            if (is(at, Kind.CODE) && is(at - 1, Kind.PLACE) && tokens.form(before) == Tokens.UPPER && tokens.length(before) == 2) {
                return true;
            }
        }
        return false;
    }

    private boolean isKnown(Part part) {
        for (int token = part.from(); token < part.to(); token++) {
            if (tokens.has(token, Flag.CITY | Flag.REGION | Flag.COUNTRY)) {
                return true;
            }
        }
        return false;
    }

    private boolean any(Kind kind) {
        return parts.stream().anyMatch(part -> part.kind() == kind);
    }

    private boolean is(int at, Kind kind) {
        return at >= 0 && at < parts.size() && parts.get(at).kind() == kind;
    }
}
