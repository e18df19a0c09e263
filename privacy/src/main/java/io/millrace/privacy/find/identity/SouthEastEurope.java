package io.millrace.privacy.find.identity;

import static io.millrace.privacy.find.identity.Strength.CERTAIN;
import static io.millrace.privacy.find.identity.Strength.CHECKED;
import static io.millrace.privacy.find.identity.Strength.WEAK;
import static io.millrace.privacy.find.identity.Topic.IDENTITY;
import static io.millrace.privacy.find.identity.Topic.VEHICLE;

import java.util.List;

/** Identifiers of Turkey, Czechia, Romania, Bulgaria, Croatia and Hungary. */
final class SouthEastEurope {
    private SouthEastEurope() {}

    static List<Rule> rules() {
        return List.of(
                Rule.of("TR_NATIONAL_ID", "#{11}", CERTAIN)
                        .checksum(SouthEastEurope::turkish)
                        .about(IDENTITY)
                        .named("kimlik tckn tc vatandaşlık"),
                Rule.of("TR_LICENSE_PLATE", "#{2}[ -]?@{1,3}[ -]?#{2,5}", WEAK)
                        .where(SouthEastEurope::turkishPlate)
                        .about(VEHICLE)
                        .named("plaka plakası plakalı"),
                Rule.of("TR_VKN", "#{10}", CHECKED)
                        .checksum(SouthEastEurope::turkishTax)
                        .named("vkn vergi"),
                Rule.of("CZ_RODNE_CISLO", "#{6}/#{3,4}|#{10}", CHECKED)
                        .checksum(SouthEastEurope::czech)
                        .named("rodné rodne rč číslo"),
                Rule.of("RO_CNP", "#{13}", CERTAIN)
                        .checksum(SouthEastEurope::romanian)
                        .about(IDENTITY)
                        .named("cnp"),
                Rule.of("BG_EGN", "#{10}", CHECKED)
                        .checksum(SouthEastEurope::bulgarian)
                        .named("egn егн"),
                Rule.of("HR_OIB", "#{11}", CHECKED)
                        .checksum(v -> Verdict.of(Checksums.mod11And10(v, 0, 11) && !v.isOneCharacter(0)))
                        .named("oib"),
                Rule.of("HU_TAX_ID", "8#{9}", CHECKED)
                        .checksum(
                                v -> Verdict.of(Checksums.weighed(v, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9) % 11 == v.digit(9)))
                        .named("adóazonosító adószám"));
    }

    /** Not from 0; the tenth digit checks the first nine, the eleventh all ten. */
    private static Verdict turkish(Value v) {
        int odd = Checksums.weighed(v, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1);
        int even = Checksums.weighed(v, 1, 1, 0, 1, 0, 1, 0, 1);
        return Verdict.of(v.digit(0) > 0
                && Math.floorMod(odd * 7 - even, 10) == v.digit(9)
                && (odd + even + v.digit(9)) % 10 == v.digit(10));
    }

    /** A province, 01 to 81; one letter takes four or five digits, two three or four, three two or three. */
    private static Verdict turkishPlate(Value v) {
        long province = v.number(0, 2);
        return Verdict.of(province >= 1 && province <= 81 && v.length() <= 9);
    }

    private static Verdict turkishTax(Value v) {
        int sum = 0;
        for (int at = 0; at < 9; at++) {
            int part = (v.digit(at) + 9 - at) % 10;
            int times = part * (1 << 9 - at) % 9;
            sum += part != 0 && times == 0 ? 9 : times;
        }
        return Verdict.of((10 - sum % 10) % 10 == v.digit(9) && !v.isOneCharacter(0));
    }

    /** Birthday, a woman's month plus 50; ten digits are a multiple of 11. */
    private static Verdict czech(Value v) {
        long month = v.number(2, 4) % 50 % 20;
        boolean day = Dates.isDay(v.number(0, 2), month, v.number(4, 6));
        return Verdict.of(day && (v.length() == 9 || v.number(0, 10) % 11 == 0));
    }

    private static Verdict romanian(Value v) {
        int rest = Checksums.weighed(v, 0, 2, 7, 9, 1, 4, 6, 3, 5, 8, 2, 7, 9) % 11;
        boolean right = (rest == 10 ? 1 : rest) == v.digit(12);
        return Verdict.of(right && v.digit(0) > 0 && Dates.yymmdd(v, 1) && v.number(7, 9) > 0 && v.number(7, 9) <= 52);
    }

    private static Verdict bulgarian(Value v) {
        int rest = Checksums.weighed(v, 0, 2, 4, 8, 5, 10, 9, 7, 3, 6) % 11 % 10;
        boolean day = Dates.isDay(v.number(0, 2), v.number(2, 4) % 20, v.number(4, 6));
        return Verdict.of(day && rest == v.digit(9));
    }
}
