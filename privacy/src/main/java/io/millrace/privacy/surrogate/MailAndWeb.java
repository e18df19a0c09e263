package io.millrace.privacy.surrogate;

import io.millrace.privacy.find.Fold;
import io.millrace.privacy.find.Letters;
import java.util.List;
import java.util.Locale;

/** Mailboxes and pages at the domains that RFC 2606 sets apart for examples. */
final class MailAndWeb {
    private static final List<String> DOMAINS = List.of("example.com", "example.org", "example.net");

    private final NameWords names;
    private final NameLists lists = NameLists.shared();

    MailAndWeb(NameWords names) {
        this.names = names;
    }

    /** The words of the mailbox map as they do in names. */
    String mail(String value, Draw draw) {
        int at = value.lastIndexOf('@');
        String mailbox = at > 0 ? value.substring(0, at) : "";
        String mapped = Parts.map(ascii(mailbox), word -> words(word, draw));
        return (mapped.isEmpty() ? label(draw) : mapped) + "@" + draw.pick(DOMAINS);
    }

    /** {@code AnnaHuber} is two words. */
    private String words(String words, Draw draw) {
        StringBuilder mapped = new StringBuilder();
        int from = 0;
        for (int at = 1; at <= words.length(); at++) {
            boolean hump = at < words.length() && isCapital(words, at) && !isCapital(words, at - 1);
            if (hump || at == words.length()) {
                mapped.append(word(words.substring(from, at), draw));
                from = at;
            }
        }
        return mapped.toString();
    }

    private static boolean isCapital(String word, int at) {
        return Letters.kind(word.charAt(at)) == Letters.UPPER;
    }

    private String word(String word, Draw draw) {
        return Parts.isNumber(word) ? Parts.number(word, draw) : ascii(names.word(word));
    }

    private String label(Draw draw) {
        return ascii(draw.pick(lists.familyNames("en"))).toLowerCase(Locale.ROOT);
    }

    /** Letters, digits and what may stand between them in a mailbox; others go. */
    private static String ascii(String text) {
        StringBuilder plain = new StringBuilder();
        for (char c : Fold.word(text).toCharArray()) {
            plain.append(c < 128 && (Letters.isWord(c) || ".-_+".indexOf(c) >= 0) ? String.valueOf(c) : "");
        }
        return plain.isEmpty() && !text.isEmpty() ? "mail" : plain.toString();
    }

    /** The scheme, {@code www.}, and how many steps its path has stay. */
    String url(String value, Draw draw) {
        int scheme = value.indexOf("://");
        int host = scheme < 0 ? 0 : scheme + 3;
        int path = host;
        while (path < value.length() && "/?#".indexOf(value.charAt(path)) < 0) {
            path++;
        }
        boolean www = value.substring(host, path).toLowerCase(Locale.ROOT).startsWith("www.");
        return value.substring(0, host)
                + (www ? "www." : "")
                + label(draw) + "." + draw.pick(DOMAINS)
                + path(value.substring(path), draw);
    }

    private String path(String path, Draw draw) {
        int query = 0;
        while (query < path.length() && path.charAt(query) != '?' && path.charAt(query) != '#') {
            query++;
        }
        String steps = Parts.map(
                ascii(path.substring(0, query).replace('/', '+')),
                word -> Parts.isNumber(word) ? Parts.number(word, draw) : label(draw));
        return steps.replace('+', '/');
    }
}
