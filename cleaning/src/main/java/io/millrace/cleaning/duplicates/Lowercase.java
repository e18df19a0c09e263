package io.millrace.cleaning.duplicates;

import java.util.Locale;

/**
 * Lower case as Python's {@code str.lower} has it: Unicode's full mapping, where a capital sigma at the end of a word is
 * another one. The JDK finds the ends of words in its own way.
 */
final class Lowercase {
    private static final char SIGMA = '\u03A3';
    private static final String MARKS_IN_WORDS = "'.:\u00B7\u0387\u055F\u05F4\u2018\u2019\u2024\u2027"
            + "\uFE13\uFE52\uFE55\uFF07\uFF0E\uFF1A";
    private static final int IGNORABLE = 1 << Character.NON_SPACING_MARK
            | 1 << Character.ENCLOSING_MARK
            | 1 << Character.FORMAT
            | 1 << Character.MODIFIER_LETTER
            | 1 << Character.MODIFIER_SYMBOL;

    private Lowercase() {}

    static String of(String text) {
        int sigma = text.indexOf(SIGMA);
        if (sigma < 0) {
            return text.toLowerCase(Locale.ROOT);
        }
        StringBuilder lower = new StringBuilder(text.length());
        int done = 0;
        while (sigma >= 0) {
            lower.append(text.substring(done, sigma).toLowerCase(Locale.ROOT));
            lower.append(endsWord(text, sigma) ? '\u03C2' : '\u03C3');
            done = sigma + 1;
            sigma = text.indexOf(SIGMA, done);
        }
        return lower.append(text.substring(done).toLowerCase(Locale.ROOT)).toString();
    }

    private static boolean endsWord(String text, int sigma) {
        int before = sigma;
        while (before > 0 && isIgnorable(text.codePointBefore(before))) {
            before -= Character.charCount(text.codePointBefore(before));
        }
        if (before == 0 || !isCased(text.codePointBefore(before))) {
            return false;
        }
        int after = sigma + 1;
        while (after < text.length() && isIgnorable(text.codePointAt(after))) {
            after += Character.charCount(text.codePointAt(after));
        }
        return after == text.length() || !isCased(text.codePointAt(after));
    }

    /** Unicode's Case_Ignorable. */
    private static boolean isIgnorable(int point) {
        return (IGNORABLE >> Character.getType(point) & 1) != 0 || MARKS_IN_WORDS.indexOf(point) >= 0;
    }

    /** Unicode's Cased. */
    private static boolean isCased(int point) {
        return Character.isLowerCase(point) || Character.isUpperCase(point) || Character.isTitleCase(point);
    }
}
