package io.millrace.privacy.find.name;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;

/**
 * What the tagger learnt: for each of 2^17 buckets of features, and for each label, a weight from -127 to 127; then one for
 * each pair of neighbouring labels. The file {@code tagger.bin} is exactly these bytes; {@code TrainNames} writes it.
 */
public final class Weights {
    public static final int BUCKETS = 1 << 17;
    public static final int SIZE = (BUCKETS + Label.COUNT) * Label.COUNT;

    /** Bits of a label in a packed bucket, and how many buckets can be added up before a label needs more. */
    private static final int LANE = 12, BATCH = 16, BIAS = 128;

    private final byte[] table;
    private final long[] packed;
    private final int[] steps = new int[Label.COUNT * Label.COUNT];

    /** @param table {@link #SIZE} bytes, not copied */
    public Weights(byte[] table) {
        if (table.length != SIZE) {
            throw new IllegalArgumentException("weights of the tagger: " + table.length + " bytes instead of " + SIZE);
        }
        this.table = table;
        this.packed = packed(table);
        Arrays.setAll(steps, pair -> table[BUCKETS * Label.COUNT + pair]);
    }

    /** Those that come with the program. */
    public static Weights shipped() {
        return Shipped.WEIGHTS;
    }

    /** The weights of a bucket side by side in one number, each made positive, so that one addition adds all of them. */
    private static long[] packed(byte[] table) {
        long[] packed = new long[BUCKETS];
        for (int cell = 0; cell < BUCKETS * Label.COUNT; cell++) {
            packed[cell / Label.COUNT] |= (long) (table[cell] + BIAS) << cell % Label.COUNT * LANE;
        }
        return packed;
    }

    /** Sums up the weights of features. @param features bucket numbers; {@code scores} one for each label, overwritten from {@code at} */
    void score(int[] features, int count, int[] scores, int at) {
        Arrays.fill(scores, at, at + Label.COUNT, -BIAS * count);
        for (int from = 0; from < count; from += BATCH) {
            long sum = 0;
            int to = Math.min(count, from + BATCH);
            for (int feature = from; feature < to; feature++) {
                sum += packed[features[feature]];
            }
            for (int label = 0; label < Label.COUNT; label++) {
                scores[at + label] += (int) (sum >>> label * LANE) & (1 << LANE) - 1;
            }
        }
    }

    int step(int from, int to) {
        return steps[from * Label.COUNT + to];
    }

    public byte[] bytes() {
        return Arrays.copyOf(table, table.length);
    }

    private static final class Shipped {
        static final Weights WEIGHTS = read();

        private static Weights read() {
            try (InputStream in = Weights.class.getResourceAsStream("tagger.bin")) {
                return new Weights(in.readAllBytes());
            } catch (IOException e) {
                throw new UncheckedIOException("tagger.bin", e);
            }
        }
    }
}
