package io.millrace.privacy.find.identity;

import static io.millrace.privacy.find.identity.Strength.CERTAIN;
import static io.millrace.privacy.find.identity.Strength.CHECKED;
import static io.millrace.privacy.find.identity.Strength.FAINT;
import static io.millrace.privacy.find.identity.Topic.COMPANY;
import static io.millrace.privacy.find.identity.Topic.IDENTITY;
import static io.millrace.privacy.find.identity.Topic.PASSPORT;
import static io.millrace.privacy.find.identity.Topic.TAX;

import java.util.List;

/** Identifiers of China, Hong Kong, Taiwan and Japan. */
final class EastAsia {
    private EastAsia() {}

    static List<Rule> rules() {
        return List.of(
                Rule.of("CN_RESIDENT_ID", "#{17}[0-9X]", CERTAIN)
                        .checksum(EastAsia::chinese)
                        .about(IDENTITY)
                        .named("身份证 身份證 证号"),
                Rule.of("CN_CREDIT_CODE", "[0-9A-HJ-NPQRTUWXY]{2}#{6}[0-9A-HJ-NPQRTUWXY]{10}", CERTAIN)
                        .checksum(EastAsia::chineseCompany)
                        .about(COMPANY, TAX)
                        .named("信用代码"),
                Rule.of("CN_PASSPORT", "[EGDSP][A-HJ-NP-Z0-9]#{7}", FAINT)
                        .about(PASSPORT)
                        .named("护照 chinese"),
                Rule.of("HK_ID", "@{1,2}#{6} ?([(][0-9A][)]|[0-9A])", CHECKED)
                        .checksum(EastAsia::hongKong)
                        .mixing()
                        .about(IDENTITY)
                        .named("hkid 香港"),
                Rule.of("TW_ID", "@[1289]#{8}", CHECKED)
                        .checksum(EastAsia::taiwanese)
                        .about(IDENTITY)
                        .named("身分證 taiwan"),
                Rule.of("JP_MY_NUMBER", "#{12}|#{4}[- ]#{4}[- ]#{4}", CHECKED)
                        .checksum(EastAsia::japanese)
                        .named("mynumber マイナンバー 個人番号"));
    }

    /** GB 11643: region, birthday, serial, check by ISO 7064 MOD 11-2. */
    private static Verdict chinese(Value v) {
        int sum = 0;
        for (int at = 0; at < 17; at++) {
            sum = (sum + v.digit(at)) * 2 % 11;
        }
        boolean right = "10X98765432".charAt(sum) == v.at(17);
        return Verdict.of(right && v.digit(0) >= 1 && v.digit(0) <= 8 && Dates.yyyymmdd(v, 6));
    }

    private static final String CODE = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    /** GB 32100: powers of 3 modulo 31. */
    private static Verdict chineseCompany(Value v) {
        int sum = 0;
        int weight = 1;
        for (int at = 0; at < 17; at++) {
            sum += CODE.indexOf(v.at(at)) * weight;
            weight = weight * 3 % 31;
        }
        boolean right = (31 - sum % 31) % 31 == CODE.indexOf(v.at(17));
        return Verdict.of(right && v.hasLetters() && "1259AY".indexOf(v.at(0)) >= 0);
    }

    /** Modulus 11 with weights 9 to 1; a single letter has a space before it, which counts 36. */
    private static Verdict hongKong(Value v) {
        int letters = v.firstDigit();
        int sum = letters == 2 ? v.base36(0) * 9 + v.base36(1) * 8 : 36 * 9 + v.base36(0) * 8;
        sum += Checksums.weighed(v, letters, 7, 6, 5, 4, 3, 2) + v.base36(letters + 6);
        return Verdict.of(sum % 11 == 0);
    }

    private static final String TAIWAN = "ABCDEFGHJKLMNPQRSTUVXYWZIO";

    /** The letter is a place, 10 to 35, as two digits. */
    private static Verdict taiwanese(Value v) {
        int place = TAIWAN.indexOf(v.at(0)) + 10;
        int sum = place / 10 + place % 10 * 9 + Checksums.weighed(v, 1, 8, 7, 6, 5, 4, 3, 2, 1, 1);
        return Verdict.of(sum % 10 == 0);
    }

    private static Verdict japanese(Value v) {
        int rest = Checksums.weighed(v, 0, 6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2) % 11;
        return Verdict.of((rest <= 1 ? 0 : 11 - rest) == v.digit(11) && !v.isOneCharacter(0));
    }
}
