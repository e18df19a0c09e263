package io.millrace.privacy.find.identity;

import static io.millrace.privacy.find.identity.Strength.CHECKED;
import static io.millrace.privacy.find.identity.Strength.FAINT;
import static io.millrace.privacy.find.identity.Strength.SHAPED;
import static io.millrace.privacy.find.identity.Strength.WEAK;
import static io.millrace.privacy.find.identity.Topic.COMPANY;
import static io.millrace.privacy.find.identity.Topic.IDENTITY;

import java.util.List;

/** Identifiers of Singapore, Thailand, the Philippines, Malaysia and Indonesia. */
final class SouthEastAsia {
    private SouthEastAsia() {}

    static List<Rule> rules() {
        return List.of(
                Rule.of("SG_NRIC_FIN", "[STFGM]#{7}@", SHAPED)
                        .checksum(SouthEastAsia::singaporean)
                        .about(IDENTITY)
                        .named("nric fin singapore"),
                Rule.of("SG_UEN", "#{8,9}@|[RST]#{2}@{2}#{4}%", CHECKED)
                        .checksum(SouthEastAsia::singaporeCompany)
                        .about(COMPANY)
                        .named("uen acra"),
                Rule.of("TH_TNIN", "#{13}|#[- ]#{4}[- ]#{5}[- ]#{2}[- ]#", CHECKED)
                        .checksum(SouthEastAsia::thai)
                        .about(IDENTITY)
                        .named("tnin thai thailand บัตร ประชาชน"),
                Rule.of("PH_TIN", "#{3}-#{3}-#{3}(-#{3,5})?|#{9}|#{12}", FAINT)
                        .where(v -> Verdict.of(v.digit(0) == 0 && v.number(3, 9) > 0))
                        .named("tin tax taxpayer bir"),
                Rule.of("MY_NRIC", "#{6}-#{2}-#{4}", SHAPED)
                        .where(SouthEastAsia::malaysian)
                        .about(IDENTITY)
                        .named("nric mykad malaysia kad pengenalan"),
                Rule.of("ID_NIK", "#{16}", WEAK.weaker())
                        .where(SouthEastAsia::indonesian)
                        .named("nik ktp kependudukan"));
    }

    /** Weights 2, 7, 6, 5, 4, 3, 2; T and G begin at 4, M at 3; the letter by modulus 11. */
    private static Verdict singaporean(Value v) {
        char kind = v.at(0);
        int offset = kind == 'T' || kind == 'G' ? 4 : kind == 'M' ? 3 : 0;
        int rest = (offset + Checksums.weighed(v, 1, 2, 7, 6, 5, 4, 3, 2)) % 11;
        String letters = kind == 'S' || kind == 'T' ? "JZIHGFEDCBA" : kind == 'M' ? "XWUTRQPNJLK" : "XWUTRQPNMLK";
        return Verdict.orMaybe(letters.charAt(rest) == v.at(8));
    }

    private static Verdict singaporeCompany(Value v) {
        return Verdict.of(
                switch (v.firstDigit() == 0 ? v.length() : 0) {
                    case 9 -> "XMKECAWLJDB".charAt(Checksums.weighed(v, 0, 10, 4, 9, 3, 8, 2, 7, 1) % 11) == v.at(8);
                    case 10 ->
                        isYear(v.number(0, 4))
                                && "ZKCMDNERGWH".charAt(Checksums.weighed(v, 0, 10, 8, 6, 4, 9, 7, 5, 3, 1) % 11)
                                        == v.at(9);
                    default -> singaporeEntity(v);
                });
    }

    private static boolean isYear(long year) {
        return year >= 1900 && year < 2100;
    }

    private static final String ENTITY = "ABCDEFGHJKLMNPQRSTUVWX0123456789";

    private static final int[] ENTITY_WEIGHTS = {4, 3, 5, 3, 10, 2, 2, 5, 7};

    private static boolean singaporeEntity(Value v) {
        int sum = -5;
        for (int at = 0; at < 9; at++) {
            sum += ENTITY_WEIGHTS[at] * ENTITY.indexOf(v.at(at));
        }
        return ENTITY.charAt(Math.floorMod(sum, 11)) == v.at(9);
    }

    /** First digit 1 to 8, a province, modulus 11 with weights 13 to 2. */
    private static Verdict thai(Value v) {
        int check = (11 - Checksums.weighed(v, 0, 13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2) % 11) % 10;
        return Verdict.of(
                v.digit(0) >= 1 && v.digit(0) <= 8 && isProvince((int) v.number(1, 3)) && check == v.digit(12));
    }

    private static boolean isProvince(int code) {
        return switch (code / 10) {
            case 1, 3, 4 -> true;
            case 5 -> code % 10 <= 8;
            case 2, 6, 7 -> code % 10 <= 7;
            case 8, 9 -> code % 10 <= 6;
            default -> false;
        };
    }

    /** Birthday and place of birth. */
    private static Verdict malaysian(Value v) {
        long place = v.number(6, 8);
        return Verdict.of(Dates.yymmdd(v, 0) && place != 0 && (place < 17 || place > 20) && place < 94);
    }

    /** Six digits of a place, birthday (a woman's day plus 40), a serial. */
    private static Verdict indonesian(Value v) {
        boolean day = Dates.isDay(v.number(10, 12), v.number(8, 10), v.number(6, 8) % 40);
        return Verdict.of(day && v.number(0, 2) >= 11 && v.number(0, 2) <= 96 && v.number(12, 16) > 0);
    }
}
