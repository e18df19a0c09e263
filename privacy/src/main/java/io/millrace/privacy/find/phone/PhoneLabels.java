package io.millrace.privacy.find.phone;

import io.millrace.privacy.find.Flag;
import io.millrace.privacy.find.Tokens;
import java.util.Locale;
import java.util.Set;

/** Words that stand after a number and say whose line it is: office, fax, home. */
final class PhoneLabels {
    private static final Set<String> WORDS = Set.of(
            "office",
            "home",
            "work",
            "switchboard",
            "landline",
            "buro",
            "privat",
            "zentrale",
            "bureau",
            "domicile",
            "oficina",
            "casa",
            "ufficio",
            "biuro",
            "domowy");
    private static final int LONGEST = 12;

    private PhoneLabels() {}

    static boolean is(Tokens tokens, int token) {
        boolean label = tokens.isLetters(token) && tokens.length(token) <= LONGEST;
        return label
                && (tokens.has(token, Flag.PHONE_CUE)
                        || WORDS.contains(tokens.text(token).toLowerCase(Locale.ROOT)));
    }
}
