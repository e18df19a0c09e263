package io.millrace.cleaning.measures;

import io.millrace.cleaning.text.Document;
import java.util.BitSet;

/** Web addresses in a text: {@code http://} or {@code https://} and what may stand in an address, as NeMo Curator has it. */
final class Urls {
    private static final String SCHEME = "http";
    private static final String SLASHES = "://";
    private static final BitSet ALLOWED = allowed();

    private final String text;
    private int characters;

    private Urls(String text) {
        this.text = text;
    }

    static Urls of(Document document) {
        return document.part(Urls.class, Urls::of);
    }

    private static Urls of(String text) {
        Urls urls = new Urls(text);
        int at = text.indexOf(SCHEME);
        while (at >= 0) {
            int end = urls.end(at);
            urls.characters += Math.max(0, end - at);
            at = text.indexOf(SCHEME, Math.max(end, at + 1));
        }
        return urls;
    }

    private static BitSet allowed() {
        BitSet allowed = new BitSet();
        allowed.set('A', 'Z' + 1);
        allowed.set('a', 'z' + 1);
        allowed.set('0', '9' + 1);
        "$-_@.&+/:=?#~!*(),".chars().forEach(allowed::set);
        return allowed;
    }

    /** Their share of so many characters; 1 of none. */
    double share(int all) {
        return all == 0 ? 1 : characters / (double) all;
    }

    /** Where the address that begins here ends, or -1. */
    private int end(int start) {
        int at = start + SCHEME.length();
        at += at < text.length() && text.charAt(at) == 's' ? 1 : 0;
        if (!text.startsWith(SLASHES, at)) {
            return -1;
        }
        int body = at + SLASHES.length();
        int end = body;
        while (step(end) > 0) {
            end += step(end);
        }
        return end > body ? end : -1;
    }

    /** How many characters of an address stand here: one, three of an escaped byte, or none. */
    private int step(int at) {
        if (at >= text.length()) {
            return 0;
        }
        if (ALLOWED.get(text.charAt(at))) {
            return 1;
        }
        return text.charAt(at) == '%' && isHex(at + 1) && isHex(at + 2) ? 3 : 0;
    }

    private boolean isHex(int at) {
        return at < text.length() && text.charAt(at) < 0x80 && Character.digit(text.charAt(at), 16) >= 0;
    }
}
