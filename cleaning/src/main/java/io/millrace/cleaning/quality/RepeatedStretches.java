package io.millrace.cleaning.quality;

import io.millrace.cleaning.text.Characters;
import java.util.Arrays;

/** How many of a row of stretches stood there before, and how many code points those have. */
final class RepeatedStretches {
    private final char[] chars;
    private final int[] starts;
    private final int[] ends;
    private final Numbering seen;
    private int all;
    private int repeated;
    private int repeatedPoints;

    private RepeatedStretches(LineIndex lines) {
        chars = lines.chars();
        starts = new int[lines.size() + 1];
        ends = new int[lines.size() + 1];
        seen = new Numbering(lines.size() + 1, this::isSame);
    }

    private boolean isSame(int one, int other) {
        return Arrays.equals(chars, starts[one], ends[one], chars, starts[other], ends[other]);
    }

    private void add(int start, int end) {
        int known = seen.size();
        starts[all] = start;
        ends[all] = end;
        if (seen.number(SpanHash.of(chars, start, end), all++) < known) {
            repeated++;
            repeatedPoints += Character.codePointCount(chars, start, end - start);
        }
    }

    /** Lines between runs of line feeds; an empty one stands before a run at the start, and after one at the end. */
    static RepeatedStretches ofLines(LineIndex lines) {
        RepeatedStretches repeats = new RepeatedStretches(lines);
        int last = lines.size() - 1;
        for (int line = 0; line <= last; line++) {
            if (line == 0 || line == last || !lines.isEmpty(line)) {
                repeats.add(lines.start(line), lines.end(line));
            }
        }
        return repeats;
    }

    /** Lines that are not blank. */
    static RepeatedStretches ofFilledLines(LineIndex lines) {
        RepeatedStretches repeats = new RepeatedStretches(lines);
        for (int line = 0; line < lines.size(); line++) {
            if (!lines.isBlank(line)) {
                repeats.add(lines.start(line), lines.end(line));
            }
        }
        return repeats;
    }

    /** What stands between two line feeds or more, blanks at the ends of the text aside. */
    static RepeatedStretches ofParagraphs(LineIndex lines) {
        RepeatedStretches repeats = new RepeatedStretches(lines);
        char[] chars = lines.chars();
        int start = 0;
        int end = chars.length;
        while (end > 0 && Characters.isSpace(chars[end - 1])) {
            end--;
        }
        while (start < end && Characters.isSpace(chars[start])) {
            start++;
        }
        for (int line = 0; line < lines.size(); line++) {
            boolean isEnd = lines.isEmpty(line) && lines.start(line) >= start && lines.start(line) < end;
            if (isEnd) {
                repeats.addParagraph(start, lines.start(line) - 1);
                start = lines.end(line) + 1;
            }
        }
        repeats.add(start, end);
        return repeats;
    }

    /** A run of empty lines ends one paragraph only. */
    private void addParagraph(int start, int end) {
        if (start <= end) {
            add(start, end);
        }
    }

    /** The share of stretches that stood there before. */
    double share() {
        return (double) repeated / all;
    }

    /** Code points of the stretches that stood there before. */
    int points() {
        return repeatedPoints;
    }
}
