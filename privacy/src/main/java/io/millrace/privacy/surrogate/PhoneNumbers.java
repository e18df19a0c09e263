package io.millrace.privacy.surrogate;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import io.millrace.privacy.find.Fold;
import java.util.List;

/**
 * Telephone numbers of the same country and grouping that nobody has: of a range for fiction, or one that is not in use.
 */
public final class PhoneNumbers {
    private static final PhoneNumberUtil PHONES = PhoneNumberUtil.getInstance();
    private static final List<String> REGIONS = List.of("US", "GB", "FR", "AU", "SE", "DE");
    private static final int ATTEMPTS = 64, FEWEST = 6, MOST_KEPT = 2;
    private static final String STANDARD = "202-555-0100";

    private PhoneNumbers() {}

    /** Whether it is of a range for fiction, is not in use, or begins with zeros. */
    public static boolean holds(String value) {
        String main = main(Fold.word(value));
        PhoneParts parts = PhoneParts.of(main, code(main));
        if (parts.code().isEmpty()) {
            String national = parts.national();
            return Unissued.holds(main)
                    || FictitiousRanges.hold(national)
                    || national.startsWith("1") && FictitiousRanges.hold("1", national.substring(1));
        }
        return FictitiousRanges.hold(parts.code(), parts.national()) || !isInUse(parts.code() + parts.national());
    }

    private static boolean isInUse(String international) {
        PhoneNumber number = parsed("+" + international, "ZZ");
        return number != null && PHONES.isValidNumber(number);
    }

    /** National ones begin with zeros. */
    static String foreign(String value, Draw draw) {
        return like(value, List.of(), draw);
    }

    static String like(String value, Draw draw) {
        return like(value, REGIONS, draw);
    }

    private static String like(String value, List<String> regions, Draw draw) {
        String main = main(value);
        if (Unissued.digits(main).length() < FEWEST) {
            return like(STANDARD, regions, draw);
        }
        PhoneParts parts = PhoneParts.of(main, code(main));
        String number = parts.code().isEmpty() ? national(parts, regions, draw) : international(parts, draw);
        String extension = Parts.map(
                value.substring(main.length()), word -> Parts.isNumber(word) ? Parts.number(word, draw) : word);
        return Unissued.fill(main, parts.begin() + number) + extension;
    }

    /** Up to where letters begin after digits: an extension. */
    private static String main(String value) {
        boolean digits = false;
        for (int at = 0; at < value.length(); at++) {
            char c = value.charAt(at);
            if (digits && (Character.isLetter(c) || c == '#' || c == ';' || c == ',')) {
                return value.substring(0, at);
            }
            digits |= Character.isDigit(c);
        }
        return value;
    }

    /** Empty if the number is written without the code of a country. */
    private static String code(String main) {
        String digits = Unissued.digits(main);
        boolean plus = main.indexOf('+') >= 0;
        boolean zeros = digits.startsWith("00") && digits.length() > 9;
        PhoneNumber number = plus ? parsed("+" + digits, "ZZ") : zeros ? parsed("+" + digits.substring(2), "ZZ") : null;
        return number == null ? "" : String.valueOf(number.getCountryCode());
    }

    private static PhoneNumber parsed(String text, String region) {
        try {
            return PHONES.parse(text, region);
        } catch (NumberParseException e) {
            return null;
        }
    }

    /** Of a range for fiction, or not in use and with as many of the first digits as can be. */
    private static String international(PhoneParts parts, Draw draw) {
        String national = parts.national();
        String fictitious = FictitiousRanges.drawn(parts.code(), national, draw);
        for (int kept = Math.min(MOST_KEPT, national.length() - 1); fictitious == null && kept >= 0; kept--) {
            String begin = national.substring(0, kept);
            for (int attempt = 0; fictitious == null && attempt < ATTEMPTS; attempt++) {
                String drawn = begin + draw.between(kept == 0 ? 1 : 0, 9) + draw.digits(national.length() - kept - 1);
                fictitious = isInUse(parts.code() + drawn) ? null : drawn;
            }
        }
        return fictitious == null ? zeros(parts, draw) : fictitious;
    }

    private static String zeros(PhoneParts parts, Draw draw) {
        int count = parts.national().length();
        int zeros = Math.min(count, Unissued.zeros(count));
        return "0".repeat(zeros) + draw.digits(count - zeros);
    }

    private static String national(PhoneParts parts, List<String> regions, Draw draw) {
        String number = parts.national();
        for (String region : regions) {
            String code = FictitiousRanges.REGIONS.get(region);
            boolean one = code.equals(FictitiousRanges.NORTH_AMERICA);
            if (one == parts.begin().isEmpty() && isInUse(code + (one ? northAmerican(number) : number))) {
                String like = one ? northAmerican(number) : number;
                String drawn = FictitiousRanges.drawn(code, like, draw);
                return drawn == null
                        ? zeros(parts, draw)
                        : number.substring(0, number.length() - like.length()) + drawn;
            }
        }
        return zeros(parts, draw);
    }

    /** Without the 1 that may begin it. */
    private static String northAmerican(String number) {
        return number.length() == 11 && number.charAt(0) == '1' ? number.substring(1) : number;
    }
}
