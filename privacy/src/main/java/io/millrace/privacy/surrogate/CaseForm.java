package io.millrace.privacy.surrogate;

import java.util.Locale;

/** How the letters of a word or a phrase are cased. */
enum CaseForm {
    UPPER,
    LOWER,
    CAPITALIZED;

    /** One capital alone begins a word. */
    static CaseForm of(String text) {
        int upper = 0, letters = 0;
        boolean first = false;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (Character.isLetter(c)) {
                first |= letters == 0 && Character.isUpperCase(c);
                letters++;
                upper += Character.isUpperCase(c) ? 1 : 0;
            }
        }
        return upper == letters && letters > 1 ? UPPER : first || upper > 0 ? CAPITALIZED : LOWER;
    }

    /** @param listed a name as lists write it: capitalized */
    String put(String listed) {
        return switch (this) {
            case UPPER -> listed.toUpperCase(Locale.ROOT);
            case LOWER -> listed.toLowerCase(Locale.ROOT);
            case CAPITALIZED ->
                listed.isEmpty() ? listed : listed.substring(0, 1).toUpperCase(Locale.ROOT) + listed.substring(1);
        };
    }
}
