package io.millrace.privacy.find.identity;

import static io.millrace.privacy.find.identity.Strength.CHECKED;
import static io.millrace.privacy.find.identity.Strength.DATED;
import static io.millrace.privacy.find.identity.Strength.FAINT;
import static io.millrace.privacy.find.identity.Topic.IDENTITY;

import java.util.List;

/** Identifiers of the Baltic states, Russia and Ukraine. */
final class EasternEurope {
    private EasternEurope() {}

    static List<Rule> rules() {
        return List.of(
                Rule.of("EE_PERSONAL_CODE", "#{11}", DATED)
                        .checksum(EasternEurope::baltic)
                        .about(IDENTITY)
                        .named("isikukood"),
                Rule.of("LT_PERSONAL_CODE", "#{11}", DATED)
                        .checksum(EasternEurope::baltic)
                        .about(IDENTITY)
                        .named("asmens kodas"),
                Rule.of("RU_INN", "#{10}|#{12}", CHECKED)
                        .checksum(EasternEurope::russianTax)
                        .named("inn инн"),
                Rule.of("RU_SNILS", "#{3}-#{3}-#{3}[ -]#{2}|#{11}", CHECKED)
                        .checksum(EasternEurope::russianPension)
                        .mixing()
                        .named("snils снилс"),
                Rule.of("RU_PASSPORT", "#{4} #{6}|#{2} #{2} #{6}", FAINT).named("паспорт паспорта серия"),
                Rule.of("UA_RNOKPP", "#{10}", CHECKED)
                        .checksum(EasternEurope::ukrainian)
                        .named("рнокпп іпн rnokpp"));
    }

    /** Estonia and Lithuania: sex and century, birthday, serial, modulus 11 in two turns. */
    private static Verdict baltic(Value v) {
        int rest = Checksums.weighed(v, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 1) % 11;
        if (rest == 10) {
            rest = Checksums.weighed(v, 0, 3, 4, 5, 6, 7, 8, 9, 1, 2, 3) % 11 % 10;
        }
        return Verdict.of(v.digit(0) >= 1 && v.digit(0) <= 6 && Dates.yymmdd(v, 1) && rest == v.digit(10));
    }

    private static Verdict russianTax(Value v) {
        if (v.length() == 10) {
            return Verdict.of(Checksums.weighed(v, 0, 2, 4, 10, 3, 5, 9, 4, 6, 8) % 11 % 10 == v.digit(9));
        }
        return Verdict.of(Checksums.weighed(v, 0, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8) % 11 % 10 == v.digit(10)
                && Checksums.weighed(v, 0, 3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8) % 11 % 10 == v.digit(11));
    }

    private static Verdict russianPension(Value v) {
        int sum = Checksums.weighed(v, 0, 9, 8, 7, 6, 5, 4, 3, 2, 1);
        return Verdict.of(sum % 101 % 100 == v.number(9, 11) && v.number(0, 9) > 1_001_998);
    }

    private static Verdict ukrainian(Value v) {
        int sum = Checksums.weighed(v, 0, -1, 5, 7, 9, 4, 6, 10, 5, 7);
        return Verdict.of(Math.floorMod(sum, 11) % 10 == v.digit(9));
    }
}
