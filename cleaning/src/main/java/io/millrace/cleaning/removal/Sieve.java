package io.millrace.cleaning.removal;

import java.util.BitSet;

/** Lets some characters of a text through. */
final class Sieve {
    private final BitSet named;
    private final boolean passesNamed;

    /** @param passesNamed whether the named characters pass and all others stay out, or the other way round */
    Sieve(BitSet named, boolean passesNamed) {
        this.named = named;
        this.passesNamed = passesNamed;
    }

    static BitSet points(String characters) {
        BitSet points = new BitSet();
        characters.codePoints().forEach(points::set);
        return points;
    }

    /** What passes; the same object where all of it does. */
    String passed(String text) {
        int at = 0;
        while (at < text.length() && passes(text.codePointAt(at))) {
            at += Character.charCount(text.codePointAt(at));
        }
        return at == text.length() ? text : rest(text, at);
    }

    private String rest(String text, int start) {
        StringBuilder out = new StringBuilder(text.length()).append(text, 0, start);
        int at = start;
        while (at < text.length()) {
            int point = text.codePointAt(at);
            if (passes(point)) {
                out.appendCodePoint(point);
            }
            at += Character.charCount(point);
        }
        return out.toString();
    }

    private boolean passes(int point) {
        return named.get(point) == passesNamed;
    }
}
