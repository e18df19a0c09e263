package io.millrace.cleaning.measures;

/** How much of a series of stretches, lines or paragraphs, is said for the first time. Lengths are in code points. */
final class Repetition {
    private final char[] chars;
    private final DistinctStretches distinct;
    private int count;
    private long characters;
    private long distinctCharacters;

    Repetition(char[] chars) {
        this.chars = chars;
        distinct = new DistinctStretches(chars);
    }

    void add(int start, int end) {
        int before = distinct.size();
        boolean isNew = distinct.number(start, end) == before;
        int length = Character.codePointCount(chars, start, end - start);
        count++;
        characters += length;
        distinctCharacters += isNew ? length : 0;
    }

    int count() {
        return count;
    }

    /** Distinct ones among all; not a number where there are none. */
    double distinctShare() {
        return distinct.size() / (double) count;
    }

    /** Characters of the distinct ones among those of all; not a number where there are none. */
    double distinctCharacterShare() {
        return distinctCharacters / (double) characters;
    }
}
