package io.millrace.cleaning.language;

import java.util.Arrays;

/**
 * Scores of the languages for one passage: sums of what the model's n-grams say, each counted once however often it
 * stands there, as in the model's training. For one thread; the model is shared.
 */
final class PassageScores {
    /** {@link #sharpness}, measured on the Universal Declaration of Human Rights. */
    private static final double SHARPNESS = 2_000;

    private static final double FEW_GRAMS = 30;

    private final LanguageModel model;
    private final int[] seen;
    private final float[] sums;
    private final double[] shares = new double[LanguageCodes.ALL.size()];
    private final int[] sharers = new int[LanguageCodes.ALL.size()];
    private int passages;
    private int grams;

    PassageScores(LanguageModel model) {
        this.model = model;
        seen = new int[model.weights().grams()];
        sums = new float[model.codes().length];
        for (int code : model.codes()) {
            sharers[code]++;
        }
    }

    void read(Passage passage) {
        Arrays.fill(sums, 0);
        grams = 0;
        passages = Math.max(1, passages + 1);
        for (int i = 0; i < passage.length(); i++) {
            long key = 1;
            for (int end = i; end < Math.min(passage.length(), i + GramTable.LONGEST); end++) {
                key = GramTable.key(key, passage.at(end));
                addOnce(model.grams().number(key));
            }
        }
    }

    private void addOnce(int gram) {
        if (gram >= 0 && seen[gram] != passages) {
            seen[gram] = passages;
            grams++;
            model.weights().add(gram, sums);
        }
    }

    /** The score of a language of the model. */
    double sum(int language) {
        return sums[language];
    }

    /**
     * What scores are multiplied with. The scores of short passages differ by little, and those of long ones too, so
     * that their exponentials would call nearly every right answer unlikely; scaled by the number of n-grams they
     * come near the share of right answers.
     */
    private double sharpness() {
        return SHARPNESS / (grams + FEW_GRAMS);
    }

    /**
     * The probability of each code, in the order of {@link LanguageCodes#ALL}, valid until the next call. All codes are
     * as likely beforehand: languages of the model that share one count half.
     */
    double[] shares() {
        double highest = Float.NEGATIVE_INFINITY;
        for (float sum : sums) {
            highest = Math.max(highest, sum);
        }
        Arrays.fill(shares, 0);
        for (int i = 0; i < sums.length; i++) {
            int code = model.codes()[i];
            shares[code] += StrictMath.exp((sums[i] - highest) * sharpness()) / sharers[code];
        }
        double total = Arrays.stream(shares).sum();
        for (int i = 0; i < shares.length; i++) {
            shares[i] /= total;
        }
        return shares;
    }

    @Override
    public String toString() {
        return "scores of " + sums.length + " languages";
    }
}
