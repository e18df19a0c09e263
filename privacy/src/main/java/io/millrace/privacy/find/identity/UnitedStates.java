package io.millrace.privacy.find.identity;

import static io.millrace.privacy.find.identity.Strength.CHECKED;
import static io.millrace.privacy.find.identity.Strength.FAINT;
import static io.millrace.privacy.find.identity.Strength.SHAPED;
import static io.millrace.privacy.find.identity.Strength.WEAK;
import static io.millrace.privacy.find.identity.Topic.COMPANY;
import static io.millrace.privacy.find.identity.Topic.HEALTH;
import static io.millrace.privacy.find.identity.Topic.LICENCE;
import static io.millrace.privacy.find.identity.Topic.PASSPORT;
import static io.millrace.privacy.find.identity.Topic.SOCIAL;
import static io.millrace.privacy.find.identity.Topic.TAX;

import io.millrace.privacy.find.money.Luhn;
import java.util.List;

/** Identifiers of the United States. */
final class UnitedStates {
    /** Numbers that were printed in advertisements or samples and are nobody's. */
    private static final List<Long> NOBODY = List.of(78051120L, 219099999L, 123456789L);

    /** No S, L, O, I, B or Z: the letters of a Medicare beneficiary identifier. */
    private static final String C = "[1-9]", L = "[AC-HJKMNPQRT-Y]", B = "[AC-HJKMNPQRT-Y0-9]";

    private UnitedStates() {}

    static List<Rule> rules() {
        return List.of(
                Rule.of("US_SSN", "#{3}-#{2}-#{4}", SHAPED)
                        .where(UnitedStates::socialSecurity)
                        .about(SOCIAL)
                        .named("ssn ssns social security"),
                Rule.of("US_SSN", "#{3}[ .]#{2}[ .]#{4}", CHECKED)
                        .where(UnitedStates::socialSecurity)
                        .about(SOCIAL)
                        .named("ssn ssns social security"),
                Rule.of("US_SSN", "#{9}|#{3}[- ]#{6}|#{5}[- ]#{4}", FAINT)
                        .where(UnitedStates::socialSecurity)
                        .named("ssn ssns social"),
                Rule.of("US_ITIN", "#{3} #{2} #{4}", WEAK)
                        .where(UnitedStates::taxpayer)
                        .named("itin taxpayer"),
                Rule.of("US_ITIN", "#{3}-#{2}-#{4}", SHAPED)
                        .where(UnitedStates::taxpayer)
                        .about(TAX, SOCIAL)
                        .named("itin taxpayer"),
                Rule.of("US_ITIN", "#{9}|#{3}[- ]#{6}|#{5}[- ]#{4}", WEAK)
                        .where(UnitedStates::taxpayer)
                        .about(TAX)
                        .named("itin taxpayer"),
                Rule.of("US_PASSPORT", "[A-Z]#{8}|#{9}", FAINT)
                        .where(UnitedStates::passport)
                        .about(PASSPORT)
                        .named("passport passports"),
                Rule.of("US_NPI", "#{10}|#{4}[- ]#{3}[- ]#{3}", CHECKED)
                        .checksum(UnitedStates::provider)
                        .about(HEALTH)
                        .named("npi npis"),
                Rule.of("US_MBI", C + L + B + "#-?" + L + B + "#-?" + L + "{2}#{2}", SHAPED)
                        .about(HEALTH)
                        .named("mbi medicare beneficiary"),
                Rule.of("MEDICAL_LICENSE", "[ABCDEFGHJKLMPRSTUX][A-Z9]#{7}", CHECKED)
                        .checksum(UnitedStates::prescriber)
                        .about(HEALTH, LICENCE)
                        .named("dea certificate prescriber"),
                Rule.of("US_EIN", "#{2}-#{7}", WEAK)
                        .where(v -> Verdict.of(!v.isOneCharacter(0) && v.number(0, 2) != 0))
                        .about(COMPANY)
                        .named("ein fein employer"),
                licence("#{7,14}"),
                licence("#{4}-#{2}-#{4}"),
                licence("@[- ]?#{5,14}|@{2}#{5,7}|@{3}#{6}|@#{3}-#{4}-#{4}(-#{2})?|@#{3}-#{3}-#{2}-#{3}-#"),
                licence(
                        "@{2}#{6}@|#{3}@{2}#{4}|@#@#@|@#{2}-#{2}-#{4}|#{7}@|#{8}@{2}|#{9}@|@#{6}R|#{2}@{3}#{5}|WDL%{9}"));
    }

    private static Rule licence(String form) {
        return Rule.of("US_DRIVER_LICENSE", form, FAINT).about(LICENCE).named("license licenses dl dmv driving");
    }

    /** Area not 000, 666 or from 900; group not 00; serial not 0000. */
    private static Verdict socialSecurity(Value v) {
        long area = v.number(0, 3);
        return Verdict.of(area != 0
                && area != 666
                && area < 900
                && v.number(3, 5) != 0
                && v.number(5, 9) != 0
                && !v.isOneCharacter(0)
                && !NOBODY.contains(v.number(0, 9)));
    }

    /** 9xx, and groups that the tax office gives: 50 to 65, 70 to 88, 90 to 92, 94 to 99. */
    private static Verdict taxpayer(Value v) {
        long group = v.number(3, 5);
        return Verdict.of(v.digit(0) == 9 && group >= 50 && (group <= 65 || group >= 70) && group != 89 && group != 93);
    }

    private static Verdict passport(Value v) {
        return Verdict.of(!v.isOneCharacter(1) && v.number(1, 9) != 23456789);
    }

    /** Luhn over the number with 80840 before it, which adds 24; it begins with 1 or 2. */
    private static Verdict provider(Value v) {
        return Verdict.of((v.digit(0) == 1 || v.digit(0) == 2) && (Luhn.sum(v::digit, 0, 10) + 24) % 10 == 0);
    }

    /** Registrant number: the last digit of (1st + 3rd + 5th) + 2 (2nd + 4th + 6th) is the seventh. */
    private static Verdict prescriber(Value v) {
        return Verdict.of(Checksums.weighed(v, 2, 1, 2, 1, 2, 1, 2) % 10 == v.digit(8) && !v.isOneCharacter(2));
    }
}
