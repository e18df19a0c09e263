package io.millrace.sinks.snapshots.verify;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.TreeMap;

/** Ranges of a manifest by topic-partition: contract, section 1. */
final class Offsets {
    /** Offsets {@code from ≤ o < to}. */
    record Span(long from, long to) {
        Span cover(Span other) {
            return new Span(Math.min(from, other.from), Math.max(to, other.to));
        }
    }

    private Offsets() {}

    static boolean areGood(JsonNode topics) {
        return topics.isObject()
                && topics.properties().stream()
                        .allMatch(topic -> topic.getKey().matches(Names.TOPIC) && arePartitions(topic.getValue()));
    }

    private static boolean arePartitions(JsonNode partitions) {
        return partitions.isObject()
                && !partitions.isEmpty()
                && partitions.properties().stream()
                        .allMatch(
                                partition -> partition.getKey().matches(Names.NUMBER) && isSpan(partition.getValue()));
    }

    private static boolean isSpan(JsonNode span) {
        return span.isArray()
                && span.size() == 2
                && span.get(0).isIntegralNumber()
                && span.get(1).isIntegralNumber()
                && 0 <= span.get(0).longValue()
                && span.get(0).longValue() < span.get(1).longValue();
    }

    /** {@code topic-partition} → offsets. */
    static Map<String, Span> of(JsonNode topics) {
        Map<String, Span> spans = new TreeMap<>();
        topics.properties().forEach(topic -> topic.getValue().properties().forEach(partition -> {
            JsonNode span = partition.getValue();
            spans.put(
                    topic.getKey() + "-" + partition.getKey(),
                    new Span(span.get(0).longValue(), span.get(1).longValue()));
        }));
        return spans;
    }
}
