package io.millrace.cleaning.text.spacy;

import java.util.Arrays;
import java.util.function.IntConsumer;

/** A set of code points. Immutable. */
final class Ranges {
    private static final int HEXADECIMAL = 16;

    private final int[] starts;
    private final int[] ends;

    private Ranges(int[] starts, int[] ends) {
        this.starts = starts;
        this.ends = ends;
    }

    /** @param written ascending, in hexadecimal, both ends included: {@code "41-5a 61-7a b5"} */
    static Ranges of(String written) {
        String[] parts = written.strip().split("\\s+", -1);
        int[] starts = new int[parts.length];
        int[] ends = new int[parts.length];
        for (int i = 0; i < parts.length; i++) {
            int dash = parts[i].indexOf('-');
            starts[i] = Integer.parseInt(dash < 0 ? parts[i] : parts[i].substring(0, dash), HEXADECIMAL);
            ends[i] = Integer.parseInt(parts[i].substring(dash + 1), HEXADECIMAL);
        }
        return new Ranges(starts, ends);
    }

    boolean has(int point) {
        int found = Arrays.binarySearch(starts, point);
        return found >= 0 || found < -1 && point <= ends[-found - 2];
    }

    void forEach(IntConsumer action) {
        for (int i = 0; i < starts.length; i++) {
            for (int point = starts[i]; point <= ends[i]; point++) {
                action.accept(point);
            }
        }
    }
}
