package io.millrace.cleaning.quality;

import io.millrace.cleaning.text.Spans;
import java.util.Arrays;

/** The words of a text one after the other, without what stands between them. Immutable. */
final class JoinedWords {
    private final Spans words;
    private final char[] chars;
    private final int[] starts;

    /** Of each word. */
    private final long[] hashes;

    JoinedWords(Spans words) {
        this.words = words;
        starts = new int[words.size() + 1];
        hashes = new long[words.size()];
        for (int i = 0; i < words.size(); i++) {
            starts[i + 1] = starts[i] + words.end(i) - words.start(i);
        }
        chars = new char[starts[words.size()]];
        char[] from = words.chars();
        int to = 0;
        for (int i = 0; i < words.size(); i++) {
            for (int c = words.start(i); c < words.end(i); c++) {
                chars[to++] = from[c];
            }
            hashes[i] = SpanHash.of(chars, starts[i], to);
        }
    }

    int size() {
        return words.size();
    }

    /** Length of n words in UTF-16. */
    int length(int first, int n) {
        return starts[first + n] - starts[first];
    }

    /** Length of n words in code points. */
    int points(int first, int n) {
        int points = 0;
        for (int i = first; i < first + n; i++) {
            points += words.points(i);
        }
        return points;
    }

    /** Hash of the characters of n words. */
    long hash(int first, int n) {
        return SpanHash.of(chars, starts[first], starts[first + n]);
    }

    /** Hash of n words one by one. */
    long hashApart(int first, int n) {
        long hash = n;
        for (int i = first; i < first + n; i++) {
            hash = SpanHash.folded(hash ^ hashes[i]);
        }
        return hash;
    }

    /** Whether the characters of n words are the same. */
    boolean isSame(int one, int other, int n) {
        return Arrays.equals(chars, starts[one], starts[one + n], chars, starts[other], starts[other + n]);
    }

    /** Whether n words are the same one by one. */
    boolean isSameApart(int one, int other, int n) {
        for (int i = 0; i < n; i++) {
            if (length(one + i, 1) != length(other + i, 1)) {
                return false;
            }
        }
        return isSame(one, other, n);
    }

    /** Hash of the characters from a word on, as many as there are up to {@code most}. */
    long hashFrom(int first, int most) {
        int start = starts[first];
        return SpanHash.of(chars, start, Math.min(start + most, chars.length));
    }
}
