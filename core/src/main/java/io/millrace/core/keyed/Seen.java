package io.millrace.core.keyed;

import io.millrace.core.Bytes;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;

/**
 * What earlier rows had of a row.
 *
 * @param original the earliest of them
 * @param keys those keys of the row that they had first; empty where the step does not ask which
 */
public record Seen(Place original, Set<Bytes> keys) {
    public Seen {
        keys = Collections.unmodifiableSet(
                new HashSet<>(keys)); // Set.copyOf takes the square where hash codes lie close
    }

    Seen and(Seen other) {
        Set<Bytes> all = new HashSet<>(keys);
        all.addAll(other.keys);
        return new Seen(original.compareTo(other.original) <= 0 ? original : other.original, all);
    }
}
