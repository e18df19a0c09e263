package io.millrace.cleaning.contamination;

import java.util.function.LongConsumer;

/** Counts the runs of a text that stand in evaluation sets. */
final class Overlap implements LongConsumer {
    private final EvaluationSets sets;
    private int matches;
    private long first;

    Overlap(EvaluationSets sets) {
        this.sets = sets;
    }

    @Override
    public void accept(long hash) {
        if (sets.contain(hash)) {
            first = matches == 0 ? hash : first;
            matches++;
        }
    }

    int matches() {
        return matches;
    }

    /** Row id of a row of an evaluation set that has the first of them. */
    String row() {
        return sets.row(first);
    }
}
