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

    private final byte[] table;

    /** @param table {@link #SIZE} bytes, not copied */
    public Weights(byte[] table) {
        if (table.length != SIZE) {
            throw new IllegalArgumentException("weights of the tagger: " + table.length + " bytes instead of " + SIZE);
        }
        this.table = table;
    }

    /** Those that come with the program. */
    public static Weights shipped() {
        return Shipped.WEIGHTS;
    }

    /** Sums up the weights of features. @param features bucket numbers; {@code scores} one for each label, overwritten from {@code at} */
    void score(int[] features, int count, int[] scores, int at) {
        int none = 0, person = 0, location = 0, organization = 0, nrp = 0;
        for (int feature = 0; feature < count; feature++) {
            int cell = features[feature] * Label.COUNT;
            none += table[cell];
            person += table[cell + 1];
            location += table[cell + 2];
            organization += table[cell + 3];
            nrp += table[cell + 4];
        }
        scores[at] = none;
        scores[at + 1] = person;
        scores[at + 2] = location;
        scores[at + 3] = organization;
        scores[at + 4] = nrp;
    }

    int step(int from, int to) {
        return table[(BUCKETS + from) * Label.COUNT + to];
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
