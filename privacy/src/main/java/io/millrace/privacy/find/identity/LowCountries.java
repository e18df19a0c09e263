package io.millrace.privacy.find.identity;

import static io.millrace.privacy.find.identity.Strength.CERTAIN;
import static io.millrace.privacy.find.identity.Strength.CHECKED;
import static io.millrace.privacy.find.identity.Strength.SHAPED;
import static io.millrace.privacy.find.identity.Topic.COMPANY;
import static io.millrace.privacy.find.identity.Topic.IDENTITY;
import static io.millrace.privacy.find.identity.Topic.SOCIAL;
import static io.millrace.privacy.find.identity.Topic.TAX;

import java.util.List;

/** Identifiers of the Netherlands and Belgium. */
final class LowCountries {
    private LowCountries() {}

    static List<Rule> rules() {
        return List.of(
                Rule.of("NL_BSN", "#{8,9}|#{4}[. ]#{2}[. ]#{3}", CHECKED)
                        .checksum(LowCountries::dutch)
                        .about(IDENTITY)
                        .named("bsn burgerservicenummer sofinummer sofi"),
                Rule.of("NL_VAT_ID", "NL ?#{9} ?B ?#{2}", SHAPED)
                        .about(TAX, COMPANY)
                        .named("btw"),
                Rule.of("BE_NATIONAL_NUMBER", "#{11}|#{2}[.]#{2}[.]#{2}-#{3}[.-]#{2}", CERTAIN)
                        .checksum(LowCountries::belgian)
                        .mixing()
                        .about(IDENTITY, SOCIAL)
                        .named("rijksregisternummer rijksregister niss insz registre rrn"),
                Rule.of("BE_VAT_ID", "(BE ?)?[01](#{9}|#{3}[. ]#{3}[. ]#{3})", CHECKED)
                        .checksum(LowCountries::belgianCompany)
                        .mixing()
                        .about(COMPANY, TAX)
                        .named("kbo bce btw tva ondernemingsnummer"));
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
}
