package io.millrace.privacy.find.identity;

import static io.millrace.privacy.find.identity.Strength.FAINT;
import static io.millrace.privacy.find.identity.Strength.WEAK;

import java.util.List;

/** Numbers of vehicles whose form says little without a word for them. */
final class Plates {
    private static final String TYPE = "VEHICLE_PLATE";

    /** No vowels: letters of Spanish plates since 2000. */
    private static final String SPANISH = "[B-DF-HJ-NPR-TV-Z]{3}";

    /** No I, O, Q and U: letters of Italian and French plates. */
    private static final String PAIR = "[A-HJ-NPR-TV-Z]{2}";

    private Plates() {}

    static List<Rule> rules() {
        return List.of(
                Rule.of(TYPE, "#{4}[- ]?" + SPANISH, WEAK).named("matr\u00edcula matr\u00edculas placa placas"),
                Rule.of(TYPE, PAIR + " ?#{3} ?" + PAIR, WEAK)
                        .named(
                                "targa targata targato targhe immatricul\u00e9e immatricul\u00e9 immatriculation plaque"),
                Rule.of(TYPE, "#@{3}#{3}|@{3}[- ]?#{3,4}|#{3}[- ]?@{3}", FAINT).named("plate plates"),
                Rule.of(TYPE, "@%{5,6}", FAINT)
                        .where(v -> Verdict.of(v.firstDigit() < v.length()))
                        .named("\u8f66\u724c \u8f66\u724c\u53f7 \u8f66\u724c\u53f7\u7801 \u724c\u7167"));
    }
}
