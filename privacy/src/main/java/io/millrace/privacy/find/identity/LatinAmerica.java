package io.millrace.privacy.find.identity;

import static io.millrace.privacy.find.identity.Strength.CERTAIN;
import static io.millrace.privacy.find.identity.Strength.CHECKED;
import static io.millrace.privacy.find.identity.Strength.SHAPED;
import static io.millrace.privacy.find.identity.Topic.COMPANY;
import static io.millrace.privacy.find.identity.Topic.IDENTITY;
import static io.millrace.privacy.find.identity.Topic.TAX;

import java.util.List;

/** Identifiers of Brazil, Argentina, Chile, Mexico, Colombia and Peru. */
final class LatinAmerica {
    private LatinAmerica() {}

    static List<Rule> rules() {
        return List.of(
                Rule.of("BR_CPF", "#{3}[.]#{3}[.]#{3}-#{2}|#{11}", CERTAIN)
                        .checksum(LatinAmerica::brazilian)
                        .mixing()
                        .about(IDENTITY, TAX)
                        .named("cpf"),
                Rule.of("BR_CNPJ", "#{2}[.]#{3}[.]#{3}/#{4}-#{2}|#{14}", CERTAIN)
                        .checksum(LatinAmerica::brazilianCompany)
                        .mixing()
                        .about(COMPANY, TAX)
                        .named("cnpj"),
                Rule.of("AR_CUIT", "#{2}-#{8}-#", SHAPED)
                        .checksum(LatinAmerica::argentine)
                        .about(TAX)
                        .named("cuit cuil"),
                Rule.of("AR_CUIT", "#{11}", CHECKED)
                        .checksum(LatinAmerica::argentine)
                        .named("cuit cuil"),
                Rule.of("CL_RUT", "#{1,2}[.]#{3}[.]#{3}-[0-9K]", SHAPED)
                        .checksum(LatinAmerica::chilean)
                        .mixing()
                        .about(IDENTITY, TAX)
                        .named("rut run"),
                Rule.of("CL_RUT", "#{7,8}-[0-9K]", CHECKED)
                        .checksum(LatinAmerica::chilean)
                        .about(IDENTITY, TAX)
                        .named("rut run"),
                Rule.of("MX_CURP", "@{4}#{6}[HMX]@{5}[0-9A-Z]#", CERTAIN)
                        .checksum(v -> Verdict.of(Dates.yymmdd(v, 4)))
                        .about(IDENTITY)
                        .named("curp"),
                Rule.of("MX_RFC", "@{3,4}#{6}%{3}", SHAPED)
                        .where(v -> Verdict.of(Dates.yymmdd(v, v.firstDigit())))
                        .about(TAX)
                        .named("rfc"),
                Rule.of("CO_NIT", "#{9}-#|#{3}[.]#{3}[.]#{3}-#", CHECKED)
                        .checksum(LatinAmerica::colombian)
                        .mixing()
                        .about(TAX)
                        .named("nit"),
                Rule.of("PE_RUC", "(10|15|17|20)#{9}", CHECKED)
                        .checksum(LatinAmerica::peruvian)
                        .named("ruc"));
    }

    /** Two check digits, weights 10 to 2 and 11 to 2. */
    private static Verdict brazilian(Value v) {
        int first = Checksums.weighed(v, 0, 10, 9, 8, 7, 6, 5, 4, 3, 2);
        int second = Checksums.weighed(v, 0, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2);
        return Verdict.of(
                !v.isOneCharacter(0) && first * 10 % 11 % 10 == v.digit(9) && second * 10 % 11 % 10 == v.digit(10));
    }

    private static Verdict brazilianCompany(Value v) {
        int first = Checksums.weighed(v, 0, 5, 4, 3, 2, 9, 8, 7, 6, 5, 4, 3, 2);
        int second = Checksums.weighed(v, 0, 6, 5, 4, 3, 2, 9, 8, 7, 6, 5, 4, 3, 2);
        return Verdict.of(
                !v.isOneCharacter(0) && first * 10 % 11 % 10 == v.digit(12) && second * 10 % 11 % 10 == v.digit(13));
    }

    private static Verdict argentine(Value v) {
        int rest = Checksums.weighed(v, 0, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2) % 11;
        long kind = v.number(0, 2);
        boolean known = kind >= 20 && kind <= 27 || kind >= 30 && kind <= 34;
        return Verdict.of(known && rest != 1 && (11 - rest) % 11 == v.digit(10));
    }

    /** Modulus 11, weights 2 to 7 from the right; ten is K. */
    private static Verdict chilean(Value v) {
        int sum = 0;
        int last = v.length() - 1;
        for (int at = last - 1, weight = 2; at >= 0; at--, weight = weight == 7 ? 2 : weight + 1) {
            sum += v.digit(at) * weight;
        }
        return Verdict.of("0K987654321".charAt(sum % 11) == v.at(last) && !v.isOneCharacter(0));
    }

    private static Verdict colombian(Value v) {
        int rest = Checksums.weighed(v, 0, 41, 37, 29, 23, 19, 17, 13, 7, 3) % 11;
        return Verdict.of((rest < 2 ? rest : 11 - rest) == v.digit(9) && v.digit(0) > 0);
    }

    private static Verdict peruvian(Value v) {
        int check = 11 - Checksums.weighed(v, 0, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2) % 11;
        return Verdict.of(check % 10 == v.digit(10));
    }
}
