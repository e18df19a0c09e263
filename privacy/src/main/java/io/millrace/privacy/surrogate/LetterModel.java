package io.millrace.privacy.surrogate;

/**
 * How likely letters follow each other in the words of one list: three at a time, smoothed by how common each letter is. Tells
 * which of several lists a word looks most like.
 */
final class LetterModel {
    private static final int TRIPLES = 1 << 14, PAIRS = 1 << 12, SINGLES = 1 << 8, EDGE = '^';
    private static final double SMOOTHING = 3;

    private final short[] triples = new short[TRIPLES];
    private final int[] pairs = new int[PAIRS];
    private final int[] singles = new int[SINGLES];
    private int letters;

    /** @param word folded, in small letters */
    void add(String word) {
        for (int at = 0; at <= word.length(); at++) {
            int one = letter(word, at - 2), two = letter(word, at - 1), three = letter(word, at);
            triples[hash(one, two, three) & (TRIPLES - 1)]++;
            pairs[hash(0, one, two) & (PAIRS - 1)]++;
            singles[three & (SINGLES - 1)]++;
            letters++;
        }
    }

    private static int letter(String word, int at) {
        return at < 0 || at >= word.length() ? EDGE : word.charAt(at);
    }

    private static int hash(int one, int two, int three) {
        int mixed = ((one * 31 + two) * 31 + three) * 0x9e3779b1;
        return mixed >>> 16;
    }

    double score(String word) {
        return score(word, false);
    }

    /**
     * Natural logarithm of the probability of the word.
     *
     * @param held whether the word was added: it is left out then, or long lists would take all that they hold
     */
    double score(String word, boolean held) {
        int own = held ? 1 : 0;
        double score = 0;
        for (int at = 0; at <= word.length(); at++) {
            int one = letter(word, at - 2), two = letter(word, at - 1), three = letter(word, at);
            double single = (singles[three & (SINGLES - 1)] + 0.5) / (letters + SINGLES / 2.0);
            double seen = triples[hash(one, two, three) & (TRIPLES - 1)] - own + SMOOTHING * single;
            score += Math.log(seen / (pairs[hash(0, one, two) & (PAIRS - 1)] - own + SMOOTHING));
        }
        return score;
    }
}
