package io.millrace.privacy.find.identity;

import static io.millrace.privacy.find.identity.Strength.CERTAIN;
import static io.millrace.privacy.find.identity.Strength.CHECKED;
import static io.millrace.privacy.find.identity.Strength.FAINT;
import static io.millrace.privacy.find.identity.Strength.WEAK;
import static io.millrace.privacy.find.identity.Topic.COMPANY;
import static io.millrace.privacy.find.identity.Topic.IDENTITY;
import static io.millrace.privacy.find.identity.Topic.LICENCE;
import static io.millrace.privacy.find.identity.Topic.PASSPORT;
import static io.millrace.privacy.find.identity.Topic.TAX;

import java.util.List;

/** Identifiers of Italy. */
final class Italy {
    /** What characters at odd places count in a fiscal code; digits as the letters A to J. */
    private static final int[] ODD = {
        1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23
    };

    /** Letters that stand for digits where two persons would have the same code. */
    private static final String N = "[0-9LMNPQRSTUV]";

    private Italy() {}

    static List<Rule> rules() {
        return List.of(
                Rule.of(
                                "IT_FISCAL_CODE",
                                "@{6}" + N + "{2}[A-EHLMPRST]" + N + "{2}@" + N + "{3}@|@{3} @{3} " + N
                                        + "{2}[A-EHLMPRST]" + N + "{2} @" + N + "{3}@",
                                CERTAIN)
                        .checksum(Italy::fiscalCode)
                        .about(TAX)
                        .named("fiscale cf codice"),
                Rule.of("IT_VAT_CODE", "(IT[ -]?)?(#[_ ]?){10}#", CHECKED)
                        .checksum(Italy::company)
                        .mixing()
                        .about(COMPANY, TAX)
                        .named("iva piva partita"),
                Rule.of("IT_DRIVER_LICENSE", "@{2}#{7}@|U1[BCDFGHJKLMNPQRSTVWXYZ0-9]{7}@", WEAK.weaker())
                        .about(LICENCE)
                        .named("patente"),
                Rule.of("IT_PASSPORT", "@{2}#{7}", FAINT).about(PASSPORT).named("passaporto"),
                Rule.of("IT_IDENTITY_CARD", "@{2}#{5}@{2}|C@#{5}@{2}|@{2} ?#{7}|#{7}@{2}", FAINT)
                        .about(IDENTITY)
                        .named("identità cie"));
    }

    /** Characters at odd places count by a table, at even ones by order; the sum modulo 26 is the last letter. */
    private static Verdict fiscalCode(Value v) {
        int sum = 0;
        for (int at = 0; at < 15; at++) {
            int order = v.isDigit(at) ? v.digit(at) : v.at(at) - 'A';
            sum += at % 2 == 0 ? ODD[order] : order;
        }
        return Verdict.orMaybe('A' + sum % 26 == v.at(15));
    }

    private static Verdict company(Value v) {
        int from = v.firstDigit();
        return Verdict.of(v.number(from, from + 11) > 0 && Checksums.luhn(v, from, from + 11));
    }
}
