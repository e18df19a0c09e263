package io.millrace.cleaning.measures;

import java.util.function.IntToLongFunction;

/** Finds the most frequent sequence; of several that are equally frequent the first of median length. */
final class MostFrequent {
    private final Sequences sequences;
    private final IntToLongFunction length;
    private final boolean[] seen;
    private int most = 1;
    private int longest;

    /** @param length of the sequence at an index */
    MostFrequent(Sequences sequences, IntToLongFunction length) {
        this.sequences = sequences;
        this.length = length;
        for (int i = 0; i < sequences.size(); i++) {
            most = Math.max(most, sequences.occurrences(i));
            longest = Math.max(longest, (int) length.applyAsLong(i));
        }
        seen = new boolean[sequences.limit()];
    }

    /** Index of its first occurrence. */
    int first() {
        int[] tied = new int[longest + 1];
        int candidates = 0;
        for (int i = 0; i < sequences.size(); i++) {
            if (sequences.occurrences(i) == most && isFirst(i)) {
                tied[(int) length.applyAsLong(i)]++;
                candidates++;
            }
        }
        return firstOf(median(tied, candidates / 2));
    }

    private boolean isFirst(int index) {
        int number = sequences.number(index);
        if (number == Sequences.UNIQUE) {
            return true;
        }
        boolean wasSeen = seen[number];
        seen[number] = true;
        return !wasSeen;
    }

    private static int median(int[] tied, int below) {
        int length = 0;
        for (int sum = tied[0]; sum <= below; sum += tied[length]) {
            length++;
        }
        return length;
    }

    private int firstOf(int wanted) {
        int index = 0;
        while (sequences.occurrences(index) != most || length.applyAsLong(index) != wanted) {
            index++;
        }
        return index;
    }
}
