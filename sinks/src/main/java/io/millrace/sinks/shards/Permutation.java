package io.millrace.sinks.shards;

import io.millrace.core.Randomness;
import java.util.Arrays;
import java.util.Comparator;

/** {@code perm(key, n)} of the contract, section 9. */
public final class Permutation {
    private Permutation() {}

    /** The indices 0 to n − 1 sorted by (hash64(key, i) unsigned, i). */
    public static int[] of(long key, int n) {
        return of(key, n, n < 2 ? 0 : -1L >>> Long.numberOfLeadingZeros(n - 1L));
    }

    /** @param mask the lower bits, in which the indices have room */
    static int[] of(long key, int n, long mask) {
        long[] sorted = new long[n];
        for (int i = 0; i < n; i++) {
            sorted[i] = (hash(key, i) & ~mask) | i;
        }
        Arrays.sort(sorted);
        int[] indices = new int[n];
        for (int i = 0; i < n; i++) {
            indices[i] = (int) (sorted[i] & mask);
        }
        settle(key, sorted, mask, indices);
        return indices;
    }

    /** Signed order of these is the unsigned order of the hashes. */
    private static long hash(long key, int index) {
        return Randomness.hash64(key, index) ^ Long.MIN_VALUE;
    }

    /** Hashes whose upper bits are the same are in the order of their indices so far. */
    private static void settle(long key, long[] sorted, long mask, int[] indices) {
        for (int from = 0, to; from < indices.length; from = to) {
            to = from + 1;
            while (to < indices.length && ((sorted[from] ^ sorted[to]) & ~mask) == 0) {
                to++;
            }
            if (to - from > 1) {
                sort(key, indices, from, to);
            }
        }
    }

    private static void sort(long key, int[] indices, int from, int to) {
        int[] exact = Arrays.stream(indices, from, to)
                .boxed()
                .sorted(Comparator.<Integer>comparingLong(index -> hash(key, index))
                        .thenComparingInt(index -> index))
                .mapToInt(index -> index)
                .toArray();
        System.arraycopy(exact, 0, indices, from, exact.length);
    }
}
