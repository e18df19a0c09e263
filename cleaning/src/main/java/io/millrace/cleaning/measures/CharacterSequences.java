package io.millrace.cleaning.measures;

/**
 * How often each sequence of 10 code points of a text occurs. They are found by a rolling hash (Karp and Rabin 1987).
 * Most sequences occur once: a first pass finds the hashes that come again, and a second one counts only their sequences,
 * compared character by character. A long text is taken in parts by hash, so that the tables stay small.
 */
final class CharacterSequences {
    private static final int LENGTH = 10;
    private static final long PRIME = 0x9e3779b97f4a7c15L;
    private static final long DROP = drop();
    private static final int MOST_AT_ONCE = 1 << 21;

    private final char[] chars;
    private final int total;
    private final int parts;
    private final HashMarks marks;
    private final Frequencies frequencies = new Frequencies();
    private SequenceCounts counts;

    CharacterSequences(char[] chars) {
        this.chars = chars;
        total = Math.max(0, Character.codePointCount(chars, 0, chars.length) - LENGTH + 1);
        parts = 2 * Integer.highestOneBit(Math.max(1, total / MOST_AT_ONCE)) / (total < MOST_AT_ONCE ? 2 : 1);
        marks = new HashMarks(Math.min(total, MOST_AT_ONCE));
    }

    private static long drop() {
        long power = 1;
        for (int i = 0; i < LENGTH; i++) {
            power *= PRIME;
        }
        return power;
    }

    /** Share of the most frequent ones, as many as the square root of all distinct ones, among all. */
    double topShare() {
        if (total == 0) {
            return 0;
        }
        for (int part = 0; part < parts; part++) {
            marks.clear();
            pass(part, (hash, start, end) -> marks.add(hash));
            counts = new SequenceCounts(chars);
            pass(part, this::count);
            counts.addTo(frequencies);
        }
        return frequencies.top((int) Math.sqrt(frequencies.distinct())) / (double) total;
    }

    private void count(long hash, int start, int end) {
        if (marks.isRepeated(hash)) {
            counts.add(hash, start, end);
        } else {
            frequencies.add(1);
        }
    }

    /** Takes one sequence. */
    private interface Taker {
        void take(long hash, int start, int end);
    }

    private void pass(int part, Taker taker) {
        long hash = 0;
        int start = 0;
        int end = 0;
        for (int i = 0; i < total + LENGTH - 1; i++) {
            int added = Character.codePointAt(chars, end);
            end += Character.charCount(added);
            hash = hash * PRIME + added;
            if (i >= LENGTH) {
                int dropped = Character.codePointAt(chars, start);
                start += Character.charCount(dropped);
                hash -= dropped * DROP;
            }
            if (i >= LENGTH - 1 && (hash >>> LENGTH & parts - 1) == part) {
                taker.take(hash, start, end);
            }
        }
    }
}
