package io.millrace.cleaning.quality;

import io.millrace.cleaning.text.Characters;

/** Hashes, ellipses and bullets of a text, counted in one pass. Lines end as for Python's {@code str.splitlines}. */
final class Marks {
    private static final char ELLIPSIS = '…';
    private static final char BULLET = '•';

    private final char[] chars;
    private int hashes;
    private int ellipses;
    private int lines;
    private int bullets;
    private int ellipsisEnds;

    Marks(char[] chars) {
        this.chars = chars;
        int start = 0;
        int first = -1;
        int last = -1;
        for (int i = 0; i < chars.length; i++) {
            char c = chars[i];
            if (Characters.isLineEnd(c)) {
                addLine(first, last);
                i += c == '\r' && i + 1 < chars.length && chars[i + 1] == '\n' ? 1 : 0;
                start = i + 1;
                first = -1;
                last = -1;
            } else if (!Characters.isSpace(c)) {
                first = first < 0 ? i : first;
                last = i;
                if (c <= '.' || c == ELLIPSIS) {
                    i = last = mark(i);
                }
            }
        }
        if (start < chars.length) {
            addLine(first, last);
        }
    }

    /** Counts the mark there, and returns its last position: a run of dots is one with every third of them. */
    private int mark(int start) {
        char c = chars[start];
        hashes += c == '#' ? 1 : 0;
        ellipses += c == ELLIPSIS ? 1 : 0;
        int i = start;
        while (c == '.' && i + 1 < chars.length && chars[i + 1] == '.') {
            i++;
        }
        ellipses += c == '.' ? (i - start + 1) / 3 : 0;
        return i;
    }

    /** @param first position of the first character that is not blank, or -1; the last likewise */
    private void addLine(int first, int last) {
        lines++;
        if (first >= 0) {
            bullets += chars[first] == BULLET || chars[first] == '-' ? 1 : 0;
            boolean isDots =
                    last - first >= 2 && chars[last] == '.' && chars[last - 1] == '.' && chars[last - 2] == '.';
            ellipsisEnds += isDots || chars[last] == ELLIPSIS ? 1 : 0;
        }
    }

    int hashes() {
        return hashes;
    }

    /** Three dots, or the character for them. */
    int ellipses() {
        return ellipses;
    }

    /** The share of lines that begin with a bullet or a hyphen; not a number if there are no lines. */
    double bulletShare() {
        return (double) bullets / lines;
    }

    /** The share of lines that end with an ellipsis; not a number if there are no lines. */
    double ellipsisEndShare() {
        return (double) ellipsisEnds / lines;
    }
}
