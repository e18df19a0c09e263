package io.millrace.cleaning.measures;

import java.util.BitSet;

/** A set of Unicode code points. */
final class CodePoints {
    private static final int HEX = 16;

    private final BitSet members = new BitSet();

    private CodePoints() {}

    /** @param ranges hexadecimal, between blanks: {@code 30-39 2d} */
    static CodePoints parse(String ranges) {
        CodePoints points = new CodePoints();
        for (String range : ranges.strip().split("\\s+", -1)) {
            String[] ends = range.split("-", -1);
            points.members.set(Integer.parseInt(ends[0], HEX), Integer.parseInt(ends[ends.length - 1], HEX) + 1);
        }
        return points;
    }

    boolean contains(int c) {
        return members.get(c);
    }
}
