package io.millrace.privacy.find.identity;

import static io.millrace.privacy.find.identity.Strength.CERTAIN;
import static io.millrace.privacy.find.identity.Strength.CHECKED;
import static io.millrace.privacy.find.identity.Strength.FAINT;
import static io.millrace.privacy.find.identity.Strength.SHAPED;
import static io.millrace.privacy.find.identity.Topic.COMPANY;
import static io.millrace.privacy.find.identity.Topic.PASSPORT;
import static io.millrace.privacy.find.identity.Topic.SOCIAL;
import static io.millrace.privacy.find.identity.Topic.TAX;
import static io.millrace.privacy.find.identity.Topic.VEHICLE;

import java.util.List;

/** Identifiers of France. */
final class France {
    private France() {}

    static List<Rule> rules() {
        return List.of(
                Rule.of("FR_NIR", "#{6}[0-9AB]#{8}|# ## ## #[0-9AB] ### ### ##", CERTAIN)
                        .checksum(France::person)
                        .about(SOCIAL)
                        .named("nir sécu vitale insee"),
                Rule.of("FR_SIREN", "#{9}|#{3} #{3} #{3}", CHECKED)
                        .checksum(v -> Verdict.of(Checksums.luhn(v, 0, 9) && !v.isOneCharacter(0)))
                        .about(COMPANY)
                        .named("siren rcs"),
                Rule.of("FR_SIRET", "#{14}|#{3} #{3} #{3} #{5}", CHECKED)
                        .checksum(v ->
                                Verdict.of(Checksums.luhn(v, 0, 14) && Checksums.luhn(v, 0, 9) && !v.isOneCharacter(0)))
                        .about(COMPANY)
                        .named("siret"),
                Rule.of("FR_VAT_ID", "FR ?#{2} ?(#{9}|#{3} #{3} #{3})", CERTAIN)
                        .checksum(France::value)
                        .about(TAX, COMPANY)
                        .named("tva intracommunautaire"),
                Rule.of("FR_TAX_NUMBER", "[0-3]#{12}|[0-3]# #{2} #{3} #{3} #{3}", CHECKED)
                        .checksum(v -> Verdict.of(v.number(0, 10) % 511 == v.number(10, 13)))
                        .about(TAX)
                        .named("spi fiscal"),
                Rule.of("FR_ID_CARD", "#{12}|%{9}", FAINT)
                        .where(v -> Verdict.of(v.length() == 12 || v.hasLetters() && v.firstDigit() < 9))
                        .named("cni identité"),
                Rule.of("FR_PASSPORT", "#{2}@{2}#{5}", FAINT).about(PASSPORT).named("passeport"),
                Rule.of("FR_VEHICLE_REGISTRATION", "[A-HJ-NP-TV-Z]{2}-#{3}-[A-HJ-NP-TV-Z]{2}", SHAPED)
                        .where(v -> Verdict.of(v.number(2, 5) > 0))
                        .about(VEHICLE)
                        .named("immatriculation plaque"));
    }

    /** Sex, year and month of birth, department (2A and 2B are Corsica), and 97 less the rest modulo 97. */
    private static Verdict person(Value v) {
        long month = v.number(3, 5);
        boolean corsica = !v.isDigit(6);
        if ("1278".indexOf(v.at(0)) < 0 || month == 0 || month > 12 && month < 20 || !isDigits(v, 7, 15)) {
            return Verdict.NO;
        }
        long department = corsica ? (v.at(6) == 'A' ? 19 : 18) : v.number(5, 7);
        if (corsica && v.digit(5) != 2) {
            return Verdict.NO;
        }
        long number = (v.number(0, 5) * 100 + department) * 1_000_000 + v.number(7, 13);
        return Verdict.of(97 - number % 97 == v.number(13, 15));
    }

    private static boolean isDigits(Value v, int from, int to) {
        for (int at = from; at < to; at++) {
            if (!v.isDigit(at)) {
                return false;
            }
        }
        return true;
    }

    /** The key is 12 plus three times the company's number modulo 97, modulo 97. */
    private static Verdict value(Value v) {
        return Verdict.of((12 + 3 * (v.number(4, 13) % 97)) % 97 == v.number(2, 4) && Checksums.luhn(v, 4, 13));
    }
}
