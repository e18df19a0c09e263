package io.millrace.cleaning.quality;

/**
 * Runs of words that stood there before, which are equal if their characters are: "can not" is "cannot". Long ones that
 * are equal begin with the same characters, so that only those are compared whose beginning stands there twice.
 */
final class RepeatedGrams {
    /** The shortest runs that are asked for. */
    static final int FEWEST = 5;

    private static final int BEGINNING = 16;
    private static final int LONG_BEGINNING = 32;

    private final JoinedWords words;
    private final boolean[] maybe;
    private final boolean[] maybeLong;
    private final Numbering seen;
    private int n;

    RepeatedGrams(JoinedWords words) {
        this.words = words;
        int size = Math.max(0, words.size() - FEWEST + 1);
        MaybeRepeated sieve = new MaybeRepeated(size);
        for (int i = 0; i < size; i++) {
            sieve.add(words.hashFrom(i, BEGINNING));
        }
        maybe = new boolean[size];
        int found = 0;
        for (int i = 0; i < size; i++) {
            maybe[i] = sieve.mayRepeat(i) || words.length(i, FEWEST) < BEGINNING;
            found += maybe[i] ? 1 : 0;
        }
        maybeLong = maybeLong(found);
        seen = new Numbering(found, (one, other) -> words.isSame(one, other, n));
    }

    /** Of those that may stand there twice, which may do so by their longer beginning. */
    private boolean[] maybeLong(int found) {
        int[] first = new int[found];
        MaybeRepeated sieve = new MaybeRepeated(found);
        int k = 0;
        for (int i = 0; i < maybe.length; i++) {
            if (maybe[i]) {
                first[k++] = i;
                sieve.add(words.hashFrom(i, LONG_BEGINNING));
            }
        }
        boolean[] longer = new boolean[maybe.length];
        for (k = 0; k < found; k++) {
            longer[first[k]] = sieve.mayRepeat(k);
        }
        return longer;
    }

    private boolean mayRepeat(int first) {
        return maybe[first] && (maybeLong[first] || words.length(first, n) < LONG_BEGINNING);
    }

    /**
     * Code points in runs of n words that stood there before; runs do not overlap those found.
     *
     * @param length n, at least {@link #FEWEST}
     */
    long points(int length) {
        n = length;
        seen.clear();
        long points = 0;
        int i = 0;
        while (i + n <= words.size()) {
            boolean isRepeated = mayRepeat(i) && isRepeated(i);
            points += isRepeated ? words.points(i, n) : 0;
            i += isRepeated ? n : 1;
        }
        return points;
    }

    private boolean isRepeated(int first) {
        int known = seen.size();
        return seen.number(words.hash(first, n), first) < known;
    }
}
