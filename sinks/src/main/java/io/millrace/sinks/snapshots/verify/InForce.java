package io.millrace.sinks.snapshots.verify;

import com.fasterxml.jackson.databind.JsonNode;
import io.millrace.sinks.snapshots.verify.Offsets.Span;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Where the appends in force have come to.
 *
 * @param starts first offset of each topic-partition
 * @param ends current end of each
 * @param held rows that are in no file yet
 * @param files that the last of them added
 */
record InForce(Map<String, Long> starts, Map<String, Long> ends, long held, Set<String> files) {
    static final InForce NOTHING = new InForce(Map.of(), Map.of(), 0, Set.of());

    InForce then(JsonNode commit) {
        Map<String, Long> begun = new TreeMap<>(starts);
        Map<String, Long> ended = new TreeMap<>(ends);
        Offsets.of(commit.get("source")).forEach((partition, span) -> {
            begun.putIfAbsent(partition, span.from());
            ended.put(partition, span.to());
        });
        Set<String> added = new HashSet<>();
        commit.get("add").forEach(file -> added.add(file.get("path").asText()));
        return new InForce(begun, ended, commit.path("held").longValue(), added);
    }

    /** Whether a file's offsets of a partition are consumed. */
    boolean covers(String partition, Span span) {
        Long from = starts.get(partition);
        return from != null && from <= span.from() && span.to() <= ends.get(partition);
    }
}
