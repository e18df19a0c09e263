package io.millrace.sinks.snapshots.verify;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Names of snapshots: contract, section 7 (R8). */
record TagsCheck(Manifests manifests) {
    static final String LATEST = "LATEST";
    private static final String RULE = "R8";

    SortedMap<String, String> read() {
        SortedMap<String, String> tags = new TreeMap<>();
        for (String name : manifests.names("tags", RULE, Names.NAME)) {
            manifests
                    .load(path(name), RULE, Map.of("snapshot_id", Shape.text(Names.HASH)))
                    .ifPresent(tag -> tags.put(name, tag.get("snapshot_id").asText()));
        }
        return tags;
    }

    private static String path(String name) {
        return Manifests.path("tags", name);
    }

    void check(Map<String, String> tags, SnapshotFacts snapshots) {
        Findings findings = manifests.findings();
        tags.forEach(
                (name, id) -> findings.when(!snapshots.all().containsKey(id), RULE, path(name), "names no snapshot"));
        findings.when(!snapshots.all().isEmpty() && !tags.containsKey(LATEST), RULE, ".millrace/tags", "no LATEST");
        findings.when(
                snapshots.revoked().contains(tags.getOrDefault(LATEST, "")),
                RULE,
                path(LATEST),
                "names a revoked snapshot");
    }
}
