package io.millrace.sinks.commits;

import io.millrace.core.Tally;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What became of the records of an append: contract, section 4.
 *
 * @param consumed records read
 * @param added rows made beyond one a record
 * @param rejected records or rows rejected, by {@code step.reason}; each greater than 0
 */
public record Counts(long consumed, long added, SortedMap<String, Long> rejected) {
    public static final Counts NONE = new Counts(0, 0, new TreeMap<>());

    public Counts {
        TreeMap<String, Long> positive = new TreeMap<>(rejected);
        positive.values().removeIf(count -> count == 0);
        rejected = Collections.unmodifiableSortedMap(positive);
    }

    public static Counts of(Tally tally) {
        return new Counts(tally.consumed(), tally.added(), new TreeMap<>(tally.rejected()));
    }

    public static Counts of(long consumed, long added, Map<String, Long> rejected) {
        return new Counts(consumed, added, new TreeMap<>(rejected));
    }

    /** Rows that reach files sooner or later. */
    public long kept() {
        return consumed
                + added
                - rejected.values().stream().mapToLong(Long::longValue).sum();
    }

    public boolean isEmpty() {
        return equals(NONE);
    }
}
