package io.millrace.cleaning.language;

/**
 * Tells the language of texts. A text is judged by passages of about as many characters as the model was trained on:
 * all of it if it is short, else eight passages spread evenly over it, so that the time per text is bounded. The
 * probability of a language is the mean over the passages, each with the weight of its letters. For one thread; the
 * model is shared.
 */
final class LanguageDetector {
    /** Characters of a passage at most; texts of the model's training had 533 on average. */
    static final int PASSAGE = 512;

    static final int PASSAGES = 8;

    private final Passage passage = new Passage(PASSAGE);
    private final PassageScores scores = new PassageScores(LanguageModel.held());

    /** What the text says; {@link LanguageGuess#letters} is 0 if it says nothing. */
    LanguageGuess guess(String text) {
        double[] shares = new double[LanguageCodes.ALL.size()];
        int count = Math.max(1, Math.min(PASSAGES, (text.length() + PASSAGE - 1) / PASSAGE));
        int size = Math.min(PASSAGE, (text.length() + count - 1) / count);
        int letters = 0;
        for (int i = 0; i < count; i++) {
            int from = count == 1 ? 0 : (int) ((long) (text.length() - size) * i / (count - 1));
            passage.read(text, from, from + size);
            letters += addShares(shares);
        }
        for (int i = 0; letters > 0 && i < shares.length; i++) {
            shares[i] /= letters;
        }
        return new LanguageGuess(shares, letters);
    }

    /** Adds the probabilities of the passage's languages, times its letters; returns how many letters it has. */
    private int addShares(double[] shares) {
        int letters = passage.letters();
        if (letters > 0) {
            scores.read(passage);
            double[] more = scores.shares();
            for (int i = 0; i < shares.length; i++) {
                shares[i] += letters * more[i];
            }
        }
        return letters;
    }

    @Override
    public String toString() {
        return "a detector of languages";
    }
}
