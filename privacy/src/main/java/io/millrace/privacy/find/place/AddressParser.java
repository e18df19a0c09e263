package io.millrace.privacy.find.place;

import io.millrace.privacy.find.Flag;
import io.millrace.privacy.find.Reading;
import io.millrace.privacy.find.Tokens;
import io.millrace.privacy.find.place.Part.Kind;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads an address from its first token on: numbers, streets and units on the first line; then places, codes and units
 * after commas and on further lines. It reads as far as an address may go; whether it is one, {@link Evidence} says.
 */
final class AddressParser {
    private static final int MAX_PARTS = 16;
    private static final int MAX_NUMBERS = 5;
    private static final int MAX_LINES = 5;
    private static final int MAX_LINE_WORDS = 6;

    private final Reading reading;
    private final Tokens tokens;
    private final Names names;
    private final List<Part> parts = new ArrayList<>(MAX_PARTS);
    /** A bit for each kind of part that was read. */
    private int kinds;

    private boolean tail;
    private int numbers;
    private int line;
    private boolean comma;
    private boolean newLine;

    AddressParser(Reading reading, Names names) {
        this.reading = reading;
        this.tokens = reading.tokens();
        this.names = names;
    }

    /** The parts from there on; the same list at each call. */
    List<Part> parse(int start) {
        parts.clear();
        kinds = 0;
        tail = false;
        numbers = 0;
        line = 0;
        int at = start;
        while (parts.size() < MAX_PARTS) {
            int next = separated(at);
            int end = next < tokens.count() ? part(next) : next;
            if (end == next) {
                break;
            }
            at = end;
        }
        return parts;
    }

    /** Past what stands between two parts; notes whether there was a comma or a new line. */
    private int separated(int at) {
        comma = false;
        newLine = false;
        if (parts.isEmpty()) {
            return at;
        }
        int next = stop(at);
        for (int more = 0; more < 3 && next < tokens.count(); more++) {
            if (tokens.gap(next) == Tokens.LINE_BREAK && !newLine) {
                newLine = true;
                next = Lines.afterMarks(tokens, next);
            }
            if (tokens.isSymbol(next, ',') || tokens.isSymbol(next, '，')) {
                comma = true;
                next++;
            }
        }
        return tokens.isSymbol(next, '-') && names.isUnit(next + 1) ? next + 1 : next;
    }

    /** Past a full stop after a number or an abbreviation, if the address may go on after it. */
    private int stop(int at) {
        boolean stop = tokens.isSymbol(at, '.') && tokens.gap(at) == Tokens.NOTHING && at + 1 < tokens.count();
        boolean goesOn = stop
                && (tokens.gap(at + 1) == Tokens.LINE_BREAK
                        || tokens.isSymbol(at + 1, ',')
                        || names.isUnit(at + 1)
                        || streetFollows(at + 1));
        return goesOn ? at + 1 : at;
    }

    private boolean streetFollows(int at) {
        int end = names.end(at);
        return !tail
                && has(Kind.STREET)
                && last(1).kind() == Kind.NUMBER
                && end > at + 1
                && tokens.has(end - 1, Flag.STREET_TYPE);
    }

    private int part(int at) {
        if (newLine && line + 1 >= MAX_LINES || has(Kind.MILITARY)) {
            return at;
        }
        int military = Military.end(reading, at);
        if (military > at) {
            return add(Kind.MILITARY, at, military);
        }
        int unit = Units.end(reading, at);
        if (unit > at) {
            return add(Kind.UNIT, at, unit);
        }
        int box = Units.boxEnd(reading, at);
        if (box > at) {
            return add(Kind.BOX, at, box);
        }
        return !tail && !comma && !newLine && !complete() ? streetPart(at) : tailPart(at);
    }

    /** Whether street and unit are there: only places may follow. */
    private boolean complete() {
        return has(Kind.BOX) || has(Kind.STREET) && last(1).kind() == Kind.UNIT;
    }

    private int streetPart(int at) {
        int number = HouseNumbers.end(reading, at);
        if (number > at) {
            boolean third = parts.size() >= 2 && last(1).kind() == Kind.NUMBER && last(2).kind() == Kind.NUMBER;
            return third || ++numbers > MAX_NUMBERS ? at : add(Kind.NUMBER, at, number);
        }
        boolean particle = !parts.isEmpty()
                && tokens.has(at, Flag.STREET_PARTICLE)
                && !tokens.has(at, Flag.SENTENCE_WORD)
                && tokens.isName(at + 1);
        int end = particle ? names.end(at + 1) : names.end(at);
        return end > at && !isKindAfterNumber(at, end) ? add(Kind.STREET, at, end) : at;
    }

