package io.millrace.privacy.surrogate;

import io.millrace.privacy.find.place.States;
import java.util.List;

/** Short names of places in capitals: states of the United States, and countries in prose. */
final class PlaceCodes {
    private static final List<String> COUNTRIES = List.of("USA", "UK", "UAE");

    private PlaceCodes() {}

    static boolean holds(String code) {
        return States.STATES.contains(code) || COUNTRIES.contains(code);
    }

    /** One of the same kind; the same one may be drawn. */
    static String other(String code, Draw draw) {
        return draw.pick(States.STATES.contains(code) ? States.STATES : COUNTRIES);
    }
}
