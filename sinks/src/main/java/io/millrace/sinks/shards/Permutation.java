package io.millrace.sinks.shards;

import io.millrace.core.Randomness;
import java.util.Arrays;

/** {@code perm(key, n)} of the contract, section 9. */
public final class Permutation {
    private Permutation() {}

    /** The indices 0 to n − 1 sorted by (hash64(key, i) unsigned, i). */
    public static int[] of(long key, int n) {
        long[] sorted = new long[n];
        for (int i = 0; i < n; i++) {
            sorted[i] = hash(key, i);
        }
        Arrays.sort(sorted);
        int[] indices = new int[n];
        Arrays.fill(indices, -1);
        for (int i = 0; i < n; i++) {
            int place = first(sorted, hash(key, i));
            while (indices[place] >= 0) {
                place++;
            }
            indices[place] = i;
        }
        return indices;
    }

    /** Signed order of these is the unsigned order of the hashes. */
    private static long hash(long key, int index) {
        return Randomness.hash64(key, index) ^ Long.MIN_VALUE;
    }

    private static int first(long[] sorted, long wanted) {
        int place = Arrays.binarySearch(sorted, wanted);
        while (place > 0 && sorted[place - 1] == wanted) {
            place--;
        }
        return place;
    }
}
