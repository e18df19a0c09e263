package io.millrace.privacy.find.identity;

import static io.millrace.privacy.find.identity.Strength.CHECKED;
import static io.millrace.privacy.find.identity.Strength.DATED;
import static io.millrace.privacy.find.identity.Topic.SOCIAL;
import static io.millrace.privacy.find.identity.Topic.TAX;

import java.util.List;

/** Identifiers of Portugal, Ireland and Greece. */
final class CoastalEurope {
    private CoastalEurope() {}

    static List<Rule> rules() {
        return List.of(
                Rule.of("PT_NIF", "(PT ?)?(#{9}|#{3} #{3} #{3})", CHECKED)
                        .checksum(CoastalEurope::portuguese)
                        .about(TAX)
                        .named("nif contribuinte nipc"),
                Rule.of("IE_PPS", "#{7}@[A-IW]?", CHECKED)
                        .checksum(CoastalEurope::irish)
                        .about(SOCIAL)
                        .named("pps ppsn"),
                Rule.of("GR_AMKA", "#{11}", DATED)
                        .checksum(v -> Verdict.of(Dates.ddmmyy(v, 0) && Checksums.luhn(v, 0, 11)))
                        .named("amka αμκα"),
                Rule.of("GR_AFM", "#{9}", CHECKED)
                        .checksum(CoastalEurope::greek)
                        .named("afm αφμ"));
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
