package io.millrace.privacy.find.identity;

import static io.millrace.privacy.find.identity.Strength.CERTAIN;
import static io.millrace.privacy.find.identity.Strength.CHECKED;
import static io.millrace.privacy.find.identity.Topic.COMPANY;
import static io.millrace.privacy.find.identity.Topic.HEALTH;
import static io.millrace.privacy.find.identity.Topic.SOCIAL;
import static io.millrace.privacy.find.identity.Topic.TAX;

import java.util.List;

/** Identifiers of Switzerland and Austria. */
final class Alps {
    private Alps() {}

    static List<Rule> rules() {
        return List.of(
                Rule.of("CH_AHV", "756[. ]?#{4}[. ]?#{4}[. ]?#{2}", CERTAIN)
                        .checksum(Alps::swiss)
                        .about(SOCIAL, HEALTH)
                        .named("ahv avs oasi ahvn13"),
                Rule.of("CH_UID", "CHE-?(#{9}|#{3}[.]#{3}[.]#{3})( ?(MWST|TVA|IVA|HR))?", CERTAIN)
                        .checksum(Alps::swissCompany)
                        .mixing()
                        .about(COMPANY, TAX)
                        .named("uid ide mwst"),
                Rule.of("AT_SVNR", "#{10}|#{4} #{6}", CHECKED)
                        .checksum(Alps::austrian)
                        .about(SOCIAL, HEALTH)
                        .named("svnr sozialversicherungsnummer"),
                Rule.of("AT_VAT_ID", "ATU ?#{8}", CERTAIN)
                        .checksum(Alps::austrianCompany)
                        .about(TAX, COMPANY)
                        .named("uid ust"));
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
}
