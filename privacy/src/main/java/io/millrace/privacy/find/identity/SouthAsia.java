package io.millrace.privacy.find.identity;

import static io.millrace.privacy.find.identity.Strength.CHECKED;
import static io.millrace.privacy.find.identity.Strength.FAINT;
import static io.millrace.privacy.find.identity.Strength.SHAPED;
import static io.millrace.privacy.find.identity.Strength.WEAK;
import static io.millrace.privacy.find.identity.Topic.IDENTITY;
import static io.millrace.privacy.find.identity.Topic.PASSPORT;
import static io.millrace.privacy.find.identity.Topic.TAX;
import static io.millrace.privacy.find.identity.Topic.VEHICLE;
import static io.millrace.privacy.find.identity.Topic.VOTER;

import java.util.List;

/** Identifiers of India and Pakistan. */
final class SouthAsia {
    private SouthAsia() {}

    static List<Rule> rules() {
        return List.of(
                Rule.of("IN_AADHAAR", "#{12}|#{4}[- :]#{4}[- :]#{4}", CHECKED)
                        .checksum(SouthAsia::aadhaar)
                        .about(IDENTITY)
                        .named("aadhaar aadhar uidai आधार"),
                Rule.of("IN_PAN", "@{3}[ABCFGHJLPT]@#{4}@", SHAPED).about(TAX).named("pan permanent"),
                Rule.of("IN_PAN", "@{5}#{4}@", FAINT).named("pan permanent"),
                Rule.of("IN_GSTIN", "#{2}@{5}#{4}@[1-9A-Z]Z%", SHAPED)
                        .where(v -> Verdict.of(v.number(0, 2) >= 1 && v.number(0, 2) <= 37))
                        .about(TAX)
                        .named("gst gstin"),
                Rule.of("IN_PASSPORT", "[A-PR-WYZ][1-9]#{6}", FAINT)
                        .where(v -> Verdict.of(!v.isOneCharacter(1) && v.digit(7) != 0))
                        .about(PASSPORT)
                        .named("indian"),
                Rule.of("IN_VOTER", "@{3}#{7}", WEAK).about(VOTER).named("voter epic elector electoral"),
                Rule.of(
                                "IN_VEHICLE_REGISTRATION",
                                "(AN|AP|AR|AS|BR|CG|CH|DD|DL|DN|GA|GJ|HP|HR|JH|JK|KA|KL|LA|LD|MH|ML|MN|MP|MZ|NL|OD|OR|PB|PY|RJ|SK|TN|TR|TS|UK|UP|WB)"
                                        + "[- ]?#{1,2}[- ]?@{1,3}[- ]?#{4}",
                                SHAPED)
                        .where(v -> Verdict.of(v.number(v.length() - 4, v.length()) > 0))
                        .about(VEHICLE)
                        .named("rto"),
                Rule.of("PK_CNIC", "#{5}-#{7}-#", SHAPED)
                        .where(v -> Verdict.of(v.digit(0) >= 1 && v.digit(0) <= 7 && !v.isOneCharacter(0)))
                        .about(IDENTITY)
                        .named("cnic nadra"));
    }

    /** Not from 0 or 1, no palindrome, Verhoeff. */
    private static Verdict aadhaar(Value v) {
        boolean palindrome = true;
        for (int at = 0; at < 6; at++) {
            palindrome &= v.at(at) == v.at(11 - at);
        }
        return Verdict.of(v.digit(0) >= 2 && !palindrome && Checksums.verhoeff(v, 0, 12));
    }
}
