package io.millrace.privacy.find.network;

import java.net.IDN;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.validator.routines.DomainValidator;
import org.apache.commons.validator.routines.DomainValidator.ArrayType;

/** The last labels of domain names. The list is that of Commons Validator, which follows IANA's root zone. */
final class TopLevelDomains {
    /** The longest label that DNS allows, RFC 1035 section 2.3.4. */
    static final int LONGEST_LABEL = 63;

    private static final Set<String> KNOWN = known();

    /** Country domains that are also an English word or the ending of a kind of file: in a text they need more support. */
    private static final Set<String> ALSO_WORDS = Set.of("""
            ad ai al am an app as at author bar be box by bz call case cat cc cd ci cs data date dev do et file final
            foo gz here host how id il in info is it java la li link live ma map md me ml mm mo mov ms my name ne new
            next no now one open page pl pm prod properties ps pub py re read rs run save sc se search select set sh
            si so st stream su systems tf to today top tt tu un us va vi win work you zip zone
            """.strip().split("\\s+", -1));

    private static final Set<String> CLASSIC = Set.of("com", "org", "net", "edu", "gov", "mil", "biz");

    private TopLevelDomains() {}

    private static Set<String> known() {
        Set<String> known = new HashSet<>();
        for (ArrayType kind :
                new ArrayType[] {ArrayType.GENERIC_RO, ArrayType.COUNTRY_CODE_RO, ArrayType.INFRASTRUCTURE_RO}) {
            known.addAll(Arrays.asList(DomainValidator.getTLDEntries(kind)));
        }
        return known;
    }

    /** @param label any case; ASCII, or the letters of a country's script */
    static boolean isKnown(String label) {
        String lower = label.toLowerCase(Locale.ROOT);
        return KNOWN.contains(lower) || !isAscii(lower) && KNOWN.contains(ascii(lower));
    }

    private static boolean isAscii(String label) {
        for (int at = 0; at < label.length(); at++) {
            if (label.charAt(at) >= 128) {
                return false;
            }
        }
        return true;
    }

    private static String ascii(String label) {
        try {
            return IDN.toASCII(label, IDN.ALLOW_UNASSIGNED);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    /** One of the domains of the first years, which hardly anything else ends in. */
    static boolean isClassic(String label) {
        return CLASSIC.contains(label.toLowerCase(Locale.ROOT));
    }

    /** A country's, and hardly ever anything else after a dot. */
    static boolean isCountry(String label) {
        return label.length() == 2 && isKnown(label) && !ALSO_WORDS.contains(label.toLowerCase(Locale.ROOT));
    }
}
