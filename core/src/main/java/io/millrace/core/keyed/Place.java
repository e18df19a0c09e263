package io.millrace.core.keyed;

import io.millrace.core.Origin;
import io.millrace.core.Sample;

/**
 * Where a row stands in the order that keyed steps see: event time, topic, partition, offset, sub number. Distinct rows
 * have distinct places.
 *
 * @param time event time in milliseconds since 1970-01-01T00:00:00Z
 */
public record Place(long time, Origin origin, long sub) implements Comparable<Place> {
    /** The time of what does not wait. */
    public static final long NEVER = Long.MAX_VALUE;

    /** No topic has an empty name, so that a wake comes before every row of its time. */
    private static final Origin NOWHERE = new Origin("", 0, 0);

    public static Place of(Sample sample) {
        return new Place(sample.eventTime(), sample.origin(), sample.sub());
    }

    /** That of a row of an index: known before any row happened. */
    public static Place known(Origin origin, long sub) {
        return new Place(Long.MIN_VALUE, origin, sub);
    }

    static Place ofWake(long time) {
        return new Place(time, NOWHERE, 0);
    }

    boolean isWake() {
        return origin.equals(NOWHERE);
    }

    public String rowId() {
        return origin.rowId(sub);
    }

    @Override
    public int compareTo(Place other) {
        int byTime = Long.compare(time, other.time);
        int order = byTime == 0 ? origin.compareTo(other.origin) : byTime;
        return order == 0 ? Long.compare(sub, other.sub) : order;
    }
}
