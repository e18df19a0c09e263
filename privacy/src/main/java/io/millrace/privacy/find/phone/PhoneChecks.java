package io.millrace.privacy.find.phone;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import io.millrace.privacy.find.Effort;
import java.util.List;

/**
 * Asks libphonenumber, as often as the effort left for the text allows; it is slow. Beyond that a number's form has to do: what looks
 * like one is taken for one.
 */
final class PhoneChecks {
    private static final PhoneNumberUtil PHONES = PhoneNumberUtil.getInstance();

    private final Effort effort;

    PhoneChecks(Effort effort) {
        this.effort = effort;
    }

    /** How sure it is that these digits, country code first, are a number: 0 if they are none. */
    double international(String digits) {
        if (!effort.take()) {
            return 0.6;
        }
        PhoneNumber number = parse("+" + digits, "ZZ");
        if (number == null) {
            return 0;
        }
        return PHONES.isValidNumber(number) ? 0.9 : PHONES.isPossibleNumber(number) ? 0.6 : 0;
    }

    /** Whether a number with these digits is in use in one of the countries. */
    boolean isNational(String digits, List<String> regions) {
        for (String region : regions) {
            if (!effort.take() || isOf(digits, region)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOf(String digits, String region) {
        PhoneNumber number = parse(digits, region);
        return number != null && PHONES.isValidNumberForRegion(number, region);
    }

    private static PhoneNumber parse(String digits, String region) {
        try {
            return PHONES.parse(digits, region);
        } catch (NumberParseException e) {
            return null;
        }
    }
}