    /** What says again that it is a street: {@code Via Roma 5 street}. */
    private boolean isKindAfterNumber(int at, int end) {
        boolean lone = end == at + 1 && tokens.has(at, Flag.STREET_TYPE) && !tokens.has(at, Flag.STREET_LEAD);
        return lone && has(Kind.STREET) && last(1).kind() == Kind.NUMBER;
    }

    private int tailPart(int at) {
        if (!has(Kind.STREET) && !has(Kind.BOX) && !has(Kind.UNIT)) {
            return at;
        }
        tail = true;
        int code = newLine && comma && isRegion(at) ? at : Codes.end(reading, at);
        if (code > at) {
            return codeFits(at, code) ? add(Kind.CODE, at, code) : at;
        }
        int end = placeEnd(at);
        return end > at && placeFits(at, end) ? add(Kind.PLACE, at, end) : at;
    }

    private int placeEnd(int at) {
        if (newLine && comma && has(Kind.PLACE) && isRegion(at)) {
            return at + 1;
        }
        int end = names.placeEnd(at);
        boolean missing = end == at
                && has(Kind.PLACE)
                && at < tokens.count()
                && tokens.text(at).equals("nan");
        if (missing) {
            return at + 1;
        }
        if (end > at && tokens.isSymbol(end, '(') && names.isFirst(end + 1) && tokens.isSymbol(end + 2, ')')) {
            return end + 3;
        }
        if (end > at
                && end < tokens.count()
                && tokens.length(end) == 3
                && tokens.text(end).equals("nan")) {
            return end + 1;
        }
        return end > at ? withDistrict(joined(at, end)) : end;
    }

    /** With the number of a district, before a code or at the end of the line: {@code Praha 6}. */
    private int withDistrict(int end) {
        boolean district = tokens.isDigits(end) && tokens.length(end) <= 2 && tokens.gap(end) == Tokens.SPACE;
        return district && (Codes.end(reading, end + 1) > end + 1 || Lines.ends(tokens, end + 1)) ? end + 1 : end;
    }

    /** Two names of one country: {@code Bosnia and Herzegovina}, before a code or at the end of the line. */
    private int joined(int at, int end) {
        if (end >= tokens.count()
                || tokens.length(end) != 3
                || !tokens.text(end).equals("and")) {
            return end;
        }
        int second = tokens.has(end + 1, Flag.STREET_PARTICLE) && !tokens.isName(end + 1) ? end + 2 : end + 1;
        int after = names.placeEnd(second);
        boolean country = tokens.has(at, Flag.COUNTRY) || Codes.end(reading, after) > after;
        return after > second && tokens.gap(second) == Tokens.SPACE && country ? after : end;
    }

    /** A line that is a comma and the short form of a region: {@code , ON}. */
    private boolean isRegion(int at) {
        boolean word = tokens.form(at) == Tokens.UPPER || tokens.form(at) == Tokens.CAPITALIZED || tokens.isDigits(at);
        return word && tokens.length(at) <= 3 && (at + 1 >= tokens.count() || tokens.gap(at + 1) == Tokens.LINE_BREAK);
    }

    private boolean codeFits(int at, int end) {
        if (has(Kind.CODE)) {
            return false;
        }
        boolean name = end < tokens.count() && tokens.gap(end) == Tokens.SPACE && names.isFirst(end);
        boolean close = Lines.ends(tokens, end);
        return last(1).kind() == Kind.PLACE || name || newLine && close || close && tokens.length(at) >= 4;
    }

    private boolean placeFits(int at, int end) {
        if (end > at + 1 && isPerson(at, end)) {
            return false;
        }
        boolean country = tokens.has(at, Flag.COUNTRY) && tokens.has(end - 1, Flag.COUNTRY);
        if (has(Kind.CODE)) {
            return country || last(1).kind() == Kind.CODE && !newLine;
        }
        if (!newLine) {
            return !tokens.isSymbol(end, ':');
        }
        boolean placedBefore = line == 0 && last(1).kind() == Kind.PLACE && !Lines.isShort(tokens, last(1));
        boolean ends = Lines.ends(tokens, end) || Codes.end(reading, end) > end || country;
        return !placedBefore && ends && end - at <= MAX_LINE_WORDS;
    }

    private boolean isPerson(int at, int end) {
        boolean names = tokens.has(at, Flag.GIVEN_NAME) && tokens.has(end - 1, Flag.FAMILY_NAME);
        return tokens.has(at, Flag.TITLE) || names && !tokens.has(at, Flag.CITY);
    }

    private int add(Kind kind, int from, int to) {
        line += newLine ? 1 : 0;
        kinds |= 1 << kind.ordinal();
        parts.add(new Part(kind, from, to, line, comma));
        return to;
    }

    private Part last(int back) {
        return parts.get(parts.size() - back);
    }

    private boolean has(Kind kind) {
        return (kinds & 1 << kind.ordinal()) != 0;
    }
}
