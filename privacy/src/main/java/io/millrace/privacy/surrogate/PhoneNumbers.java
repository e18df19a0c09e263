package io.millrace.privacy.surrogate;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import io.millrace.privacy.find.Fold;
import java.util.List;

/**
 * Telephone numbers of the same country and grouping that nobody has: of a range for fiction, or one that is not in use. One
 * without the code of a country may be of many countries. It begins with zeros, but where North America has it: its range is
 * told from the numbers of the others.
 */
public final class PhoneNumbers {
    private static final PhoneNumberUtil PHONES = PhoneNumberUtil.getInstance();

    /** Countries that have numbers of ten digits as North America has, written without a zero before. */
    private static final List<String> TEN_DIGITS = List.of("AR", "BR", "CN", "CO", "GR", "IN", "IT", "MX", "RU", "TR");

    private static final int ATTEMPTS = 64, FEWEST = 6, MOST_KEPT = 2;
    private static final String STANDARD = "202-555-0100";

    private PhoneNumbers() {}

    /** Whether it is of a range for fiction, is not in use, or begins with zeros. */
    public static boolean holds(String value) {
        String main = main(Fold.word(value));
        PhoneParts parts = PhoneParts.of(main, code(main));
        if (parts.code().isEmpty()) {
            boolean american = parts.begin().isEmpty()
                    && FictitiousRanges.hold(FictitiousRanges.NORTH_AMERICA, northAmerican(parts.national()));
            return Unissued.holds(main) || american;
        }
        return FictitiousRanges.hold(parts.code(), parts.national()) || !isInUse(parts.code() + parts.national());
    }

    private static boolean isInUse(String international) {
        return isInUse("+" + international, "ZZ");
    }

    private static boolean isInUse(String number, String region) {
        PhoneNumber parsed = parsed(number, region);
        return parsed != null && PHONES.isValidNumber(parsed);
    }

    /** Of a country that is not in North America: national ones begin with zeros. */
    static String foreign(String value, Draw draw) {
        return like(value, false, draw);
    }

    static String like(String value, Draw draw) {
        return like(value, true, draw);
    }

    private static String like(String value, boolean american, Draw draw) {
        String main = main(value);
        if (Unissued.digits(main).length() < FEWEST) {
            return like(STANDARD, american, draw);
        }
        PhoneParts parts = PhoneParts.of(main, code(main));
        String number = !parts.code().isEmpty()
                ? international(parts, draw)
                : american && parts.begin().isEmpty() ? american(parts, draw) : zeros(parts, draw);
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

    /** Of North America's range, and not in use where else the number that it stands for may be at home. */
    private static String american(PhoneParts parts, Draw draw) {
        String number = parts.national();
        String like = northAmerican(number);
        if (!isInUse(FictitiousRanges.NORTH_AMERICA + like)) {
            return zeros(parts, draw);
        }
        List<String> others =
                TEN_DIGITS.stream().filter(region -> isInUse(number, region)).toList();
        String begin = number.substring(0, number.length() - like.length());
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            String drawn = begin + FictitiousRanges.drawn(FictitiousRanges.NORTH_AMERICA, like, draw);
            if (others.stream().noneMatch(region -> isInUse(drawn, region))) {
                return drawn;
            }
        }
        return zeros(parts, draw);
    }

    /** Without the 1 that may begin it. */
    private static String northAmerican(String number) {
        return number.length() == 11 && number.charAt(0) == '1' ? number.substring(1) : number;
    }
}
