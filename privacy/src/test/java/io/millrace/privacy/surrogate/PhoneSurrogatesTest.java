package io.millrace.privacy.surrogate;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import io.millrace.privacy.keys.FieldKeys;
import io.millrace.privacy.keys.VectorKeys;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneSurrogatesTest {
    private static final long SEED = 4_117;
    private static final int NUMBERS = 60;
    private static final PhoneNumberUtil PHONES = PhoneNumberUtil.getInstance();
    private static final Surrogates SURROGATES =
            new Surrogates(VectorKeys.services().get(FieldKeys.class), "customers");

    private final Random random = new Random(SEED);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "AT", "AU", "BE", "BR", "CH", "CN", "DE", "ES", "FR", "GB", "IL", "IN", "IT", "JP", "MX", "NL", "PL",
                "SE", "TR", "US", "ZA"
            })
    void nobodyHasTheNumberInTheCountryOfTheOriginal(String region) throws NumberParseException {
        for (int n = 0; n < NUMBERS; n++) {
            PhoneNumber number = issued(region, n % 2 == 0 ? PhoneNumberType.MOBILE : PhoneNumberType.FIXED_LINE);
            for (PhoneNumberFormat format :
                    new PhoneNumberFormat[] {PhoneNumberFormat.NATIONAL, PhoneNumberFormat.INTERNATIONAL}) {
                String written = PHONES.format(number, format);
                String surrogate = SURROGATES.of("PHONE", written);
                assertThat(isIssued(surrogate, region))
                        .as("%s of %s", surrogate, written)
                        .isFalse();
                assertThat(PhoneNumbers.holds(surrogate))
                        .as("%s of %s", surrogate, written)
                        .isTrue();
            }
        }
    }

    /** Draws digits behind the first of an example until a number is in use. */
    private PhoneNumber issued(String region, PhoneNumberType type) throws NumberParseException {
        String example = PHONES.getNationalSignificantNumber(PHONES.getExampleNumberForType(region, type));
        while (true) {
            StringBuilder digits = new StringBuilder(example.substring(0, 1));
            while (digits.length() < example.length()) {
                digits.append(random.nextInt(10));
            }
            PhoneNumber number = PHONES.parse("+" + PHONES.getCountryCodeForRegion(region) + digits, region);
            if (PHONES.isValidNumberForRegion(number, region)
                    && !FictitiousRanges.hold(String.valueOf(number.getCountryCode()), digits.toString())) {
                return number;
            }
        }
    }

    private static boolean isIssued(String written, String region) throws NumberParseException {
        PhoneNumber number = PHONES.parse(written, region);
        String code = String.valueOf(number.getCountryCode());
        return PHONES.isValidNumber(number)
                && !FictitiousRanges.hold(code, PHONES.getNationalSignificantNumber(number));
    }
}
