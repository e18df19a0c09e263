package io.millrace.sinks.shards;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The shards that take rows. A split has one, or several that were inherited: they are filled one after the other. */
final class OpenShards {
    private final Map<String, Deque<OpenShard>> bySplit = new HashMap<>();

    /** The smallest comes first. */
    void inherit(List<OpenShard> shards) {
        shards.stream().sorted(Comparator.comparingLong(OpenShard::rows)).forEach(this::add);
    }

    void add(OpenShard shard) {
        bySplit.computeIfAbsent(shard.split(), none -> new ArrayDeque<>()).addLast(shard);
    }

    /** The shard that takes the next row of a split, or null. */
    OpenShard of(String split) {
        Deque<OpenShard> shards = bySplit.get(split);
        return shards == null ? null : shards.peekFirst();
    }

    void remove(OpenShard shard) {
        bySplit.get(shard.split()).remove(shard);
    }

    List<OpenShard> all() {
        List<OpenShard> all = new ArrayList<>();
        bySplit.values().forEach(all::addAll);
        return all;
    }

    /** Leaves at most so many blocks of open groups uncompressed. */
    void compress(int most) {
        List<Block> raw = all().stream()
                .flatMap(shard -> shard.group().blocks().stream())
                .filter(Block::isRaw)
                .toList();
        raw.stream().limit(Math.max(0, raw.size() - most)).forEach(Block::compress);
    }

    /** Bytes of all open groups. */
    long memory() {
        return all().stream().mapToLong(shard -> shard.group().memory()).sum();
    }

    OpenShard largestGroup() {
        return all().stream()
                .max(Comparator.comparingLong(shard -> shard.group().memory()))
                .orElseThrow();
    }
}
