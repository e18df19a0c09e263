package io.millrace.privacy.find.place;

import io.millrace.privacy.find.Flag;
import io.millrace.privacy.find.Reading;
import io.millrace.privacy.find.Tokens;

/** Where an address begins that has a number at some token: at the number, or at the name before it. */
final class Starts {
    private static final int MAX_WORDS = 7;

    private final Reading reading;
    private final Tokens tokens;
    private final Names names;

    Starts(Reading reading, Names names) {
        this.reading = reading;
        this.tokens = reading.tokens();
        this.names = names;
    }

    /** @param floor the first token that is free; the result is not before it */
    int before(int number, int floor) {
        int unit = unitBefore(number, floor);
        if (unit < number) {
            return unit;
        }
        if (tokens.gap(number) == Tokens.LINE_BREAK) {
            return number;
        }
        int low = low(number, floor);
        for (int at = low; at < number; at++) {
            if (mayBegin(at, low) && names.end(at) >= number) {
                return leading(at, number);
            }
        }
        return number;
    }

    private int unitBefore(int number, int floor) {
        if (!tokens.hasAny(Flag.UNIT_TYPE | Flag.BOX_TYPE)) {
            return number;
        }
        for (int at = Math.max(floor, number - 5); at < number; at++) {
            if (Units.end(reading, at) > number || Units.boxEnd(reading, at) > number) {
                return at;
            }
        }
        return number;
    }

    /** The furthest token before the number that may belong to a name, on the same line. */
    private int low(int number, int floor) {
        int at = number;
        while (at > floor && number - at < MAX_WORDS && tokens.gap(at) != Tokens.LINE_BREAK && mayBelong(at - 1)) {
            at--;
        }
        return at;
    }

    private boolean mayBelong(int token) {
        if (tokens.isLetters(token)) {
            return !tokens.has(token, Flag.SENTENCE_WORD | Flag.ADDRESS_CUE) || tokens.has(token, Flag.STREET_PARTICLE);
        }
        return names.isOrdinal(token)
                || tokens.isSymbol(token, '.')
                || tokens.isSymbol(token, '-')
                || tokens.isSymbol(token, '\'')
                || tokens.isSymbol(token, '/')
                || tokens.isSymbol(token, '’');
    }

    /** A word that begins a name; within a name joined by a hyphen none does. */
    private boolean mayBegin(int token, int low) {
        return names.isFirst(token) && (token == low || tokens.gap(token) != Tokens.NOTHING);
    }

    /** The word for a street that leads its name, if the run has one further on: {@code Pan Jan ul. Polna}. */
    private int leading(int from, int number) {
        for (int at = from + 1; at < number; at++) {
            boolean capital = tokens.has(at, Flag.STREET_LEAD) && tokens.isName(at) && at > from + 1 && at + 1 < number;
            if (capital && names.end(at) >= number) {
                return at;
            }
            boolean leads = tokens.has(at, Flag.STREET_LEAD)
                    && (tokens.form(at) == Tokens.LOWER && !names.uncased() || tokens.isSymbol(at + 1, '.'));
            if (leads && names.end(at) >= number) {
                return at;
            }
        }
        return from;
    }
}
