package io.millrace.cleaning.lists;

import io.millrace.cleaning.text.Characters;
import io.millrace.cleaning.text.LowerCase;
import java.util.Set;

/** Looks for listed words in texts, whatever the case of the texts. Immutable. */
final class BadWords {
    private final CharacterTrie words;
    private final boolean apart;

    /** @param apart whether a word must stand apart from other letters, numbers and underscores */
    BadWords(Set<String> words, boolean apart) {
        this.words = new CharacterTrie(words);
        this.apart = apart;
    }

    boolean isIn(String text) {
        String lower = LowerCase.of(text);
        for (int i = 0; i < lower.length(); i++) {
            if (apart ? isApart(lower, i) : words.end(lower, i, i) >= 0) {
                return true;
            }
        }
        return false;
    }

    private boolean isApart(String text, int start) {
        int end = words.end(text, start, start);
        if (end < 0 || start > 0 && isWithinWord(text.codePointBefore(start))) {
            return false;
        }
        while (end >= 0 && end < text.length() && isWithinWord(text.codePointAt(end))) {
            end = words.end(text, start, end);
        }
        return end >= 0;
    }

    private static boolean isWithinWord(int c) {
        return Characters.isWord(c);
    }
}
