package io.millrace.cleaning.text;

import java.util.Arrays;

/**
 * Stretches of characters, in order: the words of a text, or its sentences. They are positions in a buffer and no
 * strings, so that a text of megabytes makes three arrays and not a million objects. Immutable once built.
 */
public final class Spans {
    private final char[] chars;
    private final int[] starts;
    private final int[] ends;
    private final int size;

    private Spans(char[] chars, int[] starts, int[] ends, int size) {
        this.chars = chars;
        this.starts = starts;
        this.ends = ends;
        this.size = size;
    }

    public int size() {
        return size;
    }

    /** The buffer that the positions lie in, in UTF-16; it may hold more than the text. Not to be written to. */
    public char[] chars() {
        return chars;
    }

    /** Position of the first character of the stretch. */
    public int start(int index) {
        return starts[index];
    }

    /** Position after the last character of the stretch. */
    public int end(int index) {
        return ends[index];
    }

    /** Length of the stretch in Unicode code points. */
    public int points(int index) {
        return Character.codePointCount(chars, starts[index], ends[index] - starts[index]);
    }

    public String text(int index) {
        return new String(chars, starts[index], ends[index] - starts[index]);
    }

    /** Collects stretches of one buffer. */
    public static final class Builder {
        private static final int FIRST = 64;

        private final char[] chars;
        private int[] starts;
        private int[] ends;
        private int size;

        /** @param chars must not change afterwards */
        public Builder(char[] chars) {
            this.chars = chars;
            int expected = FIRST + chars.length / 4;
            this.starts = new int[expected];
            this.ends = new int[expected];
        }

        public void add(int start, int end) {
            if (size == starts.length) {
                starts = Arrays.copyOf(starts, 2 * size);
                ends = Arrays.copyOf(ends, 2 * size);
            }
            starts[size] = start;
            ends[size++] = end;
        }

        /** Adds the stretch without the blank characters at its ends, unless nothing is left of it. */
        public void addStripped(int start, int end) {
            int first = start;
            int last = end;
            while (first < last && Characters.isSpace(chars[first])) {
                first++;
            }
            while (first < last && Characters.isSpace(chars[last - 1])) {
                last--;
            }
            if (first < last) {
                add(first, last);
            }
        }

        public Spans build() {
            return new Spans(chars, starts, ends, size);
        }
    }
}
