package io.millrace.privacy.find.identity;

import static io.millrace.privacy.find.identity.Strength.CHECKED;
import static io.millrace.privacy.find.identity.Strength.FAINT;
import static io.millrace.privacy.find.identity.Strength.SHAPED;
import static io.millrace.privacy.find.identity.Strength.WEAK;
import static io.millrace.privacy.find.identity.Topic.COMPANY;
import static io.millrace.privacy.find.identity.Topic.IDENTITY;
import static io.millrace.privacy.find.identity.Topic.LICENCE;
import static io.millrace.privacy.find.identity.Topic.PASSPORT;

import java.util.List;

/** Identifiers of Korea. */
final class Korea {
    private Korea() {}

    static List<Rule> rules() {
        return List.of(
                Rule.of("KR_RRN", "#{6}-?#{7}", SHAPED)
                        .checksum(v -> resident(v, "123490"))
                        .about(IDENTITY)
                        .named("rrn resident 주민등록 주민"),
                Rule.of("KR_FRN", "#{6}-?#{7}", SHAPED)
                        .checksum(v -> resident(v, "5678"))
                        .about(IDENTITY)
                        .named("frn alien foreigner 외국인"),
                Rule.of("KR_PASSPORT", "[MSROD]#{3}@#{4}|[MSROD]#{8}", FAINT)
                        .about(PASSPORT)
                        .named("여권 korean korea"),
                Rule.of("KR_DRIVER_LICENSE", "#{2}[- ]?#{2}[- ]?#{6}[- ]?#{2}", WEAK)
                        .where(v -> Verdict.of(v.number(0, 2) >= 11 && v.number(0, 2) <= 28))
                        .about(LICENCE)
                        .named("면허 운전면허"),
                Rule.of("KR_BRN", "#{3}-#{2}-#{5}|#{10}", CHECKED)
                        .checksum(Korea::koreanCompany)
                        .about(COMPANY)
                        .named("brn 사업자 등록번호"));
    }

    /** Birthday, a digit that tells sex, century and status; numbers since October 2020 have no check digit. */
    private static Verdict resident(Value v, String kinds) {
        if (!Dates.yymmdd(v, 0) || kinds.indexOf(v.at(6)) < 0) {
            return Verdict.NO;
        }
        int sum = Checksums.weighed(v, 0, 2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5) % 11;
        int check = kinds.length() == 4 ? (13 - sum) % 10 : (11 - sum) % 10;
        return Verdict.orMaybe(check == v.digit(12));
    }

    private static Verdict koreanCompany(Value v) {
        int sum = Checksums.weighed(v, 0, 1, 3, 7, 1, 3, 7, 1, 3, 5) + v.digit(8) * 5 / 10;
        return Verdict.of((10 - sum % 10) % 10 == v.digit(9) && v.number(0, 3) >= 101 && v.number(3, 5) > 0);
    }
}
