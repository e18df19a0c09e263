package io.millrace.cleaning.quality;

import io.millrace.cleaning.text.Spans;

/** Runs of n words of a text, which are equal if their characters are. */
final class WordGrams {
    private final Spans words;
    private final int gap;
    private final char[] chars;
    private final int[] starts;
    private final long[] hashes;
    private final SpanTable table;

    /** @param gap characters between two words: 0, or 1 for a space */
    private WordGrams(Spans words, int gap) {
        this.words = words;
        this.gap = gap;
        starts = new int[words.size() + 1];
        hashes = new long[words.size() + 1];
        for (int i = 0; i < words.size(); i++) {
            starts[i + 1] = starts[i] + words.end(i) - words.start(i) + gap;
        }
        chars = new char[starts[words.size()]];
        for (int i = 0; i < words.size(); i++) {
            copy(i);
        }
        table = new SpanTable(chars, words.size());
    }

    /** Words with one space between them: where they part counts. */
    static WordGrams spaced(Spans words) {
        return new WordGrams(words, 1);
    }

    /** Words without anything between them: "can not" is "cannot". */
    static WordGrams joined(Spans words) {
        return new WordGrams(words, 0);
    }

    private void copy(int word) {
        char[] from = words.chars();
        int to = starts[word];
        for (int i = words.start(word); i < words.end(word); i++) {
            chars[to++] = from[i];
        }
        if (gap == 1) {
            chars[to++] = ' ';
        }
        hashes[word + 1] = PolynomialHash.append(hashes[word], chars, starts[word], to);
    }

    private int number(int first, int n) {
        int start = starts[first];
        int end = starts[first + n];
        return table.number(PolynomialHash.last(hashes[first + n], hashes[first], end - start), start, end);
    }

    /**
     * Code points of the run of n words that stands there most often, times how often it does: of the first of those that
     * stand there as often. 0 if there are fewer words.
     */
    long topPoints(int n) {
        table.clear();
        int[] counts = new int[Math.max(0, words.size() - n + 1)];
        int[] firsts = new int[counts.length];
        for (int i = 0; i < counts.length; i++) {
            int number = number(i, n);
            firsts[number] = counts[number] == 0 ? i : firsts[number];
            counts[number]++;
        }
        int top = 0;
        for (int number = 1; number < table.size(); number++) {
            top = counts[number] > counts[top] ? number : top;
        }
        return counts.length == 0 ? 0 : (long) counts[top] * (points(firsts[top], n) + gap * (n - 1));
    }

    /** Code points in runs of n words that stood there before; runs do not overlap those found. */
    long repeatedPoints(int n) {
        table.clear();
        long points = 0;
        int i = 0;
        while (i + n <= words.size()) {
            int known = table.size();
            boolean isRepeated = number(i, n) < known;
            points += isRepeated ? points(i, n) : 0;
            i += isRepeated ? n : 1;
        }
        return points;
    }

    private int points(int first, int n) {
        int points = 0;
        for (int i = first; i < first + n; i++) {
            points += words.points(i);
        }
        return points;
    }
}
