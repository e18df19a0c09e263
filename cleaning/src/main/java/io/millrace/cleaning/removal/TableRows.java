package io.millrace.cleaning.removal;

import io.millrace.cleaning.text.RegexCharacters;
import java.util.Arrays;

/**
 * Lines of a text that are rows of a table, and the text without runs of two or more of one width. A row is cells with one
 * separator between two; a tab always parts cells, a bar may, and a space always does or never. A table is never at the
 * very start of a text, and its last row ends with a line feed; the blank lines behind a row go with it. Data-Juicer's
 * remove_table_text_mapper has these rules as the pattern {@code (?<=\n)((\S+?)([ |\t](\S+?)){n}\n+){2,}}, run for each
 * width in turn.
 */
final class TableRows {
    private static final int NO_ROW = Integer.MAX_VALUE;

    private final String text;
    private final boolean spacesPart;
    private int[] starts = new int[64];
    private int[] least = new int[64];
    private int[] most = new int[64];
    private int size;

    TableRows(String text, boolean spacesPart) {
        this.text = text;
        this.spacesPart = spacesPart;
        int start = nextLine(0);
        while (start < text.length()) {
            int lineFeed = text.indexOf('\n', start);
            add(start, lineFeed < 0 ? text.length() : lineFeed);
            start = nextLine(lineFeed < 0 ? text.length() : lineFeed);
        }
    }

    private int nextLine(int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) == '\n') {
            at++;
        }
        return at;
    }

    private void add(int start, int end) {
        if (size == starts.length) {
            starts = Arrays.copyOf(starts, 2 * size);
            least = Arrays.copyOf(least, 2 * size);
            most = Arrays.copyOf(most, 2 * size);
        }
        starts[size] = start;
        measure(start, end);
        if (start == 0 || end == text.length()) {
            least[size] = NO_ROW;
        }
        size++;
    }

    /** Counts the separators that a line has at least, and at most: a bar may also belong to a cell. */
    private void measure(int start, int end) {
        int always = 0;
        int perhaps = 0;
        int cell = start;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (c == '|' && i > cell && i + 1 < end && !isParting(text.charAt(i + 1))) {
                perhaps++;
                cell = i + 1;
            } else if (isParting(c)) {
                always++;
                if (i == cell || i + 1 == end) {
                    always = NO_ROW;
                    break;
                }
                cell = i + 1;
            } else if (c != ' ' && RegexCharacters.isSpace(c)) {
                always = NO_ROW;
                break;
            }
        }
        least[size] = always;
        most[size] = always == NO_ROW ? 0 : always + perhaps;
    }

    private boolean isParting(char c) {
        return c == '\t' || c == ' ' && spacesPart;
    }

    /** @param minColumns of a table that goes, at least 2 */
    String without(int minColumns, int maxColumns) {
        boolean[] gone = new boolean[size];
        int[] left = new int[size];
        Arrays.setAll(left, i -> i);
        int count = size;
        for (int separators = minColumns - 1; separators < maxColumns; separators++) {
            count = drop(separators, left, count, gone);
        }
        return count == size ? text : kept(gone);
    }

    /** Drops the tables of one width from the rows that are left, and gives how many are left then. */
    private int drop(int separators, int[] left, int count, boolean[] gone) {
        int kept = 0;
        for (int i = 0; i < count; ) {
            int end = i;
            while (end < count && isRow(left[end], separators)) {
                end++;
            }
            if (end - i >= 2) {
                for (; i < end; i++) {
                    gone[left[i]] = true;
                }
            } else {
                left[kept++] = left[i++];
            }
        }
        return kept;
    }

    private boolean isRow(int line, int separators) {
        return least[line] <= separators && most[line] >= separators;
    }

    private String kept(boolean[] gone) {
        StringBuilder out = new StringBuilder(text.length()).append(text, 0, starts[0]);
        for (int i = 0; i < size; i++) {
            if (!gone[i]) {
                out.append(text, starts[i], i + 1 < size ? starts[i + 1] : text.length());
            }
        }
        return out.toString();
    }
}
