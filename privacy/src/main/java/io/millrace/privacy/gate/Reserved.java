package io.millrace.privacy.gate;

import io.millrace.privacy.surrogate.MoneyNumbers;
import io.millrace.privacy.surrogate.PhoneNumbers;
import io.millrace.privacy.surrogate.SocialSecurity;
import io.millrace.privacy.surrogate.Surrogates;
import io.millrace.privacy.surrogate.Unissued;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Values that are nobody's: names and numbers that standards set apart for documentation, as RFC 2606, 5737, 3849 and 7042
 * do, telephone numbers for fiction, cards, banks and identifiers that are not issued, from which surrogates are made. A
 * surrogate in a treated text is no leak.
 */
public final class Reserved {
    private static final Set<String> DOMAINS = Set.of("example.com", "example.org", "example.net");
    private static final List<String> ENDINGS = List.of(".example", ".invalid", ".test", ".localhost");
    private static final List<String> NETWORKS = List.of("192.0.2.", "198.51.100.", "203.0.113.", "2001:db8:");
    private static final String MAC = "00005e0053";

    /** Types that no standard sets values apart for: in a treated text they cannot be told from surrogates. */
    public static final Set<String> OF_LANGUAGE = Surrogates.OF_LANGUAGE;

    private Reserved() {}

    /** @param type of the finding; {@code value} as it stands in the text */
    public static boolean holds(String type, String value) {
        String lower = value.strip().toLowerCase(Locale.ROOT);
        return switch (type) {
            case "EMAIL" -> isDomain(lower.substring(lower.lastIndexOf('@') + 1));
            case "URL" -> isDomain(host(lower));
            case "IP_ADDRESS" -> NETWORKS.stream().anyMatch(lower::startsWith);
            case "MAC_ADDRESS" -> lower.replaceAll("[^0-9a-f]", "").startsWith(MAC);
            case "PHONE", "PH_MOBILE_NUMBER", "TR_PHONE_NUMBER" -> PhoneNumbers.holds(lower);
            case "CREDIT_CARD" -> MoneyNumbers.isCard(lower);
            case "IBAN" -> MoneyNumbers.isIban(lower);
            case "CRYPTO" -> MoneyNumbers.isWallet(lower);
            case "US_SSN" -> SocialSecurity.holds(lower);
            case "SECRET" -> lower.equals("[secret]");
            default -> !OF_LANGUAGE.contains(type) && Unissued.holds(lower);
        };
    }

    private static String host(String url) {
        String rest = url.replaceFirst("^[a-z]+://", "").replaceFirst("^[^/@]*@", "");
        return rest.replaceFirst("[/:?#].*$", "");
    }

    private static boolean isDomain(String host) {
        return DOMAINS.stream().anyMatch(domain -> host.equals(domain) || host.endsWith("." + domain))
                || ENDINGS.stream().anyMatch(host::endsWith);
    }
}
