package io.millrace.cleaning.quality;

import io.millrace.cleaning.text.Characters;
import io.millrace.cleaning.text.Document;
import java.util.Arrays;

/** A text between its line feeds, found in one pass for all rules that count lines. Immutable. */
final class LineIndex {
    private static final int FIRST = 16;

    private final char[] chars;
    private int[] ends = new int[FIRST];
    private int[] pointsBefore = new int[FIRST];
    private boolean[] blanks = new boolean[FIRST];
    private int size;

    private LineIndex(String text) {
        chars = text.toCharArray();
        boolean isBlank = true;
        int pairs = 0;
        for (int i = 0; i < chars.length; i++) {
            char c = chars[i];
            if (c == '\n') {
                add(i, i - pairs, isBlank);
                isBlank = true;
            } else {
                isBlank = isBlank && Characters.isSpace(c);
                pairs += Character.isLowSurrogate(c) && i > 0 && Character.isHighSurrogate(chars[i - 1]) ? 1 : 0;
            }
        }
        add(chars.length, chars.length - pairs, isBlank);
    }

    private void add(int end, int points, boolean isBlank) {
        if (size == ends.length) {
            ends = Arrays.copyOf(ends, 2 * size);
            pointsBefore = Arrays.copyOf(pointsBefore, 2 * size);
            blanks = Arrays.copyOf(blanks, 2 * size);
        }
        ends[size] = end;
        pointsBefore[size] = points;
        blanks[size++] = isBlank;
    }

    static LineIndex of(Document document) {
        return document.part(LineIndex.class, LineIndex::new);
    }

    /** The text itself; not to be written to. */
    char[] chars() {
        return chars;
    }

    /** Number of lines, that is one more than line feeds. */
    int size() {
        return size;
    }

    int start(int line) {
        return line == 0 ? 0 : ends[line - 1] + 1;
    }

    /** Position of its line feed, or the end of the text. */
    int end(int line) {
        return ends[line];
    }

    /** Length of the line in code points. */
    int points(int line) {
        return pointsBefore[line] - (line == 0 ? 0 : pointsBefore[line - 1] + 1);
    }

    boolean isBlank(int line) {
        return blanks[line];
    }

    boolean isEmpty(int line) {
        return start(line) == ends[line];
    }

    /** Length of the text in code points. */
    int points() {
        return pointsBefore[size - 1];
    }
}
