package io.millrace.privacy.find.name;

import java.util.Arrays;

/**
 * Labels the words of runs: a linear model over features of each word and pairs of neighbouring labels, decoded by Viterbi's
 * algorithm. Collins, Discriminative training methods for hidden Markov models, 2002. Reads one text.
 */
final class Tagger {
    private final Weights weights;
    private final Features features;
    private final int[] scores = new int[Run.LONGEST * Label.COUNT];
    private final int[] shared = new int[Label.COUNT];
    private final int[] best = new int[Run.LONGEST * Label.COUNT];
    private final byte[] cameFrom = new byte[Run.LONGEST * Label.COUNT];

    /** The labels of the run labelled last, ordinals. */
    final byte[] labels = new byte[Run.LONGEST];

    /** By how much each of those labels beats the best other label, by the word's own features. */
    final int[] margins = new int[Run.LONGEST];

    private int earlier;
    private int earlierEnd = -1;

    Tagger(Weights weights, Context context) {
        this.weights = weights;
        this.features = new Features(context, true);
    }

    void label(Run run) {
        features.enter(run, earlier, earlierEnd);
        for (int at = 0; at < run.length; at++) {
            features.collect(run, at);
            weights.score(features.buckets, features.count, scores, at * Label.COUNT);
            addShared(at);
        }
        walk(run.length);
        back(run.length);
        unite(run.length);
        earlier = labels[run.length - 1];
        earlierEnd = run.last();
    }

    private void addShared(int at) {
        if (at == 0) {
            weights.score(features.shared, features.sharedCount, shared, 0);
        }
        for (int label = 0; label < Label.COUNT; label++) {
            scores[at * Label.COUNT + label] += shared[label];
        }
    }

    /** Words of one name are not of different kinds: the kind that fits all of them best is the kind of all. */
    private void unite(int length) {
        int at = 0;
        while (at < length) {
            int end = at;
            while (end < length && isName(labels[end])) {
                end++;
            }
            unite(at, end);
            at = end + 1;
        }
    }

    private static boolean isName(int label) {
        return label != Label.NONE.ordinal() && label != Label.NRP.ordinal();
    }

    private void unite(int from, int to) {
        int top = labels[Math.min(from, Run.LONGEST - 1)], topScore = Integer.MIN_VALUE;
        for (int label = 0; label < Label.COUNT; label++) {
            int score = 0;
            for (int at = from; at < to && isName(label); at++) {
                score += scores[at * Label.COUNT + label];
            }
            if (isName(label) && score > topScore) {
                top = label;
                topScore = score;
            }
        }
        Arrays.fill(labels, from, to, (byte) top);
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
