package io.millrace.sinks.snapshots.verify;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.millrace.sinks.snapshots.Snapshot;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** What trainers wrote of what they read: contract, section 8 (R10). */
record RunsCheck(Manifests manifests) {
    private static final String RULE = "R10";
    private static final List<String> NUMBERS = List.of("seed", "lanes", "epoch", "from", "to", "global_batch");

    SortedMap<String, ObjectNode> read() {
        SortedMap<String, ObjectNode> runs = new TreeMap<>();
        for (String name : manifests.names("runs", RULE, Names.NAME)) {
            manifests
                    .load(
                            Manifests.path("runs", name),
                            RULE,
                            Map.of("run_id", node -> node.asText().equals(name), "spans", Shape.ARRAY))
                    .ifPresent(run -> runs.put(name, run));
        }
        return runs;
    }

    void check(Map<String, ObjectNode> runs, Map<String, Snapshot> snapshots) {
        runs.forEach(
                (name, run) -> run.get("spans").forEach(span -> check(Manifests.path("runs", name), span, snapshots)));
    }

    private void check(String path, JsonNode span, Map<String, Snapshot> snapshots) {
        Snapshot snapshot = snapshots.get(span.path("snapshot_id").asText());
        long from = span.path("from").longValue();
        long to = span.path("to").longValue();
        boolean isGood = snapshot != null
                && NUMBERS.stream().allMatch(name -> span.path(name).isIntegralNumber())
                && 0 <= from
                && from <= to
                && span.get("lanes").longValue() >= 1;
        if (!isGood) {
            manifests.findings().add(RULE, path, "malformed span");
            return;
        }
        long rows = snapshot.rows(span.path("split").asText());
        manifests
                .findings()
                .when(
                        to > rows + span.get("global_batch").longValue(),
                        RULE,
                        path,
                        "span ends at " + to + ", the split has " + rows + " rows");
    }
}
