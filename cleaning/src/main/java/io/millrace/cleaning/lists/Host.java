package io.millrace.cleaning.lists;

import com.google.common.net.InternetDomainName;
import io.millrace.cleaning.text.Characters;
import java.util.Arrays;
import java.util.Locale;

/**
 * The host of an address, as tldextract 5.4.0 takes it apart: leniently, and with the case of its letters. Suffixes are
 * those of the public suffix list's part for registries; what private operators listed is not one.
 *
 * @param labels the parts between dots
 * @param suffixLabels how many of the last ones are the public suffix; 0 if it has none
 */
record Host(String[] labels, int suffixLabels) {
    private static final String DOTS = ".\u3002\uff0e\uff61";

    /** More labels than any public suffix has, and one. */
    private static final int ENOUGH = 6;

    /** No label of a public suffix. */
    private static final String ANY = "any-label";

    static Host of(String url) {
        String[] labels = name(withoutScheme(url)).split("[" + DOTS + "]", -1);
        return new Host(labels, suffixLabels(labels));
    }

    private static String withoutScheme(String url) {
        int slashes = url.indexOf("//");
        if (slashes == 0) {
            return url.substring(2);
        }
        boolean isScheme = slashes >= 2
                && url.charAt(slashes - 1) == ':'
                && url.chars().limit(slashes - 1).allMatch(Host::isSchemeCharacter);
        return isScheme ? url.substring(slashes + 2) : url;
    }

    private static boolean isSchemeCharacter(int c) {
        return c < 0x80 && UrlWords.isWordCharacter((char) c) || c == '+' || c == '-' || c == '.';
    }

    /** The name in the authority, which ends before the path; without user, port and dots at the end. */
    private static String name(String rest) {
        int end = 0;
        while (end < rest.length() && "/?#".indexOf(rest.charAt(end)) < 0) {
            end++;
        }
        String host = rest.substring(rest.lastIndexOf('@', end - 1) + 1, end);
        if (host.startsWith("[") && host.indexOf(']') > 0) {
            return host.substring(0, host.indexOf(']') + 1);
        }
        int colon = host.indexOf(':');
        String name = Characters.strip(colon < 0 ? host : host.substring(0, colon));
        int last = name.length();
        while (last > 0 && DOTS.indexOf(name.charAt(last - 1)) >= 0) {
            last--;
        }
        return name.substring(0, last);
    }

    private static int suffixLabels(String[] labels) {
        String[] last = Arrays.copyOfRange(labels, Math.max(0, labels.length - ENOUGH), labels.length);
        String name = joined(last, 0, last.length).toLowerCase(Locale.ROOT);
        if (!InternetDomainName.isValid(name)) {
            name = cleaned(last);
        }
        InternetDomainName suffix =
                InternetDomainName.isValid(name) ? InternetDomainName.from(name).registrySuffix() : null;
        return suffix == null ? 0 : suffix.parts().size();
    }

    /** A label that no host may have stands below a suffix at most, and is as good as any other. */
    private static String cleaned(String[] labels) {
        for (int i = 0; i < labels.length; i++) {
            labels[i] = InternetDomainName.isValid(labels[i] + ".com") ? labels[i] : ANY;
        }
        return joined(labels, 0, labels.length).toLowerCase(Locale.ROOT);
    }

    private static String joined(String[] labels, int from, int to) {
        return String.join(".", Arrays.asList(labels).subList(from, to));
    }

    private boolean isRegistered() {
        int domain = labels.length - suffixLabels - 1;
        return suffixLabels > 0 && domain >= 0 && !labels[domain].isEmpty();
    }

    /** Why an entry of a list of domains would never be found in an address; null if it can be. */
    static String unusable(String entry) {
        if (entry.indexOf('/') >= 0 || entry.indexOf(':') >= 0 || entry.indexOf('*') >= 0) {
            return "is no domain but an address or a pattern: write it as example.org, or use urls";
        }
        String small = entry.toLowerCase(Locale.ROOT);
        return entry.equals(small) ? null : "can never match: domains are compared in small letters; write " + small;
    }

    /** The suffix and the label before it; empty if there is no such domain. */
    String registeredDomain() {
        return isRegistered() ? joined(labels, labels.length - suffixLabels - 1, labels.length) : "";
    }

    /** The whole name; empty if there is no registered domain. */
    String fullName() {
        int domain = labels.length - suffixLabels - 1;
        boolean isShort = isRegistered() && joined(labels, 0, domain).isEmpty();
        return isShort || !isRegistered() ? registeredDomain() : joined(labels, 0, labels.length);
    }
}
