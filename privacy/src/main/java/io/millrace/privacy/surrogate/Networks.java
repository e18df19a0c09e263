package io.millrace.privacy.surrogate;

import java.util.List;

/** Addresses that are set apart for documentation: RFC 5737, RFC 3849, and RFC 7042 section 2.1.2. */
final class Networks {
    private static final List<String> IP4 = List.of("192.0.2.", "198.51.100.", "203.0.113.");
    private static final String MAC = "00005e0053";

    private Networks() {}

    /** An IP address; the length of a prefix and a zone stay. */
    static String ip(String value, Draw draw) {
        int end = tail(value);
        String address = value.substring(0, end);
        return (address.indexOf(':') < 0 ? draw.pick(IP4) + draw.between(1, 254) : ip6(address, draw))
                + value.substring(end);
    }

    private static int tail(String value) {
        int at = 0;
        while (at < value.length() && value.charAt(at) != '/' && value.charAt(at) != '%') {
            at++;
        }
        return at;
    }

    private static String ip6(String address, Draw draw) {
        StringBuilder made = new StringBuilder(address.contains("::") ? "2001:db8:" : "2001:db8");
        int groups = address.contains("::") ? 2 : 6;
        for (int group = 0; group < groups; group++) {
            made.append(':').append(Integer.toHexString(draw.between(1, 0xffff)));
        }
        return CaseForm.of(address) == CaseForm.UPPER
                ? made.toString().toUpperCase(java.util.Locale.ROOT)
                : made.toString();
    }

    /** In the separators and the case of the value. */
    static String mac(String value, Draw draw) {
        String digits = MAC + Character.forDigit(draw.below(16), 16) + Character.forDigit(draw.below(16), 16);
        boolean upper = value.chars().noneMatch(Character::isLowerCase);
        StringBuilder made = new StringBuilder();
        int next = 0;
        for (char c : value.toCharArray()) {
            boolean digit = Character.digit(c, 16) >= 0 && next < digits.length();
            char hex = digit ? digits.charAt(next++) : c;
            made.append(upper ? Character.toUpperCase(hex) : hex);
        }
        return made.toString();
    }
}
