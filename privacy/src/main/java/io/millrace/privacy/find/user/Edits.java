package io.millrace.privacy.find.user;

import java.util.function.Consumer;

/** Spellings of a word with characters left out, and how far two words are apart. */
final class Edits {
    /** Words shorter than this must be equal; from twice that on two edits are allowed. */
    static final int SHORTEST = 5;

    static final int LONGEST = 64;

    private Edits() {}

    /** How many edits a word may have, at most {@code most}. */
    static int allowed(int length, int most) {
        if (length < SHORTEST || length > LONGEST) {
            return 0;
        }
        return Math.min(most, length < 2 * SHORTEST ? 1 : 2);
    }

    /** The word itself and each spelling with up to {@code count} characters, at most 2, left out. */
    static void deletions(String word, int count, Consumer<String> taker) {
        taker.accept(word);
        if (count == 0) {
            return;
        }
        for (int at = 0; at < word.length(); at++) {
            String shorter = word.substring(0, at) + word.substring(at + 1);
            if (count == 1) {
                taker.accept(shorter);
            } else {
                deletions(shorter, count - 1, taker);
            }
        }
    }

    /** Levenshtein distance with swapped neighbours as one edit; words of at most {@link #LONGEST} characters. */
    static int distance(String one, String other) {
        int[][] table = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                table[i][j] = i == 0 || j == 0 ? i + j : cell(one, other, i, j, table);
            }
        }
        return table[one.length()][other.length()];
    }

    private static int cell(String one, String other, int i, int j, int[]... table) {
        int differ = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
        int best = Math.min(table[i - 1][j - 1] + differ, Math.min(table[i - 1][j], table[i][j - 1]) + 1);
        boolean isSwapped =
                i > 1 && j > 1 && one.charAt(i - 1) == other.charAt(j - 2) && one.charAt(i - 2) == other.charAt(j - 1);
        return isSwapped ? Math.min(best, table[i - 2][j - 2] + 1) : best;
    }
}
