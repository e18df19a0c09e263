package io.millrace.privacy.find.identity;

import static io.millrace.privacy.find.identity.Strength.CHECKED;
import static io.millrace.privacy.find.identity.Strength.DATED;
import static io.millrace.privacy.find.identity.Strength.FAINT;
import static io.millrace.privacy.find.identity.Strength.WEAK;
import static io.millrace.privacy.find.identity.Topic.IDENTITY;
import static io.millrace.privacy.find.identity.Topic.LICENCE;
import static io.millrace.privacy.find.identity.Topic.PASSPORT;
import static io.millrace.privacy.find.identity.Topic.TAX;
import static io.millrace.privacy.find.identity.Topic.VEHICLE;

import java.util.List;

/** Identifiers of Poland, and documents of the kinds that many countries number alike. */
final class Poland {
    /** Weights of the places of a vehicle identification number. */
    private static final int[] WEIGHTS = {8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2};

    private Poland() {}

    static List<Rule> rules() {
        return List.of(
                Rule.of("PL_PESEL", "#{11}|#{6}[- ]#{5}|#{5} #{6}", DATED)
                        .checksum(Poland::person)
                        .about(IDENTITY)
                        .named("pesel")
                        .labelling(),
                Rule.of(
                                "PL_NIP",
                                "(PL[ -]?)?(#{10}|#{3}[- ]#{3}[- ]#{2}[- ]#{2}|#{3}[- ]#{2}[- ]#{2}[- ]#{3})",
                                CHECKED)
                        .checksum(Poland::taxpayer)
                        .mixing()
                        .about(TAX)
                        .named("nip podatkowy podatnika")
                        .labelling(),
                Rule.of("PL_REGON", "#{9}|#{3}[- ]#{3}[- ]#{3}|#{14}", CHECKED)
                        .checksum(Poland::business)
                        .named("regon")
                        .labelling(),
                Rule.of("PL_ID_CARD", "@{3}[- ]?#{6}", CHECKED)
                        .checksum(Poland::idCard)
                        .about(IDENTITY)
                        .named("dowód dowodu dowodem dowody osobisty osobistego")
                        .labelling(),
                Rule.of("PL_KRS", "#{10}", FAINT)
                        .where(v -> Verdict.of(v.number(0, 3) == 0))
                        .named("krs")
                        .labelling(),
                Rule.of("PASSPORT", "@{2}[- ]?#{7}|@{2}#[- ]#{6}", WEAK)
                        .about(PASSPORT)
                        .named("paszport paszportu paszporcie paszportem")
                        .labelling(),
                Rule.of("PASSPORT", "@#{7,8}|#{8,9}|#{2}@{2}#{5}|@{1,2}#{6}", FAINT)
                        .about(PASSPORT),
                Rule.of("DRIVER_LICENSE", "#{2}[- ]?#{7}|#{5}/#{2}/#{4}", WEAK)
                        .named("prawo prawa jazdy prawie")
                        .labelling(),
                Rule.of("DRIVER_LICENSE", "#{8,12}|@{1,2}#{5,10}|#{2}[- ]#{2}[- ]#{6}", FAINT)
                        .about(LICENCE),
                Rule.of("VEHICLE_PLATE", "@{2,3}[- ]?(#{4,5}|#{3,5}@|#{2,3}@{2}|#@#{2,3}|#@{2}#{2}|#{4}@)", WEAK)
                        .about(VEHICLE)
                        .named("rejestracyjny rejestracyjna rejestracyjnego rejestracyjne rejestracji rej")
                        .labelling(),
                vin("[A-HJ-NPR-Z0-9]{17}", CHECKED),
                vin("[A-HJ-NPR-Z0-9]{4}( [A-HJ-NPR-Z0-9]{4}){3} [A-HJ-NPR-Z0-9]", WEAK),
                vin("[A-HJ-NPR-Z0-9]{4}(-[A-HJ-NPR-Z0-9]{4}){3}-[A-HJ-NPR-Z0-9]", WEAK),
                vin("[A-HJ-NPR-Z0-9]{3}[- ][A-HJ-NPR-Z0-9]{6}[- ][A-HJ-NPR-Z0-9]{8}", WEAK));
    }

    private static Rule vin(String form, Strength strength) {
        return Rule.of("VIN", form, strength)
                .checksum(Poland::vehicle)
                .about(VEHICLE)
                .named("vin nadwozia chassis fahrgestellnummer fin")
                .labelling();
    }

    /** Weights 1, 3, 7, 9; the month carries the century in steps of 20. */
    private static Verdict person(Value v) {
        long month = v.number(2, 4) % 20;
        boolean right = Checksums.weighed(v, 0, 1, 3, 7, 9, 1, 3, 7, 9, 1, 3, 1) % 10 == 0;
        return Verdict.of(right && Dates.isDay(v.number(0, 2), month, v.number(4, 6)));
    }

    private static Verdict taxpayer(Value v) {
        int from = v.firstDigit();
        int rest = Checksums.weighed(v, from, 6, 5, 7, 2, 3, 4, 5, 6, 7) % 11;
        return Verdict.of(rest == v.digit(from + 9) && !v.isOneCharacter(from));
    }

    private static Verdict business(Value v) {
        int last = v.length() - 1;
        int sum = v.length() == 9
                ? Checksums.weighed(v, 0, 8, 9, 2, 3, 4, 5, 6, 7)
                : Checksums.weighed(v, 0, 2, 4, 8, 5, 0, 9, 7, 3, 6, 1, 2, 4, 8);
        return Verdict.of(sum % 11 % 10 == v.digit(last) && !v.isOneCharacter(0));
    }

    /** Three letters, a check digit, five digits. */
    private static Verdict idCard(Value v) {
        return Verdict.of(Checksums.weighed(v, 0, 7, 3, 1, 9, 7, 3, 1, 7, 3) % 10 == 0);
    }

    /** Letters and digits both; the check character of ISO 3779 is in use in North America and China only. */
    private static Verdict vehicle(Value v) {
        if (!v.hasLetters() || v.firstDigit() == v.length() || letters(v) < 3) {
            return Verdict.NO;
        }
        int sum = 0;
        for (int at = 0; at < 17; at++) {
            sum += transliterated(v, at) * WEIGHTS[at];
        }
        return Verdict.orMaybe("0123456789X".charAt(sum % 11) == v.at(8));
    }

    private static int letters(Value v) {
        int count = 0;
        for (int at = 0; at < v.length(); at++) {
            count += v.isDigit(at) ? 0 : 1;
        }
        return count;
    }

    /** A to I count 1 to 9, J to R 1 to 9, S to Z 2 to 9. */
    private static int transliterated(Value v, int at) {
        if (v.isDigit(at)) {
            return v.digit(at);
        }
        int letter = v.at(at) - 'A';
        return letter < 18 ? letter % 9 + 1 : letter - 16;
    }
}
