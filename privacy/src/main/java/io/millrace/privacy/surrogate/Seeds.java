package io.millrace.privacy.surrogate;

import io.millrace.privacy.find.Fold;
import io.millrace.privacy.find.Letters;
import io.millrace.privacy.keys.FieldKeys;
import io.millrace.privacy.keys.Plaintext;
import java.util.Locale;

/** Makes the draws of values: equal for spellings of the same value, and nobody can tell them without the key. */
final class Seeds {
    private static final int HEX_DIGITS = 16;

    private final FieldKeys keys;
    private final String domain;

    Seeds(FieldKeys keys, String domain) {
        this.keys = keys;
        this.domain = domain;
    }

    /** @param type parts what is drawn for values that are spelled alike; {@code attempt} counts from 0 */
    Draw draw(String type, String value, int attempt) {
        String text = type + '\0' + canonical(value) + (attempt == 0 ? "" : "\0" + attempt);
        String hex = keys.pseudonym(domain, Plaintext.text(text));
        return new Draw(Long.parseUnsignedLong(hex.substring(0, HEX_DIGITS), 16));
    }

    Draw draw(String type, String value) {
        return draw(type, value, 0);
    }

    /** Folded, small letters, nothing but letters and digits. */
    static String canonical(String value) {
        String folded = (isAscii(value) ? value : Fold.word(value)).toLowerCase(Locale.ROOT);
        StringBuilder plain = new StringBuilder(folded.length());
        for (int at = 0; at < folded.length(); at++) {
            if (Letters.isWord(folded.charAt(at))) {
                plain.append(folded.charAt(at));
            }
        }
        return plain.toString();
    }

    /** Folding changes no letter or digit of ASCII. */
    private static boolean isAscii(String value) {
        for (int at = 0; at < value.length(); at++) {
            if (value.charAt(at) >= 128) {
                return false;
            }
        }
        return true;
    }
}
