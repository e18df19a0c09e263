package io.millrace.cleaning.language;

/**
 * What a text's n-grams say of its language.
 *
 * @param shares the probability of each language, in the order of {@link LanguageCodes#ALL}; all 0 without letters
 * @param letters how many letters were looked at
 */
@SuppressWarnings("ArrayRecordComponent") // compared with nothing
record LanguageGuess(double[] shares, int letters) {
    /** Of no text. */
    static final LanguageGuess NONE = new LanguageGuess(new double[LanguageCodes.ALL.size()], 0);

    private static final double ROUND = 10_000;

    /** The most probable language; of equal ones the first in the alphabet. */
    int best() {
        int best = 0;
        for (int i = 1; i < shares.length; i++) {
            best = shares[i] > shares[best] ? i : best;
        }
        return best;
    }

    String code() {
        return LanguageCodes.ALL.get(best());
    }

    /** The probability of the most probable language, to four decimals. */
    double confidence() {
        return confidence(best());
    }

    /** The probability that it is one of some languages, to four decimals. */
    double confidence(int... languages) {
        double sum = 0;
        for (int language : languages) {
            sum += shares[language];
        }
        return Math.rint(sum * ROUND) / ROUND;
    }
}
