package io.millrace.core;

import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;

/** Offsets by topic and partition: {@code from ≤ o < to}, none empty. Immutable, sorted. */
public final class Ranges {
    public static final Ranges EMPTY = new Ranges(new TreeMap<>());

    /** A partition of a topic. */
    public record Partition(String topic, int number) implements Comparable<Partition>, java.io.Serializable {
        @Override
        public int compareTo(Partition other) {
            int byTopic = topic.compareTo(other.topic);
            return byTopic != 0 ? byTopic : Integer.compare(number, other.number);
        }

        @Override
        public String toString() {
            return topic + "/" + number;
        }
    }

    /** Offsets {@code from ≤ o < to}. */
    public record Span(long from, long to) implements java.io.Serializable {
        public Span {
            if (from >= to) {
                throw new IllegalArgumentException("an empty range of offsets: " + from + " to " + to);
            }
        }

        public Span cover(Span other) {
            return new Span(Math.min(from, other.from), Math.max(to, other.to));
        }
    }

    private final SortedMap<Partition, Span> spans;

    private Ranges(TreeMap<Partition, Span> spans) {
        this.spans = java.util.Collections.unmodifiableSortedMap(spans);
    }

    public static Ranges of(Map<Partition, Span> spans) {
        return new Ranges(new TreeMap<>(spans));
    }

    public static Ranges at(Origin origin) {
        return EMPTY.plus(origin);
    }

    public SortedMap<Partition, Span> spans() {
        return spans;
    }

    public boolean isEmpty() {
        return spans.isEmpty();
    }

    public Ranges plus(Origin origin) {
        return plus(new Partition(origin.topic(), origin.partition()), new Span(origin.offset(), origin.offset() + 1));
    }

    public Ranges plus(Partition partition, Span span) {
        TreeMap<Partition, Span> more = new TreeMap<>(spans);
        more.merge(partition, span, Span::cover);
        return new Ranges(more);
    }

    /** The smallest ranges that cover both. */
    public Ranges cover(Ranges other) {
        return merge(other, Span::cover);
    }

    private Ranges merge(Ranges other, BiFunction<Span, Span, Span> both) {
        TreeMap<Partition, Span> merged = new TreeMap<>(spans);
        other.spans.forEach((partition, span) -> merged.merge(partition, span, both));
        return new Ranges(merged);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Ranges ranges && spans.equals(ranges.spans);
    }

    @Override
    public int hashCode() {
        return Objects.hash(spans);
    }

    @Override
    public String toString() {
        return spans.toString();
    }
}
