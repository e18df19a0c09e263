package io.millrace.core.keyed;

import io.millrace.core.Bytes;
import java.util.Comparator;

/** A key's turn at a place: what one key of a row, or a wake, waits with. Ordered by place, then by key, shorter ones first. */
public record Turn(Place place, Bytes key) implements Comparable<Turn> {
    private static final Comparator<Turn> ORDER = Comparator.comparing(Turn::place)
            .thenComparingInt(turn -> turn.key().length())
            .thenComparing(Turn::key);

    @Override
    public int compareTo(Turn other) {
        return ORDER.compare(this, other);
    }
}
