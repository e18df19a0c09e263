package io.millrace.privacy.find.identity;

import static io.millrace.privacy.find.identity.Strength.CERTAIN;
import static io.millrace.privacy.find.identity.Strength.CHECKED;
import static io.millrace.privacy.find.identity.Strength.FAINT;
import static io.millrace.privacy.find.identity.Strength.SHAPED;
import static io.millrace.privacy.find.identity.Topic.COMPANY;
import static io.millrace.privacy.find.identity.Topic.IDENTITY;
import static io.millrace.privacy.find.identity.Topic.PASSPORT;
import static io.millrace.privacy.find.identity.Topic.SOCIAL;
import static io.millrace.privacy.find.identity.Topic.TAX;

import java.util.List;

/** Identifiers of Spain. */
final class Spain {
    private static final String LETTERS = "TRWAGMYFPDXBNJZSQVHLCKE";

    private Spain() {}

    static List<Rule> rules() {
        return List.of(
                Rule.of("ES_NIF", "#{7,8}-?@|#{2}[.]#{3}[.]#{3}-?@", SHAPED)
                        .checksum(Spain::citizen)
                        .mixing()
                        .about(IDENTITY, TAX)
                        .named("dni nif documento"),
                Rule.of("ES_NIE", "[XYZ]-?#{7}-?@", CERTAIN)
                        .checksum(Spain::foreigner)
                        .about(IDENTITY, TAX)
                        .named("nie extranjero"),
                Rule.of("ES_CIF", "[ABCDEFGHJNPQRSUVW]-?#{7}-?[0-9A-J]", CHECKED)
                        .checksum(Spain::company)
                        .about(COMPANY, TAX)
                        .named("cif nif"),
                Rule.of("ES_PASSPORT", "@{3}#{6}", FAINT).about(PASSPORT).named("pasaporte"),
                Rule.of("ES_SOCIAL_SECURITY", "#{12}|#{2}[/ -]#{8}[/ -]#{2}", CHECKED)
                        .checksum(Spain::socialSecurity)
                        .about(SOCIAL)
                        .named("nuss afiliación"));
    }

    private static Verdict citizen(Value v) {
        int last = v.length() - 1;
        return Verdict.of(LETTERS.charAt((int) (v.number(0, last) % 23)) == v.at(last) && v.number(0, last) > 0);
    }

    /** X, Y, Z stand for 0, 1, 2. */
    private static Verdict foreigner(Value v) {
        long number = (v.at(0) - 'X') * 10_000_000L + v.number(1, 8);
        return Verdict.of(LETTERS.charAt((int) (number % 23)) == v.at(8));
    }

    /** The check is a digit, or the letter of the same place from J, A, B. */
    private static Verdict company(Value v) {
        int check = (10 - Checksums.crossSums(v, 1, 2, 1, 2, 1, 2, 1, 2) % 10) % 10;
        return Verdict.of(v.isDigit(8) ? v.digit(8) == check : "JABCDEFGHI".charAt(check) == v.at(8));
    }

    /** The number modulo 97; of a number below ten millions, province and number without its first zero. */
    private static Verdict socialSecurity(Value v) {
        long number = v.number(2, 10);
        long all = number < 10_000_000 ? v.number(0, 2) * 10_000_000 + number : v.number(0, 10);
        return Verdict.of(v.number(0, 2) > 0 && number > 0 && all % 97 == v.number(10, 12));
    }
}
