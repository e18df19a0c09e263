package io.millrace.privacy.find.fold;

import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.SpoofChecker;

/**
 * Letters of other scripts that look like a Latin letter (Unicode Technical Standard 39, by ICU's skeletons). What they
 * stand for depends on the word: in a Russian word they are themselves.
 */
public final class Confusables {
    private static final char FIRST = '\u0370', AFTER = '\u0590';

    private static final SpoofChecker SKELETONS = new SpoofChecker.Builder().build();
    private static final char[] LOOKS = new char[AFTER - FIRST];

    static {
        for (char c = FIRST; c < AFTER; c++) {
            LOOKS[c - FIRST] = Character.isLetter(c) ? looks(c) : 0;
        }
    }

    private Confusables() {}

    /** The ASCII letter that a Greek, Cyrillic or Armenian letter looks like, or NUL. */
    public static char latin(char c) {
        return c >= FIRST && c < AFTER ? LOOKS[c - FIRST] : 0;
    }

    /** Whether the character is of the block that {@link #latin} knows. */
    public static boolean isForeign(char c) {
        return c >= FIRST && c < AFTER;
    }

    /** The ASCII letter that a letter looks like, in the letter's own case, or NUL. */
    private static char looks(char c) {
        String skeleton = SKELETONS.getSkeleton(Character.toString(c));
        if (skeleton.length() != 1 || !isAsciiLetter(skeleton.charAt(0))) {
            return 0;
        }
        // The skeleton of a capital I is a small l.
        boolean capital = Character.isUpperCase(c);
        return capital && skeleton.equals("l") ? 'I' : skeleton.charAt(0);
    }

    /** As {@link #latin}, for letters that are Latin and yet not ASCII. */
    static char ofLatin(char c) {
        return UScript.getScript(c) == UScript.LATIN && Character.isLetter(c) ? looks(c) : 0;
    }

    private static boolean isAsciiLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }
}
