package io.millrace.privacy.find.identity;

import static io.millrace.privacy.find.identity.Strength.CHECKED;
import static io.millrace.privacy.find.identity.Strength.DATED;
import static io.millrace.privacy.find.identity.Strength.WEAK;
import static io.millrace.privacy.find.identity.Topic.COMPANY;
import static io.millrace.privacy.find.identity.Topic.HEALTH;
import static io.millrace.privacy.find.identity.Topic.IDENTITY;
import static io.millrace.privacy.find.identity.Topic.SOCIAL;
import static io.millrace.privacy.find.identity.Topic.TAX;
import static io.millrace.privacy.find.identity.Topic.VEHICLE;

import java.util.List;

/** Identifiers of Australia, New Zealand, Canada, South Africa, Nigeria and Israel. */
final class Commonwealth {
    private Commonwealth() {}

    static List<Rule> rules() {
        return List.of(
                Rule.of("AU_ABN", "#{11}|#{2}[ -]#{3}[ -]#{3}[ -]#{3}", CHECKED)
                        .checksum(Commonwealth::business)
                        .about(COMPANY)
                        .named("abn australian"),
                Rule.of("AU_ACN", "#{9}|#{3}[ -]#{3}[ -]#{3}", CHECKED)
                        .checksum(Commonwealth::company)
                        .about(COMPANY)
                        .named("acn australian"),
                Rule.of("AU_TFN", "#{8,9}|#{3}[ -]#{3}[ -]#{3}", CHECKED)
                        .checksum(Commonwealth::taxFile)
                        .about(TAX)
                        .named("tfn"),
                Rule.of("AU_MEDICARE", "#{10,11}|#{4}[ -]#{5}[ -]#{1,2}", CHECKED)
                        .checksum(Commonwealth::medicare)
                        .about(HEALTH)
                        .named("medicare"),
                Rule.of("NZ_IRD", "#{8,9}|#{2,3}-#{3}-#{3}", CHECKED)
                        .checksum(Commonwealth::inlandRevenue)
                        .named("ird"),
                Rule.of("CA_SIN", "#{9}|#{3}[- ]#{3}[- ]#{3}", CHECKED)
                        .checksum(Commonwealth::socialInsurance)
                        .about(SOCIAL)
                        .named("sin nas"),
                Rule.of("ZA_ID_NUMBER", "#{13}|#{6} #{4} #{3}", DATED)
                        .checksum(Commonwealth::southAfrican)
                        .about(IDENTITY)
                        .named("african"),
                Rule.of("NG_NIN", "#{11}", CHECKED)
                        .checksum(v -> Verdict.of(Checksums.verhoeff(v, 0, 11) && !v.isOneCharacter(0)))
                        .about(IDENTITY)
                        .named("nin nimc"),
                Rule.of("NG_VEHICLE_REGISTRATION", "@{3}[- ]?#{3}[- ]?@{2}", WEAK)
                        .where(v -> Verdict.of(v.number(3, 6) > 0))
                        .about(VEHICLE)
                        .named("frsc"),
                Rule.of("IL_ID", "#{9}|#{8}-#", CHECKED)
                        .checksum(v -> Verdict.of(Checksums.luhn(v, 0, 9) && v.number(0, 9) > 0))
                        .named("teudat zehut israeli זהות"));
    }

    /** One is taken from the first digit; weights 10, 1, 3 to 19; modulus 89. */
    private static Verdict business(Value v) {
        int sum = Checksums.weighed(v, 0, 10, 1, 3, 5, 7, 9, 11, 13, 15, 17, 19) - 10;
        return Verdict.of(sum % 89 == 0 && v.digit(0) > 0);
    }

    private static Verdict company(Value v) {
        int sum = Checksums.weighed(v, 0, 8, 7, 6, 5, 4, 3, 2, 1);
        return Verdict.of((10 - sum % 10) % 10 == v.digit(8) && v.number(0, 9) > 0);
    }

    private static Verdict taxFile(Value v) {
        int sum = v.length() == 9
                ? Checksums.weighed(v, 0, 1, 4, 3, 7, 5, 8, 6, 9, 10)
                : Checksums.weighed(v, 0, 10, 7, 8, 4, 6, 3, 5, 1);
        return Verdict.of(sum % 11 == 0 && !v.isOneCharacter(0));
    }

    /** The ninth digit checks the first eight. */
    private static Verdict medicare(Value v) {
        int sum = Checksums.weighed(v, 0, 1, 3, 7, 9, 1, 3, 7, 9);
        return Verdict.of(v.digit(0) >= 2 && v.digit(0) <= 6 && sum % 10 == v.digit(8));
    }

    /** Weights 3, 2, 7, 6, 5, 4, 3, 2; if that gives ten, others. */
    private static Verdict inlandRevenue(Value v) {
        int from = v.length() - 9;
        int first = from < 0 ? 0 : v.digit(0);
        long number = v.number(0, v.length());
        int rest = (first * 3 + Checksums.weighed(v, from + 1, 2, 7, 6, 5, 4, 3, 2)) % 11;
        int check = rest == 0 ? 0 : 11 - rest;
        if (check == 10) {
            rest = (first * 7 + Checksums.weighed(v, from + 1, 4, 3, 2, 5, 2, 7, 6)) % 11;
            check = rest == 0 ? 0 : 11 - rest;
        }
        return Verdict.of(number > 10_000_000 && number < 200_000_000 && check == v.digit(v.length() - 1));
    }

    /** None begins with 0 or 8. */
    private static Verdict socialInsurance(Value v) {
        return Verdict.of(v.digit(0) != 0 && v.digit(0) != 8 && Checksums.luhn(v, 0, 9));
    }

    /** Birthday, serial, citizenship (0, 1 or 2), a digit that is 8 or 9 today, Luhn. */
    private static Verdict southAfrican(Value v) {
        return Verdict.of(Dates.yymmdd(v, 0) && v.digit(10) <= 2 && Checksums.luhn(v, 0, 13));
    }
}
