package io.millrace.privacy.find.name;

import io.millrace.privacy.find.Reading;

/**
 * Labels the words of runs: a linear model over features of each word and pairs of neighbouring labels, decoded by Viterbi's
 * algorithm. Collins, Discriminative training methods for hidden Markov models, 2002. Reads one text.
 */
final class Tagger {
    private final Weights weights;
    private final Features features;
    private final int[] scores = new int[Run.LONGEST * Label.COUNT];
    private final int[] best = new int[Run.LONGEST * Label.COUNT];
    private final byte[] cameFrom = new byte[Run.LONGEST * Label.COUNT];

    /** The labels of the run labelled last, ordinals. */
    final byte[] labels = new byte[Run.LONGEST];

    /** By how much each of those labels beats the best other label, by the word's own features. */
    final int[] margins = new int[Run.LONGEST];

    Tagger(Weights weights, Reading reading, Casing casing) {
        this.weights = weights;
        this.features = new Features(new Context(reading, casing));
    }

    void label(Run run) {
        features.enter(run);
        for (int at = 0; at < run.length; at++) {
            features.collect(run, at);
            weights.score(features.buckets, features.count, scores, at * Label.COUNT);
        }
        walk(run.length);
        back(run.length);
    }

    private void walk(int length) {
        System.arraycopy(scores, 0, best, 0, Label.COUNT);
        for (int at = 1; at < length; at++) {
            for (int to = 0; to < Label.COUNT; to++) {
                step(at, to);
            }
        }
    }

    private void step(int at, int to) {
        int before = (at - 1) * Label.COUNT, top = Integer.MIN_VALUE;
        for (int from = 0; from < Label.COUNT; from++) {
            int score = best[before + from] + weights.step(from, to);
            if (score > top) {
                top = score;
                cameFrom[at * Label.COUNT + to] = (byte) from;
            }
        }
        best[at * Label.COUNT + to] = top + scores[at * Label.COUNT + to];
    }

    private void back(int length) {
        int label = highest(best, (length - 1) * Label.COUNT, -1);
        for (int at = length - 1; at >= 0; at--) {
            int row = at * Label.COUNT;
            labels[at] = (byte) label;
            margins[at] = scores[row + label] - scores[row + highest(scores, row, label)];
            label = cameFrom[row + label];
        }
    }

    private static int highest(int[] values, int row, int except) {
        int top = except == 0 ? 1 : 0;
        for (int label = top + 1; label < Label.COUNT; label++) {
            if (label != except && values[row + label] > values[row + top]) {
                top = label;
            }
        }
        return top;
    }
}
