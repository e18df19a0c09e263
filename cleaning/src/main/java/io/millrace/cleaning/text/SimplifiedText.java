package io.millrace.cleaning.text;

import java.text.Normalizer;

/**
 * A text as datatrove 0.10.1 simplifies it before it is hashed, so that near duplicates have more in common: small letters,
 * every number a 0, punctuation and blanks one space, no accents (canonical decomposition without nonspacing marks), no
 * blanks at the ends. The marks go one by one, so that a million of them on one letter cost no more than elsewhere.
 */
public final class SimplifiedText {
    private static final String SEPARATORS = ".,\u060c\u066b\u2396\u2397\u2398";

    /** What a character of the basic plane becomes without accents; filled as texts come, by any thread. */
    private static final String[] PLAIN = new String[1 << Character.SIZE];

    private final String lower;
    private final StringBuilder simple;
    private boolean begun;
    private boolean blank;

    private SimplifiedText(String text) {
        lower = LowerCase.of(text);
        simple = new StringBuilder(lower.length());
    }

    public static String of(String text) {
        return new SimplifiedText(text).simplified();
    }

    private String simplified() {
        int i = 0;
        while (i < lower.length()) {
            char c = lower.charAt(i);
            if (c >= 'a' && c <= 'z') {
                begin().append(c);
                i++;
            } else if (Characters.isSpace(c)) {
                blank = true;
                i++;
            } else {
                i = other(i);
            }
        }
        return Characters.strip(simple.toString());
    }

    /** Treats the number or the character there, and returns where it ends. */
    private int other(int start) {
        int c = lower.codePointAt(start);
        int end = start + Character.charCount(c);
        if (Characters.isDecimal(c)) {
            begin().append('0');
            return numberEnd(end);
        }
        if (c <= Character.MAX_VALUE && Punctuation.isMark((char) c)) {
            blank = true;
        } else {
            begin().append(c < 0x80 ? String.valueOf((char) c) : plain(c));
        }
        return end;
    }

    /** Blanks before a character are one space, unless it is the first. */
    private StringBuilder begin() {
        if (blank && begun) {
            simple.append(' ');
        }
        blank = false;
        begun = true;
        return simple;
    }

    private int numberEnd(int within) {
        int whole = digitsEnd(within);
        if (whole == lower.length() || SEPARATORS.indexOf(lower.charAt(whole)) < 0) {
            return whole;
        }
        int fraction = digitsEnd(whole + 1);
        return fraction == whole + 1 ? whole : fraction;
    }

    private int digitsEnd(int start) {
        int i = start;
        while (i < lower.length() && Characters.isDecimal(lower.codePointAt(i))) {
            i += Character.charCount(lower.codePointAt(i));
        }
        return i;
    }

    private static String plain(int c) {
        if (c >= PLAIN.length) {
            return withoutMarks(c);
        }
        String known = PLAIN[c];
        if (known == null) {
            known = withoutMarks(c);
            PLAIN[c] = known;
        }
        return known;
    }

    private static String withoutMarks(int c) {
        StringBuilder plain = new StringBuilder();
        Normalizer.normalize(Character.toString(c), Normalizer.Form.NFD)
                .codePoints()
                .filter(part -> Character.getType(part) != Character.NON_SPACING_MARK)
                .forEach(plain::appendCodePoint);
        return plain.toString();
    }
}
