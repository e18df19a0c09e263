package io.millrace.cleaning.measures;

import io.millrace.cleaning.text.Characters;
import io.millrace.cleaning.text.Document;
import java.util.List;

/** What stands in the lines of a text that are not blank; a line ends at a line feed. Lengths are in code points. */
final class LineCounts {
    private static final String BULLETS = "\u2022\u2023\u2043\u204c\u204d\u2219\u25cb\u25cf\u25d8\u25e6\u29be\u29bf";
    private static final String END_MARKS = ".?!\"'";
    private static final List<String> ELLIPSES =
            List.of("...", "[...]", "\u2026", "(...)", "[\u2026]", "-\u00bb", "read more..", "read more");

    private final char[] chars;
    private final Repetition lines;
    private int bullets;
    private int unended;
    private int ellipses;

    private LineCounts(char[] chars) {
        this.chars = chars;
        lines = new Repetition(chars);
    }

    static LineCounts of(Document document) {
        return document.part(LineCounts.class, text -> of(text.toCharArray()));
    }

    private static LineCounts of(char[] chars) {
        LineCounts counts = new LineCounts(chars);
        int start = 0;
        for (int i = 0; i <= chars.length; i++) {
            if (i == chars.length || chars[i] == '\n') {
                counts.line(start, i);
                start = i + 1;
            }
        }
        return counts;
    }

    private void line(int start, int end) {
        int first = start;
        int last = end;
        while (first < last && Characters.isSpace(chars[first])) {
            first++;
        }
        while (first < last && Characters.isSpace(chars[last - 1])) {
            last--;
        }
        if (first < last) {
            lines.add(start, end);
            bullets += BULLETS.indexOf(chars[first]) >= 0 ? 1 : 0;
            unended += END_MARKS.indexOf(chars[last - 1]) < 0 ? 1 : 0;
            ellipses += endsInEllipsis(first, last) ? 1 : 0;
        }
    }

    private boolean endsInEllipsis(int first, int last) {
        for (String ellipsis : ELLIPSES) {
            if (endsWith(ellipsis, first, last)) {
                return true;
            }
        }
        return false;
    }

    private boolean endsWith(String end, int first, int last) {
        int from = last - end.length();
        if (from < first) {
            return false;
        }
        int same = 0;
        while (same < end.length() && lower(chars[from + same]) == end.charAt(same)) {
            same++;
        }
        return same == end.length();
    }

    private static char lower(char c) {
        return c >= 'A' && c <= 'Z' ? (char) (c + ('a' - 'A')) : c;
    }

    Repetition lines() {
        return lines;
    }

    /** Share of the lines that begin with a bullet; not a number where there are no lines. */
    double bulletShare() {
        return bullets / (double) lines.count();
    }

    /** Share of the lines that end without a full stop, question mark, exclamation mark or quote. */
    double unendedShare() {
        return unended / (double) lines.count();
    }

    /** Share of the lines that end in an ellipsis, or in "read more". */
    double ellipsisShare() {
        return ellipses / (double) lines.count();
    }
}
