package io.millrace.cleaning.measures;

import io.millrace.cleaning.text.Characters;
import io.millrace.cleaning.text.Document;

/**
 * How many characters of a text belong to which class, and how long its lines are, all in one pass. Characters are
 * Unicode code points; lines end as Python's {@code str.splitlines} has them.
 */
final class CharacterCounts {
    /** Each class has this many bits of a weight, so that one addition counts them all. */
    private static final int BITS = 10;

    private static final int BLOCK = (1 << BITS) - 1;
    private static final CharacterClass[] CLASSES = CharacterClass.values();
    /** By UTF-16 unit; negative for units that need a closer look: ends of lines and surrogates. */
    private static final long[] WEIGHTS = weights();

    private final long[] counts = new long[CLASSES.length];
    private int units;
    private int pairs;
    private char high;
    private int highAt = -2;
    private int returnAt = -2;
    private int lineStart;
    private int lines;
    private int longestLine;

    private CharacterCounts() {}

    static CharacterCounts of(Document document) {
        return document.part(CharacterCounts.class, CharacterCounts::of);
    }

    static CharacterCounts of(String text) {
        CharacterCounts counts = new CharacterCounts();
        char[] block = new char[Math.min(BLOCK, text.length())];
        while (counts.units < text.length()) {
            int size = Math.min(BLOCK, text.length() - counts.units);
            text.getChars(counts.units, counts.units + size, block, 0);
            counts.add(block, size);
        }
        counts.endLine();
        return counts;
    }

    private static long[] weights() {
        long[] weights = new long[1 << Character.SIZE];
        for (int c = 0; c < weights.length; c++) {
            boolean isStop = Characters.isLineEnd((char) c) || Character.isSurrogate((char) c);
            weights[c] = (isStop ? Long.MIN_VALUE : 0) | (Character.isSurrogate((char) c) ? 0 : weight(c));
        }
        return weights;
    }

    private static long weight(int c) {
        long weight = 0;
        for (CharacterClass each : CLASSES) {
            weight |= each.contains(c) ? 1L << each.ordinal() * BITS : 0;
        }
        return weight;
    }

    private void add(char[] block, int size) {
        long sum = 0;
        for (int i = 0; i < size; i++) {
            long weight = WEIGHTS[block[i]];
            sum += weight >= 0 ? weight : stop(block, i);
        }
        units += size;
        for (int i = 0; i < counts.length; i++) {
            counts[i] += sum >>> i * BITS & BLOCK;
        }
    }

    /** What the unit adds to the counts. */
    private long stop(char[] block, int i) {
        char unit = block[i];
        if (Character.isHighSurrogate(unit)) {
            highAt = units + i;
            high = unit;
            return 0;
        }
        if (Character.isLowSurrogate(unit)) {
            return highAt == units + i - 1 ? pair(unit) : 0;
        }
        lineEnd(unit, units + i);
        return WEIGHTS[unit] & Long.MAX_VALUE;
    }

    private long pair(char low) {
        pairs++;
        return weight(Character.toCodePoint(high, low));
    }

    private void lineEnd(char unit, int at) {
        if (unit != '\n' || returnAt != at - 1) {
            line(at - pairs);
        }
        returnAt = unit == '\r' ? at : -2;
        lineStart = at + 1 - pairs;
    }

    private void line(int end) {
        lines++;
        longestLine = Math.max(longestLine, end - lineStart);
    }

    /** What stands after the last end of a line is a line, unless it is empty. */
    private void endLine() {
        if (characters() > lineStart) {
            line(characters());
        }
    }

    int characters() {
        return units - pairs;
    }

    /** Without its end. */
    int longestLine() {
        return longestLine;
    }

    long count(CharacterClass members) {
        return counts[members.ordinal()];
    }

    /** Characters per line, the ends of lines included; 0 for an empty text. */
    double meanLine() {
        return lines == 0 ? 0 : characters() / (double) lines;
    }

    /** Share of the characters that do not belong to the class. */
    double shareWithout(CharacterClass members, double ofNothing) {
        return characters() == 0 ? ofNothing : (characters() - count(members)) / (double) characters();
    }

    /** Share of the characters that belong to the class. */
    double share(CharacterClass members, double ofNothing) {
        return characters() == 0 ? ofNothing : count(members) / (double) characters();
    }
}
