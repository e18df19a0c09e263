package io.millrace.core;

/** Where a sample came from: a topic, a partition of it and the offset in that. Never carries a value. */
public record Origin(String topic, int partition, long offset) implements Comparable<Origin>, java.io.Serializable {
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
        int byTopic = topic.compareTo(other.topic);
        int order = byTopic == 0 ? Integer.compare(partition, other.partition) : byTopic;
        return order == 0 ? Long.compare(offset, other.offset) : order;
    }

    @Override
    public String toString() {
        return topic + "/" + partition + "/" + offset;
    }
}
