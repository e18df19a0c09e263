package io.millrace.core;

import java.util.Map;
import java.util.TreeMap;

/**
 * Counts of one operator between two barriers, on their way to the commit.
 *
 * @param read offsets read since the operator started (intake only): merged by smallest start and largest end
 * @param consumed records consumed
 * @param added rows made beyond one a record
 * @param rejected rows rejected by {@code step.reason}
 */
public record Tally(Ranges read, long consumed, long added, Map<String, Long> rejected) implements Element {
    public static final Tally NONE = new Tally(Ranges.EMPTY, 0, 0, Map.of());

    public Tally {
        rejected = java.util.Collections.unmodifiableMap(new TreeMap<>(rejected));
    }

    public Tally plus(Tally other) {
        Map<String, Long> both = new TreeMap<>(rejected);
        other.rejected.forEach((reason, count) -> both.merge(reason, count, Long::sum));
        return new Tally(read.cover(other.read), consumed + other.consumed, added + other.added, both);
    }

    public boolean isEmpty() {
        return equals(NONE);
    }

    public long totalRejected() {
        return rejected.values().stream().mapToLong(Long::longValue).sum();
    }
}
