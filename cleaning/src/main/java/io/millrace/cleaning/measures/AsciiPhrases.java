package io.millrace.cleaning.measures;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;

/** Finds any of several ASCII phrases in one pass over a text: Aho and Corasick 1975, with all transitions filled in. */
final class AsciiPhrases {
    static final int ALPHABET = 128;
    private static final int NONE = -1;

    private final List<int[]> rows = new ArrayList<>();
    private final List<Integer> marks = new ArrayList<>();
    private char[] next;
    private byte[] found;

    AsciiPhrases() {
        grow();
    }

    private int grow() {
        int[] row = new int[ALPHABET];
        Arrays.fill(row, NONE);
        rows.add(row);
        marks.add(0);
        return rows.size() - 1;
    }

    /** @param mark bits that tell that this phrase was found */
    void add(String phrase, int mark) {
        int state = 0;
        for (char c : phrase.toCharArray()) {
            if (rows.get(state)[c] == NONE) {
                rows.get(state)[c] = grow();
            }
            state = rows.get(state)[c];
        }
        marks.set(state, marks.get(state) | mark);
    }

    /** To be called once, after the last phrase. */
    AsciiPhrases link() {
        int[] fallbacks = new int[rows.size()];
        Queue<Integer> breadthFirst = new ArrayDeque<>(List.of(0));
        while (!breadthFirst.isEmpty()) {
            int state = breadthFirst.remove();
            for (int c = 0; c < ALPHABET; c++) {
                int fallback = state == 0 ? 0 : rows.get(fallbacks[state])[c];
                int child = rows.get(state)[c];
                if (child == NONE) {
                    rows.get(state)[c] = fallback;
                } else {
                    fallbacks[child] = fallback;
                    marks.set(child, marks.get(child) | marks.get(fallback));
                    breadthFirst.add(child);
                }
            }
        }
        return flat();
    }

    private AsciiPhrases flat() {
        next = new char[rows.size() * ALPHABET];
        found = new byte[rows.size()];
        for (int state = 0; state < found.length; state++) {
            found[state] = (byte) (int) marks.get(state);
            for (int c = 0; c < ALPHABET; c++) {
                next[state * ALPHABET + c] = (char) rows.get(state)[c];
            }
        }
        return this;
    }

    /** @param c below {@link #ALPHABET} */
    int next(int state, int c) {
        return next[state * ALPHABET + c];
    }

    int found(int state) {
        return found[state];
    }
}
