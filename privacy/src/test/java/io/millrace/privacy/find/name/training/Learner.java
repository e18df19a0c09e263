package io.millrace.privacy.find.name.training;

import io.millrace.privacy.find.name.Label;
import io.millrace.privacy.find.name.Lesson;
import io.millrace.privacy.find.name.Weights;
import java.util.Arrays;
import java.util.Random;

/**
 * Averaged perceptron over runs: whenever the best labelling is wrong, the features of the right one gain and those of the
 * wrong one lose. The weights are the mean of those at all times. Collins 2002.
 */
final class Learner {
    /** A mean of this size becomes 127. */
    private static final double LARGEST = 6;

    private static final int LABELS = Label.values().length;

    private static final float HIDDEN = 0.25f;

    private final Random random;
    private final float[] now = new float[Weights.SIZE];
    private final double[] sum = new double[Weights.SIZE];
    private final int[] since = new int[Weights.SIZE];
    private int time;

    private float[] best = new float[0];
    private byte[] from = new byte[0];
    private final float[] scores = new float[LABELS];

    Learner(Random random) {
        this.random = random;
    }

    /** @return how many words were labelled wrongly */
    int learn(Lesson lesson) {
        time++;
        int[][] features = thinned(lesson.features());
        byte[] guess = decode(features);
        int wrong = 0;
        for (int at = 0; at < guess.length; at++) {
            if (guess[at] != lesson.labels()[at]) {
                wrong++;
                move(features[at], lesson.labels()[at], guess[at]);
            }
        }
        if (wrong > 0) {
            moveSteps(guess, lesson.labels());
        }
        return wrong;
    }

    /** Each time some features are hidden, so that none is relied on alone. */
    private int[][] thinned(int[][] features) {
        int[][] thin = new int[features.length][];
        for (int at = 0; at < thin.length; at++) {
            int kept = 0;
            int[] all = new int[features[at].length];
            for (int feature : features[at]) {
                if (random.nextFloat() >= HIDDEN) {
                    all[kept++] = feature;
                }
            }
            thin[at] = Arrays.copyOf(all, kept);
        }
        return thin;
    }

    private void move(int[] features, byte right, byte wrong) {
        for (int feature : features) {
            add(feature * LABELS + right, 1);
            add(feature * LABELS + wrong, -1);
        }
    }

    private void moveSteps(byte[] guess, byte[] right) {
        for (int at = 1; at < guess.length; at++) {
            add(step(right[at - 1], right[at]), 1);
            add(step(guess[at - 1], guess[at]), -1);
        }
    }

    private void add(int cell, float by) {
        sum[cell] += (double) now[cell] * (time - since[cell]);
        since[cell] = time;
        now[cell] += by;
    }

    private static int step(int before, int label) {
        return (Weights.BUCKETS + before) * LABELS + label;
    }

    private byte[] decode(int[][] features) {
        int length = features.length;
        if (best.length < length * LABELS) {
            best = new float[length * LABELS];
            from = new byte[length * LABELS];
        }
        for (int at = 0; at < length; at++) {
            score(features[at]);
            for (int label = 0; label < LABELS; label++) {
                visit(at, label);
            }
        }
        return back(length);
    }

    private void score(int[] features) {
        Arrays.fill(scores, 0);
        for (int feature : features) {
            int cell = feature * LABELS;
            for (int label = 0; label < LABELS; label++) {
                scores[label] += now[cell + label];
            }
        }
    }

    private void visit(int at, int label) {
        float top = at == 0 ? 0 : Float.NEGATIVE_INFINITY;
        for (int before = 0; at > 0 && before < LABELS; before++) {
            float reached = best[(at - 1) * LABELS + before] + now[step(before, label)];
            if (reached > top) {
                top = reached;
                from[at * LABELS + label] = (byte) before;
            }
        }
        best[at * LABELS + label] = scores[label] + top;
    }

    private byte[] back(int length) {
        byte[] labels = new byte[length];
        int label = 0;
        for (int other = 1; other < LABELS; other++) {
            label = best[(length - 1) * LABELS + other] > best[(length - 1) * LABELS + label] ? other : label;
        }
        for (int at = length - 1; at >= 0; at--) {
            labels[at] = (byte) label;
            label = from[at * LABELS + label];
        }
        return labels;
    }

    Weights weights() {
        byte[] table = new byte[Weights.SIZE];
        for (int cell = 0; cell < table.length; cell++) {
            double mean = (sum[cell] + (double) now[cell] * (time - since[cell])) / Math.max(1, time);
            table[cell] = (byte) Math.max(-127, Math.min(127, Math.round(mean * 127 / LARGEST)));
        }
        return new Weights(table);
    }
}
