package io.millrace.privacy.find.identity;

import static io.millrace.privacy.find.identity.Strength.CERTAIN;
import static io.millrace.privacy.find.identity.Strength.CHECKED;
import static io.millrace.privacy.find.identity.Strength.DATED;
import static io.millrace.privacy.find.identity.Strength.FAINT;
import static io.millrace.privacy.find.identity.Strength.SHAPED;
import static io.millrace.privacy.find.identity.Strength.WEAK;
import static io.millrace.privacy.find.identity.Topic.COMPANY;
import static io.millrace.privacy.find.identity.Topic.IDENTITY;

import java.util.List;

/** Identifiers of Finland, Sweden, Norway, Denmark and Iceland. */
final class Nordic {
    private Nordic() {}

    static List<Rule> rules() {
        return List.of(
                Rule.of("FI_PERSONAL_IDENTITY_CODE", "#{6}[-+A-FU-Y]#{3}[0-9A-FHJ-NPR-Y]", CERTAIN)
                        .checksum(Nordic::finnish)
                        .about(IDENTITY)
                        .named("hetu henkilötunnus finnish personbeteckning"),
                Rule.of("FI_BUSINESS_ID", "#{7}-#", CHECKED)
                        .checksum(Nordic::finnishCompany)
                        .about(COMPANY)
                        .named("ytunnus tunnus"),
                Rule.of("SE_PERSONNUMMER", "#{6}[-+]?#{4}|#{8}[-+]?#{4}", DATED)
                        .checksum(Nordic::swedish)
                        .about(IDENTITY)
                        .named("personnummer pnr swedish samordningsnummer"),
                Rule.of("SE_ORGANISATIONSNUMMER", "(16)?#{6}-#{4}", SHAPED)
                        .checksum(Nordic::swedishCompany)
                        .about(COMPANY)
                        .named("organisationsnummer orgnummer orgnr företag"),
                Rule.of("SE_ORGANISATIONSNUMMER", "#{10}", CHECKED)
                        .checksum(Nordic::swedishCompany)
                        .about(COMPANY)
                        .named("organisationsnummer orgnummer orgnr företag"),
                Rule.of("NO_FODSELSNUMMER", "#{6} ?#{5}", CERTAIN)
                        .checksum(Nordic::norwegian)
                        .about(IDENTITY)
                        .named("fødselsnummer personnummer fnr"),
                Rule.of("DK_CPR", "#{6}-#{4}", WEAK)
                        .where(v -> Verdict.of(Dates.ddmmyy(v, 0)))
                        .named("cpr personnummer"),
                Rule.of("DK_CPR", "#{10}", FAINT)
                        .where(v -> Verdict.of(Dates.ddmmyy(v, 0)))
                        .named("cpr personnummer"),
                Rule.of("IS_KENNITALA", "#{6}-?#{4}", CHECKED)
                        .checksum(Nordic::icelandic)
                        .named("kennitala kt"));
    }

    /** Birthday, sign of the century, serial, the number modulo 31. */
    private static Verdict finnish(Value v) {
        int serial = v.length() - 4;
        boolean right = "0123456789ABCDEFHJKLMNPRSTUVWXY"
                        .charAt((int) ((v.number(0, 6) * 1000 + v.number(serial, serial + 3)) % 31))
                == v.at(serial + 3);
        return Verdict.of(right && Dates.ddmmyy(v, 0) && v.number(serial, serial + 3) >= 2);
    }

    private static Verdict finnishCompany(Value v) {
        int rest = Checksums.weighed(v, 0, 7, 9, 10, 5, 8, 4, 2) % 11;
        return Verdict.of(rest != 1 && (11 - rest) % 11 == v.digit(7));
    }

    /** Luhn over ten digits; days of a coordination number are 60 more. */
    private static Verdict swedish(Value v) {
        int from = v.length() - 10;
        long day = v.number(from + 4, from + 6) % 60;
        boolean century = from == 0 || v.number(0, 2) >= 18 && v.number(0, 2) <= 20;
        return Verdict.of(century
                && Dates.isDay(v.number(from, from + 2), v.number(from + 2, from + 4), day)
                && Checksums.luhn(v, from, from + 10));
    }

    /** The third digit is 2 or more, so that it cannot be a month. */
    private static Verdict swedishCompany(Value v) {
        int from = v.length() - 10;
        return Verdict.of(v.digit(from + 2) >= 2 && v.digit(from) > 0 && Checksums.luhn(v, from, from + 10));
    }

    /** Two check digits modulo 11; a D number has 4 more in the first digit, a synthetic one 8 more in the third. */
    private static Verdict norwegian(Value v) {
        boolean right = Checksums.weighed(v, 0, 3, 7, 6, 1, 8, 9, 4, 5, 2, 1) % 11 == 0
                && Checksums.weighed(v, 0, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1) % 11 == 0;
        return Verdict.of(right && Dates.isDay(v.number(4, 6), v.number(2, 4) % 40, v.number(0, 2) % 40));
    }

    /** Birthday, serial, check, and the digit of the century: 8, 9 or 0. */
    private static Verdict icelandic(Value v) {
        int sum = Checksums.weighed(v, 0, 3, 2, 7, 6, 5, 4, 3, 2, 1);
        boolean century = v.digit(9) >= 8 || v.digit(9) == 0;
        return Verdict.of(century && sum % 11 == 0 && Dates.isDay(v.number(4, 6), v.number(2, 4), v.number(0, 2) % 40));
    }
}
