package io.millrace.cleaning.measures;

import java.util.Locale;

/**
 * Finds phrases of policies and notices on cookies, and filler text, in lower or upper case: NeMo Curator's phrases, but
 * for those that contain another one. An automaton (Aho and Corasick 1975), so each character is looked at once.
 */
final class Boilerplate {
    static final int START = 0;
    /** Found: a phrase of boilerplate. */
    static final int PHRASE = 1;
    /** Found: filler text. */
    static final int FILLER = 2;

    private static final String FILLER_TEXT = "lorem ipsum";
    private static final String[] PHRASES = {
        "terms of use",
        "privacy policy",
        "cookie policy",
        "uses cookies",
        "privacy overview",
        "use of cookies",
        "use cookies",
        "privacy & cookies policy",
        "privacy and cookies policy",
        "Necessary cookies are absolutely essential for the website to function properly. This category only includes"
                + " cookies that ensures basic functionalities and security features of the website. These cookies do"
                + " not store any personal information.",
        "Any cookies that may not be particularly necessary for the website to function and is used specifically to"
                + " collect user personal data via analytics, ads, other embedded contents are termed as non-necessary"
                + " cookies. It is mandatory to procure user consent prior to running these cookies on your website.",
        "If you continue to browse this site without changing your cookie settings, you agree to this use."
                + " AcceptRead More"
    };
    private static final AsciiPhrases AUTOMATON = automaton();
    private static final char KELVIN_SIGN = '\u212a';

    private Boilerplate() {}

    private static AsciiPhrases automaton() {
        AsciiPhrases phrases = new AsciiPhrases();
        for (String phrase : PHRASES) {
            phrases.add(phrase.toLowerCase(Locale.ROOT), PHRASE);
        }
        phrases.add(FILLER_TEXT, FILLER);
        return phrases.link();
    }

    static int next(int state, char c) {
        return AUTOMATON.next(state, lower(c));
    }

    /** What ends in this state: {@link #PHRASE}, {@link #FILLER}, both or nothing. */
    static int found(int state) {
        return AUTOMATON.found(state);
    }

    /** 0 for what is not ASCII in lower case: no phrase holds it. */
    private static int lower(char c) {
        if (c >= AsciiPhrases.ALPHABET) {
            return c == KELVIN_SIGN ? 'k' : 0;
        }
        return c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c;
    }
}
