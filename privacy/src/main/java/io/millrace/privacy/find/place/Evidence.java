package io.millrace.privacy.find.place;

import io.millrace.privacy.find.Flag;
import io.millrace.privacy.find.Letters;
import io.millrace.privacy.find.Reading;
import io.millrace.privacy.find.Tokens;
import io.millrace.privacy.find.place.Part.Kind;
import java.util.List;

/** Weighs what speaks for the parts being an address. From {@link #ENOUGH} on they are taken for one. */
final class Evidence {
    static final int ENOUGH = 3;
    private static final int SURE = 8;
    private static final int FOR_SHAPE = 2;
    private static final int MAX_STREETS = 2;
    private static final int FOR_UNIT = 3;
    private static final int BARE_BOX = 5;
    private static final int FOR_BOX = 3;

    private final Reading reading;
    private final Tokens tokens;
    private final Names names;
    private final List<Part> parts;
    /** A bit for each kind of part. */
    private final int kinds;

    Evidence(Reading reading, Names names, List<Part> parts) {
        this.reading = reading;
        this.tokens = reading.tokens();
        this.names = names;
        this.parts = parts;
        int kinds = 0;
        for (int at = 0; at < parts.size(); at++) {
            kinds |= 1 << parts.get(at).kind().ordinal();
        }
        this.kinds = kinds;
    }

    /** What speaks for it, 0 if there is neither a street with a number nor a box. */
    int weight() {
        int street = street();
        if (any(Kind.MILITARY) && parts.size() > 1) {
            return SURE;
        }
        int box = box();
        if (street < 0 && box == 0) {
            return 0;
        }
        int unit = any(Kind.UNIT) ? FOR_UNIT : 0;
        int cue = Cues.before(tokens, parts.get(0).from());
        return Math.max(street, 0) + box + unit + tail() + (cue == 1 && street < 1 ? 0 : cue);
    }

    /** A bare word for a box says less than a post office box, or two of them. */
    private int box() {
        int weight = 0;
        if (!any(Kind.BOX)) {
            return 0;
        }
        for (Part part : parts) {
            if (part.kind() == Kind.BOX) {
                boolean sure = part.to() - part.from() > 2 || tokens.length(part.from()) > BARE_BOX;
                weight += sure ? FOR_BOX : FOR_BOX - 1;
            }
        }
        return weight;
    }

    /** What the best of the streets with a number beside it says, -1 if there is none. */
    private int street() {
        if (!any(Kind.STREET) || !any(Kind.NUMBER) || streets() > MAX_STREETS) {
            return -1;
        }
        int best = -1;
        boolean shape = false;
        for (int at = 0; at < parts.size(); at++) {
            boolean before = is(at - 1, Kind.NUMBER);
            boolean after = is(at + 1, Kind.NUMBER);
            if (is(at, Kind.STREET) && (before || after) && !isMonth(parts.get(at))) {
                best = Math.max(best, name(parts.get(at), before));
                shape |= before && (after && !isDate(at) || is(at - 2, Kind.NUMBER));
            }
        }
        return shape ? best + FOR_SHAPE : best;
    }

    private int streets() {
        int streets = 0;
        for (int at = 0; at < parts.size(); at++) {
            streets += is(at, Kind.STREET) ? 1 : 0;
        }
        return streets;
    }

    private boolean isMonth(Part part) {
        return tokens.has(part.to() - 1, Flag.MONTH) && !tokens.has(part.from(), Flag.STREET_TYPE);
    }

    /** A day, the word of a month in a language that is not known, and a year. */
    private boolean isDate(int at) {
        int year = parts.get(at + 1).from();
        boolean four = tokens.isDigits(year)
                && tokens.length(year) == 4
                && "12".indexOf(reading.view().at(tokens.start(year))) >= 0;
        return four
                && tokens.length(parts.get(at - 1).from()) <= 2
                && parts.get(at).to() - parts.get(at).from() == 1;
    }

    /** What the words of a street's name say. */
    private int name(Part part, boolean numberBefore) {
        int best = 0;
        for (int token = part.from(); token < part.to(); token++) {
            best = Math.max(best, StreetEndings.weight(reading, token));
            boolean first = token == part.from();
            boolean kind = tokens.has(token, Flag.STREET_TYPE)
                    && !isBare(token)
                    && (!first || tokens.has(token, Flag.STREET_LEAD));
            boolean last = numberBefore || token + 2 >= part.to() || tokens.has(token, Flag.STREET_LEAD);
            if (kind && last && (!first || part.to() > token + 1 || numberBefore)) {
                best = 3;
            }
        }
        if (tokens.isSymbol(part.from() + 1, '/') && tokens.length(part.from()) == 1 && isCalle(part.from())) {
            best = 3;
        }
        return names.uncased() ? Math.min(best, 2) : best;
    }

    /** A word of two letters that leads a name only with a full stop: al., pl., os. */
    private boolean isBare(int token) {
        boolean lead = tokens.length(token) <= 2 && tokens.has(token, Flag.STREET_LEAD);
        return lead
                && !tokens.isSymbol(token + 1, '.')
                && Letters.lower(reading.view().at(tokens.start(token))) != 'u';
    }

    /** {@code C/} for calle or carrer. */
    private boolean isCalle(int token) {
        return Letters.lower(reading.view().at(tokens.start(token))) == 'c';
    }

    private int tail() {
        boolean code = any(Kind.CODE);
        if (!code && !any(Kind.PLACE)) {
            return 0;
        }
        boolean known = false;
        boolean comma = false;
        for (Part part : parts) {
            known |= part.kind() == Kind.PLACE && isKnown(part);
            comma |= part.kind() == Kind.PLACE && part.comma();
        }
        boolean state = code && afterState();
        return (code ? 1 : 0) + (known || state ? 1 : 0) + (comma || code && any(Kind.PLACE) ? 1 : 0);
    }

    /** A code after the two letters of a state. */
    private boolean afterState() {
        for (int at = 1; at < parts.size(); at++) {
            int before = parts.get(at).from() - 1;
            if (is(at, Kind.CODE)
                    && is(at - 1, Kind.PLACE)
                    && tokens.form(before) == Tokens.UPPER
                    && tokens.length(before) == 2) {
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
        return (kinds & 1 << kind.ordinal()) != 0;
    }

    private boolean is(int at, Kind kind) {
        return at >= 0 && at < parts.size() && parts.get(at).kind() == kind;
    }
}
