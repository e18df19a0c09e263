package io.millrace.core;

import java.util.Comparator;

/** Where a sample came from: a topic, a partition of it and the offset in that. Never carries a value. */
public record Origin(String topic, int partition, long offset) implements Comparable<Origin>, java.io.Serializable {
    private static final Comparator<Origin> ORDER = Comparator.comparing(Origin::topic)
            .thenComparingInt(Origin::partition)
            .thenComparingLong(Origin::offset);

    /** Reads {@code topic/partition/offset}; the topic itself holds no slash. */
    public static Origin parse(String text) {
        String[] parts = text.split("/", -1);
        if (parts.length != 3) {
            throw new IllegalArgumentException("an origin is topic/partition/offset, got " + parts.length + " parts");
        }
        return new Origin(parts[0], Integer.parseInt(parts[1]), Long.parseLong(parts[2]));
    }

    /** The id of the row with this sub number: contract, R17. */
    public String rowId(long sub) {
        return this + "/" + sub;
    }

    @Override
    public int compareTo(Origin other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return topic + "/" + partition + "/" + offset;
    }
}
