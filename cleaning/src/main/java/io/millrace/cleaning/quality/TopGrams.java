package io.millrace.cleaning.quality;

import java.util.Arrays;

/**
 * The most frequent runs of words, which are equal if their words are. A run can only stand there twice if the shorter runs
 * within it do, so that each length looks at what the one before it has left.
 */
final class TopGrams {
    private final JoinedWords words;

    /** The first words of the runs that stand there more than once, ascending. */
    private int[] repeated;

    private int n = 1;
    private long points;

    TopGrams(JoinedWords words) {
        this.words = words;
    }

    /**
     * Code points of the run of n words that stands there most often, one between two words, times how often it does: of
     * the first of those that stand there as often. 0 if there are fewer words.
     *
     * @param length n, at least 2 and not less than in the call before
     */
    long points(int length) {
        while (n < length) {
            n++;
            count(n == 2 ? pairs() : within(repeated));
        }
        return points;
    }

    private int[] pairs() {
        int size = Math.max(0, words.size() - 1);
        MaybeRepeated sieve = new MaybeRepeated(size);
        for (int i = 0; i < size; i++) {
            sieve.add(words.hashApart(i, 2));
        }
        int[] maybe = new int[size];
        int found = 0;
        for (int i = 0; i < size; i++) {
            if (sieve.mayRepeat(i)) {
                maybe[found++] = i;
            }
        }
        return Arrays.copyOf(maybe, found);
    }

    /** Where a run begins whose two shorter ones are repeated. */
    private static int[] within(int[] shorter) {
        int[] maybe = new int[shorter.length];
        int found = 0;
        for (int i = 0; i + 1 < shorter.length; i++) {
            if (shorter[i + 1] == shorter[i] + 1) {
                maybe[found++] = shorter[i];
            }
        }
        return Arrays.copyOf(maybe, found);
    }

    private void count(int[] maybe) {
        int[] numbers = new int[maybe.length];
        int[] counts = new int[maybe.length];
        Numbering numbering = new Numbering(maybe.length, (one, other) -> words.isSameApart(one, other, n));
        for (int i = 0; i < maybe.length; i++) {
            numbers[i] = numbering.number(words.hashApart(maybe[i], n), maybe[i]);
            counts[numbers[i]]++;
        }
        points = top(numbering, counts);
        int found = 0;
        repeated = new int[maybe.length];
        for (int i = 0; i < maybe.length; i++) {
            if (counts[numbers[i]] > 1) {
                repeated[found++] = maybe[i];
            }
        }
        repeated = Arrays.copyOf(repeated, found);
    }

    private long top(Numbering numbering, int[] counts) {
        int most = 1;
        int first = 0;
        for (int number = 0; number < numbering.size(); number++) {
            if (counts[number] > most) {
                most = counts[number];
                first = numbering.first(number);
            }
        }
        return words.size() < n ? 0 : (long) most * (words.points(first, n) + n - 1);
    }
}
