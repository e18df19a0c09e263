package io.millrace.privacy.surrogate;

import java.util.List;

/** Short names of places in capitals: states of the United States (USPS Publication 28, appendix B), and countries in prose. */
final class PlaceCodes {
    private static final List<String> STATES =
            List.of(("AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO"
                            + " MT NE NV NH NJ NM NY NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY")
                    .split(" "));
    private static final List<String> COUNTRIES = List.of("USA", "UK", "UAE");

    private PlaceCodes() {}

    static boolean holds(String code) {
        return STATES.contains(code) || COUNTRIES.contains(code);
    }

    /** One of the same kind; the same one may be drawn. */
    static String other(String code, Draw draw) {
        return draw.pick(STATES.contains(code) ? STATES : COUNTRIES);
    }
}
