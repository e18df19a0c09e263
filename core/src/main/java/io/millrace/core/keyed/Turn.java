package io.millrace.core.keyed;

import io.millrace.core.Bytes;

/** A key's turn at a place: what one key of a row, or a wake, waits with. Ordered by place, then by key, shorter ones first. */
public record Turn(Place place, Bytes key) implements Comparable<Turn> {
    @Override
    public int compareTo(Turn other) {
        int byPlace = place.compareTo(other.place);
        int order = byPlace == 0 ? Integer.compare(key.length(), other.key.length()) : byPlace;
        return order == 0 ? key.compareTo(other.key) : order;
    }
}
