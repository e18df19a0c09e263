package io.millrace.jobs.flink;

import io.millrace.core.Ranges.Partition;
import io.millrace.sinks.commits.Root;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * Where a dataset began to read each partition that it knew then. One of which nothing was committed yet is read from
 * there by a later start too, whatever the topic held before.
 */
public record KnownStarts(Map<Partition, Long> offsets) {
    /** What the last append in force tells. */
    public static KnownStarts of(Root root) {
        Map<Partition, Long> offsets = new HashMap<>();
        if (!root.appends().isEmpty() && root.last().x().get(Shards.STARTS) instanceof Map<?, ?> topics) {
            topics.forEach((topic, partitions) -> ((Map<?, ?>) partitions)
                    .forEach((number, offset) -> offsets.put(
                            new Partition(topic.toString(), Integer.parseInt(number.toString())),
                            ((Number) offset).longValue())));
        }
        return new KnownStarts(offsets);
    }

    Map<String, Map<String, Long>> toX() {
        Map<String, Map<String, Long>> topics = new TreeMap<>();
        offsets.forEach((partition, offset) -> topics.computeIfAbsent(partition.topic(), topic -> new TreeMap<>())
                .put(Integer.toString(partition.number()), offset));
        return topics;
    }

    /** With the committed ends in their place, where there are some. */
    public Map<Partition, Long> under(Map<Partition, Long> ends) {
        Map<Partition, Long> all = new HashMap<>(offsets);
        all.putAll(ends);
        return all;
    }
}
