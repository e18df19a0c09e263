package io.millrace.cleaning.measures;

import java.util.Arrays;

/** How often things occur, to add up the most frequent ones without sorting them all. */
final class Frequencies {
    private static final int SMALL = 1 << 10;

    /** How many occur as often as the index says. */
    private final int[] small = new int[SMALL];

    private int[] large = new int[2];
    private int larges;
    private int distinct;

    /** @param count of one thing, above 0 */
    void add(int count) {
        distinct++;
        if (count < SMALL) {
            small[count]++;
        } else {
            large = larges == large.length ? Arrays.copyOf(large, 2 * larges) : large;
            large[larges++] = count;
        }
    }

    /** How many things there are. */
    int distinct() {
        return distinct;
    }

    /** Occurrences of the so many most frequent things, without those that occur once. */
    long top(int most) {
        Arrays.sort(large, 0, larges);
        long sum = 0;
        int left = most;
        for (int i = larges - 1; i >= 0 && left > 0; i--) {
            sum += large[i];
            left--;
        }
        for (int count = SMALL - 1; count > 1 && left > 0; count--) {
            int taken = Math.min(left, small[count]);
            sum += (long) taken * count;
            left -= taken;
        }
        return sum;
    }
}
