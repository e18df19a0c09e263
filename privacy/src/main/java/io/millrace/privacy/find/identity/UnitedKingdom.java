package io.millrace.privacy.find.identity;

import static io.millrace.privacy.find.identity.Strength.CHECKED;
import static io.millrace.privacy.find.identity.Strength.FAINT;
import static io.millrace.privacy.find.identity.Strength.SHAPED;
import static io.millrace.privacy.find.identity.Strength.WEAK;
import static io.millrace.privacy.find.identity.Topic.HEALTH;
import static io.millrace.privacy.find.identity.Topic.LICENCE;
import static io.millrace.privacy.find.identity.Topic.PASSPORT;
import static io.millrace.privacy.find.identity.Topic.POSTAL;
import static io.millrace.privacy.find.identity.Topic.SOCIAL;
import static io.millrace.privacy.find.identity.Topic.VEHICLE;

import java.util.List;

/** Identifiers of the United Kingdom. */
final class UnitedKingdom {
    private static final List<String> UNUSED_PREFIXES = List.of("BG", "GB", "NK", "KN", "NT", "TN", "ZZ");

    /** Outward part: a district; inward part: no C, I, K, M, O or V. */
    private static final String POSTCODE =
            "([A-PR-UWYZ]([0-9]{1,2}|[0-9][A-HJKPSTUW]|[A-HK-Y][0-9]{1,2}|[A-HK-Y][0-9][ABEHMNPRV-Y]) ?"
                    + "[0-9][ABD-HJLNP-UW-Z]{2}|GIR ?0AA)";

    private UnitedKingdom() {}

    static List<Rule> rules() {
        return List.of(
                Rule.of("UK_NHS", "#{10}|#{3}[- ]#{3}[- ]#{4}", CHECKED)
                        .checksum(UnitedKingdom::health)
                        .about(HEALTH)
                        .named("nhs"),
                Rule.of("UK_NINO", "@{2}[ -]?#{2}[ -]?#{2}[ -]?#{2}[ -]?[A-D]", SHAPED)
                        .where(UnitedKingdom::insurance)
                        .about(SOCIAL)
                        .named("nino ni insurance"),
                Rule.of("UK_POSTCODE", POSTCODE, WEAK).about(POSTAL).named("postcode postcodes"),
                Rule.of("UK_PASSPORT", "@{2}#{7}|#{9}", FAINT)
                        .where(v -> Verdict.of(!v.isOneCharacter(2) && v.number(v.firstDigit(), 9) != 123456789))
                        .about(PASSPORT)
                        .named("ukpa hmpo"),
                Rule.of("UK_DRIVING_LICENCE", "@{2,5}9{0,3}#{6}[A-Z9]{2}%@{2}(#{2})?", SHAPED)
                        .where(UnitedKingdom::driver)
                        .about(LICENCE)
                        .named("dvla licence driving"),
                Rule.of("UK_VEHICLE_REGISTRATION", "[A-HJ-PR-Y]{2}#{2}[- ]?[A-HJ-PR-Z]{3}", SHAPED)
                        .where(v -> Verdict.of(isAge(v.number(2, 4))))
                        .about(VEHICLE)
                        .named("dvla"),
                Rule.of(
                                "UK_VEHICLE_REGISTRATION",
                                "[A-HJ-NPR-TV-Y][1-9]#{0,2}[- ]?[A-HJ-PR-Z]{3}|[A-HJ-PR-Z]{3}[- ]?[1-9]#{0,2}[A-HJ-NPR-TV-Y]",
                                FAINT)
                        .about(VEHICLE)
                        .named("dvla"),
                Rule.of("UK_UTR", "#{10}|#{5}[- ]#{5}", CHECKED)
                        .checksum(UnitedKingdom::taxpayer)
                        .named("utr hmrc"));
    }

    /** Modulus 11, weights 10 to 2. */
    private static Verdict health(Value v) {
        int check = 11 - Checksums.weighed(v, 0, 10, 9, 8, 7, 6, 5, 4, 3, 2) % 11;
        return Verdict.of(check != 10 && check % 11 == v.digit(9) && !v.isOneCharacter(0));
    }

    /** No D, F, I, Q, U, V in the prefix, no O as its second letter. */
    private static Verdict insurance(Value v) {
        String prefix = "" + v.at(0) + v.at(1);
        return Verdict.of(
                "DFIQUV".indexOf(v.at(0)) < 0 && "DFIQUVO".indexOf(v.at(1)) < 0 && !UNUSED_PREFIXES.contains(prefix));
    }

    /** Decade, month (a woman's plus 50), day and year of birth after five characters of the name. */
    private static Verdict driver(Value v) {
        if (v.length() != 16 && v.length() != 18) {
            return Verdict.NO;
        }
        for (int at = 5; at < 11; at++) {
            if (!v.isDigit(at)) {
                return Verdict.NO;
            }
        }
        long month = v.number(6, 8) % 50;
        return Verdict.of(v.digit(6) != 2 && v.digit(6) < 7 && Dates.isDay(0, month, v.number(8, 10)));
    }

    /** The half years from 2001 on: 02 to 29 for spring, 51 to 79 for autumn. */
    private static boolean isAge(long identifier) {
        return identifier >= 2 && identifier <= 29 || identifier >= 51 && identifier <= 79;
    }

    /** Modulus 11 of the last nine digits. */
    private static Verdict taxpayer(Value v) {
        int rest = Checksums.weighed(v, 1, 6, 7, 8, 9, 10, 5, 4, 3, 2) % 11;
        return Verdict.of("21987654321".charAt(rest) == v.at(0) && !v.isOneCharacter(1));
    }
}
