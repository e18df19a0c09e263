package io.millrace.sinks.snapshots.verify;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.millrace.sinks.snapshots.Change;
import io.millrace.sinks.snapshots.ListedFile;
import io.millrace.sinks.snapshots.Segments;
import io.millrace.sinks.snapshots.Snapshot;
import io.millrace.sinks.snapshots.SnapshotId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** Snapshots against their commits and parents: contract, section 5 (R7). */
final class SnapshotsCheck {
    private static final String RULE = "R7";
    private static final Map<String, Shape> FIELDS = Map.of(
            "snapshot_id", Shape.text(Names.HASH),
            "parent", Shape.TEXT_OR_NULL,
            "commit", Shape.WHOLE,
            "created_at", Shape.text(Names.TIME),
            "segments", Shape.ARRAY);

    private final Manifests manifests;
    private final Findings findings;
    private final SortedMap<String, Snapshot> snapshots = new TreeMap<>();

    SnapshotsCheck(Manifests manifests) {
        this.manifests = manifests;
        this.findings = manifests.findings();
    }

    /** Reads them; those that are malformed are told and left out. */
    SortedMap<String, Snapshot> read() {
        for (String name : manifests.names("snapshots", RULE, Names.HASH)) {
            manifests.load(path(name), RULE, FIELDS).flatMap(this::snapshot).ifPresent(s -> snapshots.put(name, s));
        }
        return snapshots;
    }

    private Optional<Snapshot> snapshot(ObjectNode node) {
        List<List<ListedFile>> segments = new ArrayList<>();
        for (JsonNode segment : node.get("segments")) {
            List<ListedFile> files = new ArrayList<>();
            for (JsonNode file : segment) {
                if (!Entries.isGood(file, Set.of())) {
                    findings.add(RULE, path(node.get("snapshot_id").asText()), "malformed segments");
                    return Optional.empty();
                }
                files.add(Entries.listed(file));
            }
            segments.add(files);
        }
        return Optional.of(new Snapshot(
                node.get("snapshot_id").asText(),
                node.get("parent").textValue(),
                node.get("commit").longValue(),
                node.get("created_at").asText(),
                segments));
    }

    private static String path(String id) {
        return Manifests.path("snapshots", id);
    }

    void check(CommitFacts commits) {
        snapshots.forEach((name, snapshot) -> check(name, snapshot, commits));
    }

    private void check(String name, Snapshot snapshot, CommitFacts commits) {
        String path = path(name);
        findings.when(
                !snapshot.id().equals(name)
                        || !SnapshotId.of(snapshot.segments()).equals(name),
                RULE,
                path,
                "snapshot_id does not match its files");
        if (!commits.has(snapshot.commit())) {
            findings.add(RULE, path, "commit " + snapshot.commit() + " does not exist");
            return;
        }
        SortedMap<String, ListedFile> state = commits.state(snapshot.commit());
        if (!isState(path, snapshot, state)) {
            return;
        }
        Optional<List<List<ListedFile>>> wanted = segments(path, snapshot, commits, state);
        findings.when(
                wanted.isPresent() && !wanted.get().equals(snapshot.segments()),
                RULE,
                path,
                "segments do not follow from the parent and the commits");
    }

    private boolean isState(String path, Snapshot snapshot, SortedMap<String, ListedFile> state) {
        Map<String, ListedFile> listed = new HashMap<>();
        Set<String> odd = new TreeSet<>();
        snapshot.files().forEach(file -> {
            if (listed.put(file.path(), file) != null) {
                odd.add(file.path());
            }
        });
        Set<String> both = new HashSet<>(listed.keySet());
        both.addAll(state.keySet());
        both.stream()
                .filter(file -> !Objects.equals(listed.get(file), state.get(file)))
                .forEach(odd::add);
        odd.stream()
                .findFirst()
                .ifPresent(file ->
                        findings.add(RULE, path, "is not the state after commit " + snapshot.commit() + ": " + file));
        return odd.isEmpty();
    }

    private Optional<List<List<ListedFile>>> segments(
            String path, Snapshot snapshot, CommitFacts commits, SortedMap<String, ListedFile> state) {
        if (snapshot.parent() == null) {
            return Optional.of(Segments.fresh(state.values()));
        }
        Snapshot parent = snapshots.get(snapshot.parent());
        if (parent == null || parent.commit() >= snapshot.commit()) {
            findings.add(RULE, path, "parent is missing or not older");
            return Optional.empty();
        }
        List<Change> since = new ArrayList<>();
        for (long seq = parent.commit() + 1; seq <= snapshot.commit(); seq++) {
            since.add(change(commits.commit(seq)));
        }
        return Optional.of(Segments.following(parent.segments(), since, state));
    }

    private static Change change(ObjectNode commit) {
        Set<String> remove = new HashSet<>();
        commit.path("remove").forEach(path -> remove.add(path.asText()));
        List<ListedFile> add = new ArrayList<>();
        commit.path("add").forEach(file -> add.add(Entries.listed(file)));
        return new Change(commit.get("seq").longValue(), add, remove, CommitsCheck.replacements(commit));
    }
}
