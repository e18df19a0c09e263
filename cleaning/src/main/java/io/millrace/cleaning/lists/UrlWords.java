package io.millrace.cleaning.lists;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Words of an address: runs of letters and digits of ASCII. */
final class UrlWords {
    private UrlWords() {}

    static boolean isWordCharacter(char c) {
        return c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    /** The words as they stand there; capitals stay. */
    static Set<String> of(String url) {
        Set<String> words = new HashSet<>();
        int start = 0;
        for (int i = 0; i <= url.length(); i++) {
            if (i == url.length() || !isWordCharacter(url.charAt(i))) {
                if (i > start) {
                    words.add(url.substring(start, i));
                }
                start = i + 1;
            }
        }
        return words;
    }

    /** An entry of a list of words: its letters and digits only, in small letters. */
    static String normalized(String entry) {
        return entry.replaceAll("[^a-zA-Z0-9]+", "").toLowerCase(Locale.ROOT);
    }
}
