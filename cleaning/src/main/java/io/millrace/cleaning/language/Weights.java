package io.millrace.cleaning.language;

/** What each n-gram says for and against each language, as natural logarithms; unchanging. */
final class Weights {
    /** N-grams that say something of a fourth of the languages stand in rows, which processors add many at a time. */
    private static final int DENSE = 4;

    private final int[] starts;
    private final byte[] languages;
    private final float[] values;
    private final float[][] rows;

    /**
     * @param starts where the values of each n-gram start; one more than there are n-grams
     * @param languages the language of each value
     * @param count how many languages there are
     */
    Weights(int[] starts, byte[] languages, float[] values, int count) {
        this.starts = starts;
        this.languages = languages;
        this.values = values;
        rows = new float[starts.length - 1][];
        for (int gram = 0; gram < rows.length; gram++) {
            if ((starts[gram + 1] - starts[gram]) * DENSE > count) {
                rows[gram] = row(gram, count);
            }
        }
    }

    private float[] row(int gram, int count) {
        float[] row = new float[count];
        for (int i = starts[gram]; i < starts[gram + 1]; i++) {
            row[languages[i]] = values[i];
        }
        return row;
    }

    int grams() {
        return rows.length;
    }

    /** Adds what an n-gram says to the sum of each language. */
    void add(int gram, float[] sums) {
        if (rows[gram] != null) {
            addRow(rows[gram], sums);
            return;
        }
        for (int i = starts[gram]; i < starts[gram + 1]; i++) {
            sums[languages[i]] += values[i];
        }
    }

    private static void addRow(float[] row, float[] sums) {
        for (int i = 0; i < row.length; i++) {
            sums[i] += row[i];
        }
    }
}
