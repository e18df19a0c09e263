package io.millrace.cleaning.text.spacy;

import java.util.Arrays;
import java.util.BitSet;

/** Runs of tokens that may overlap, added in the order of their first tokens. */
final class TokenRuns {
    private static final int FIRST = 16;

    private int[] starts = new int[FIRST];
    private int[] ends = new int[FIRST];
    private int size;
    private int longest;

    void add(int start, int end) {
        if (size == starts.length) {
            starts = Arrays.copyOf(starts, 2 * size);
            ends = Arrays.copyOf(ends, 2 * size);
        }
        starts[size] = start;
        ends[size++] = end;
        longest = Math.max(longest, end - start);
    }

    boolean isEmpty() {
        return size == 0;
    }

    int size() {
        return size;
    }

    int start(int index) {
        return starts[index];
    }

    int end(int index) {
        return ends[index];
    }

    /**
     * Those whose first and last tokens belong to no longer one, and to no earlier one of the same length, be that taken
     * or not. Takes time by their number and the longest length.
     */
    TokenRuns apart() {
        BitSet seen = new BitSet();
        BitSet taken = new BitSet(size);
        for (int length = longest; length > 0; length--) {
            for (int i = 0; i < size; i++) {
                if (ends[i] - starts[i] == length) {
                    taken.set(i, !seen.get(starts[i]) && !seen.get(ends[i] - 1));
                    seen.set(starts[i], ends[i]);
                }
            }
        }
        TokenRuns apart = new TokenRuns();
        taken.stream().forEach(i -> apart.add(starts[i], ends[i]));
        return apart;
    }
}
