package io.millrace.cleaning.text;

import java.util.BitSet;
import java.util.function.IntConsumer;

/** A set of Unicode code points. Immutable. */
public final class CodePoints {
    private static final int HEXADECIMAL = 16;

    private final BitSet members = new BitSet();

    private CodePoints() {}

    /** @param ranges in hexadecimal, between blanks, both ends included: {@code "41-5a 61-7a b5"} */
    public static CodePoints of(String ranges) {
        CodePoints points = new CodePoints();
        for (String range : ranges.strip().split("\\s+", -1)) {
            String[] ends = range.split("-", -1);
            int first = Integer.parseInt(ends[0], HEXADECIMAL);
            points.members.set(first, Integer.parseInt(ends[ends.length - 1], HEXADECIMAL) + 1);
        }
        return points;
    }

    public boolean contains(int point) {
        return members.get(point);
    }

    /** In ascending order. */
    public void forEach(IntConsumer action) {
        members.stream().forEach(action);
    }
}
