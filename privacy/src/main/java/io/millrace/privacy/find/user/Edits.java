package io.millrace.privacy.find.user;

import java.util.function.Consumer;

/** How much of a word may differ, and its spellings with characters left out. */
final class Edits {
    /** Words shorter than this must be equal; from twice that on two edits are allowed. */
    static final int SHORTEST = 5;

    static final int LONGEST = 64;

    /** Characters are left out of so many first ones: two words a few edits apart agree in what is left of these too. */
    private static final int PREFIX = 8;

    private Edits() {}

    /** How many edits a word may have, at most {@code most}. None in a number: another number is not the same, misspelt. */
    static int allowed(String word, int most) {
        int length = word.length();
        if (most == 0 || length < SHORTEST || length > LONGEST || word.chars().anyMatch(Character::isDigit)) {
            return 0;
        }
        return Math.min(most, length < 2 * SHORTEST ? 1 : 2);
    }

    /** The first characters of the word, and each spelling with up to {@code count} of them, at most 2, left out; 37 at most. */
    static void spellings(String word, int count, Consumer<String> taker) {
        shorten(word.substring(0, Math.min(PREFIX, word.length())), 0, count, taker);
    }

    private static void shorten(String word, int from, int count, Consumer<String> taker) {
        taker.accept(word);
        for (int at = from; count > 0 && at < word.length(); at++) {
            shorten(word.substring(0, at) + word.substring(at + 1), at, count - 1, taker);
        }
    }
}
