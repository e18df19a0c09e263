package io.millrace.privacy.find.identity;

import static io.millrace.privacy.find.identity.Strength.*;
import static io.millrace.privacy.find.identity.Topic.*;

import java.util.List;

/** Identifiers of Switzerland, Austria, the Netherlands, Belgium, Portugal, Ireland and Greece. */
final class CentralEurope {
    private CentralEurope() {}

    static List<Rule> rules() {
        return List.of(
                Rule.of("CH_AHV", "756[. ]?#{4}[. ]?#{4}[. ]?#{2}", CERTAIN)
                        .checksum(CentralEurope::swiss)
                        .about(SOCIAL, HEALTH)
                        .named("ahv avs oasi ahvn13"),
                Rule.of("CH_UID", "CHE-?(#{9}|#{3}[.]#{3}[.]#{3})( ?(MWST|TVA|IVA|HR))?", CERTAIN)
                        .checksum(CentralEurope::swissCompany)
                        .mixing()
                        .about(COMPANY, TAX)
                        .named("uid ide mwst"),
                Rule.of("AT_SVNR", "#{10}|#{4} #{6}", CHECKED)
                        .checksum(CentralEurope::austrian)
                        .about(SOCIAL, HEALTH)
                        .named("svnr sozialversicherungsnummer"),
                Rule.of("AT_VAT_ID", "ATU ?#{8}", CERTAIN)
                        .checksum(CentralEurope::austrianCompany)
                        .about(TAX, COMPANY)
                        .named("uid ust"),
                Rule.of("NL_BSN", "#{8,9}|#{4}[. ]#{2}[. ]#{3}", CHECKED)
                        .checksum(CentralEurope::dutch)
                        .about(IDENTITY)
                        .named("bsn burgerservicenummer sofinummer sofi"),
                Rule.of("NL_VAT_ID", "NL ?#{9} ?B ?#{2}", SHAPED)
                        .about(TAX, COMPANY)
                        .named("btw"),
                Rule.of("BE_NATIONAL_NUMBER", "#{11}|#{2}[.]#{2}[.]#{2}-#{3}[.-]#{2}", CERTAIN)
                        .checksum(CentralEurope::belgian)
                        .mixing()
                        .about(IDENTITY, SOCIAL)
                        .named("rijksregisternummer rijksregister niss insz registre rrn"),
                Rule.of("BE_VAT_ID", "(BE ?)?[01](#{9}|#{3}[. ]#{3}[. ]#{3})", CHECKED)
                        .checksum(CentralEurope::belgianCompany)
                        .mixing()
                        .about(COMPANY, TAX)
                        .named("kbo bce btw tva ondernemingsnummer"),
                Rule.of("PT_NIF", "(PT ?)?(#{9}|#{3} #{3} #{3})", CHECKED)
                        .checksum(CentralEurope::portuguese)
                        .about(TAX)
                        .named("nif contribuinte nipc"),
                Rule.of("IE_PPS", "#{7}@[A-IW]?", CHECKED)
                        .checksum(CentralEurope::irish)
                        .about(SOCIAL)
                        .named("pps ppsn"),
                Rule.of("GR_AMKA", "#{11}", DATED)
                        .checksum(v -> Verdict.of(Dates.ddmmyy(v, 0) && Checksums.luhn(v, 0, 11)))
                        .named("amka αμκα"),
                Rule.of("GR_AFM", "#{9}", CHECKED)
                        .checksum(CentralEurope::greek)
                        .named("afm αφμ"));
    }

    /** EAN-13. */
    private static Verdict swiss(Value v) {
        int sum = Checksums.weighed(v, 0, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1);
        return Verdict.of(sum % 10 == 0);
    }

    private static Verdict swissCompany(Value v) {
        int rest = Checksums.weighed(v, 3, 5, 4, 3, 2, 7, 6, 5, 4) % 11;
        return Verdict.of(rest != 1 && (11 - rest) % 11 == v.digit(11));
    }

    /** Serial, check, birthday; weights 3, 7, 9, 5, 8, 4, 2, 1, 6 around the check. */
    private static Verdict austrian(Value v) {
        int sum = Checksums.weighed(v, 0, 3, 7, 9, 0, 5, 8, 4, 2, 1, 6);
        long month = v.number(6, 8);
        boolean day = month > 12 ? month <= 15 : Dates.ddmmyy(v, 4);
        return Verdict.of(v.digit(0) > 0 && day && sum % 11 == v.digit(3));
    }

    private static Verdict austrianCompany(Value v) {
        int sum = Checksums.crossSums(v, 3, 1, 2, 1, 2, 1, 2, 1);
        return Verdict.of((10 - (sum + 4) % 10) % 10 == v.digit(10));
    }

    /** The test of eleven: weights 9 to 2 and -1. */
    private static Verdict dutch(Value v) {
        int sum = v.length() == 9
                ? Checksums.weighed(v, 0, 9, 8, 7, 6, 5, 4, 3, 2, -1)
                : Checksums.weighed(v, 0, 8, 7, 6, 5, 4, 3, 2, -1);
        return Verdict.of(sum % 11 == 0 && !v.isOneCharacter(0));
    }

    /** 97 less the rest of birthday and serial; of those born from 2000 on with a 2 before. */
    private static Verdict belgian(Value v) {
        long month = v.number(2, 4) % 20;
        long number = v.number(0, 9);
        long check = v.number(9, 11);
        boolean right = 97 - number % 97 == check || 97 - (2_000_000_000L + number) % 97 == check;
        return Verdict.of(right && Dates.isDay(v.number(0, 2), month, v.number(4, 6)) && v.number(6, 9) > 0);
    }

    private static Verdict belgianCompany(Value v) {
        int from = v.firstDigit();
        return Verdict.of(97 - v.number(from, from + 8) % 97 == v.number(from + 8, from + 10));
    }

    private static Verdict portuguese(Value v) {
        int from = v.firstDigit();
        int check = 11 - Checksums.weighed(v, from, 9, 8, 7, 6, 5, 4, 3, 2) % 11;
        return Verdict.of("1235689".indexOf(v.at(from)) >= 0 && (check > 9 ? 0 : check) == v.digit(from + 8));
    }

    /** Modulus 23, weights 8 to 2; a second letter counts nine times its place, W none. */
    private static Verdict irish(Value v) {
        int sum = Checksums.weighed(v, 0, 8, 7, 6, 5, 4, 3, 2);
        sum += v.length() == 9 && v.at(8) != 'W' ? (v.at(8) - 'A' + 1) * 9 : 0;
        return Verdict.of("WABCDEFGHIJKLMNOPQRSTUV".charAt(sum % 23) == v.at(7));
    }

    private static Verdict greek(Value v) {
        int sum = Checksums.weighed(v, 0, 256, 128, 64, 32, 16, 8, 4, 2);
        return Verdict.of(sum > 0 && sum % 11 % 10 == v.digit(8));
    }
}
