package io.millrace.privacy.find.money;

import org.apache.commons.validator.routines.IBANValidator;

/** How long an IBAN of each country is, as Commons Validator lists the registry of SWIFT. */
final class IbanLengths {
    private static final byte[] LENGTHS = new byte[26 * 26];

    static {
        for (char first = 'A'; first <= 'Z'; first++) {
            for (char second = 'A'; second <= 'Z'; second++) {
                IBANValidator.Validator country =
                        IBANValidator.DEFAULT_IBAN_VALIDATOR.getValidator(String.valueOf(first) + second);
                LENGTHS[slot(first, second)] = country == null ? 0 : (byte) country.getIbanLength();
            }
        }
        String alsoUsed =
                "DZ26 AO25 BJ28 BF28 CM27 CV25 CF27 TD27 KM27 CG27 GA27 GW25 HN28 IR26 CI28 MG27 ML28 MA28 MZ25 NE28 SN28 TG28";
        for (String country : alsoUsed.split(" ", -1)) {
            byte length = Byte.parseByte(country.substring(2));
            LENGTHS[slot(country.charAt(0), country.charAt(1))] = length;
        }
    }

    private IbanLengths() {}

    private static int slot(char first, char second) {
        return (first - 'A') * 26 + second - 'A';
    }

    /** Of the country with these two letters, any case; 0 if there is none. */
    static int of(char first, char second) {
        char high = upper(first);
        char low = upper(second);
        return high == 0 || low == 0 ? 0 : LENGTHS[slot(high, low)];
    }

    private static char upper(char c) {
        return c >= 'A' && c <= 'Z' ? c : c >= 'a' && c <= 'z' ? (char) (c - 32) : 0;
    }
}
