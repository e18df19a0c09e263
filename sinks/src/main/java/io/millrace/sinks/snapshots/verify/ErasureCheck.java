package io.millrace.sinks.snapshots.verify;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.millrace.sinks.snapshots.ListedFile;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Erasures: contract, section 8 (R9). */
final class ErasureCheck {
    private static final String RULE = "R9";

    private final Manifests manifests;
    private final Findings findings;
    private final SortedMap<String, ObjectNode> erasures = new TreeMap<>();

    ErasureCheck(Manifests manifests) {
        this.manifests = manifests;
        this.findings = manifests.findings();
    }

    void read() {
        for (String name : manifests.names("erasures", RULE, Names.NAME)) {
            String path = Manifests.path("erasures", name);
            Map<String, Shape> fields = new TreeMap<>(Map.of(
                    "requested_at", Shape.text(Names.TIME),
                    "state", Shape.text("open|done"),
                    "ids", Shape.ARRAY,
                    "writer", Shape.TEXT_OR_NULL,
                    "settled", Shape.WHOLE_OR_NULL,
                    "commit", Shape.WHOLE_OR_NULL,
                    "files", Shape.ARRAY,
                    "exposed", Shape.ARRAY));
            fields.put("erasure_id", node -> node.asText().equals(name));
            manifests.load(path, RULE, fields).ifPresent(node -> erasures.put(path, node));
        }
    }

    /** Files that any erasure names. */
    Set<String> files() {
        Set<String> files = new HashSet<>();
        erasures.values().forEach(each -> each.get("files").forEach(file -> files.add(file.asText())));
        return files;
    }

    /** Rows of those that are done. */
    Set<String> erasedRows() {
        Set<String> rows = new HashSet<>();
        done().forEach(each -> each.get("ids").forEach(id -> rows.add(id.asText())));
        return rows;
    }

    List<ObjectNode> done() {
        return erasures.values().stream().filter(ErasureCheck::isDone).toList();
    }

    private static boolean isDone(JsonNode erasure) {
        return erasure.get("state").asText().equals("done");
    }

    void check(CommitFacts commits, Set<String> disk) {
        erasures.forEach((path, erasure) -> {
            checkSettled(path, erasure, commits);
            checkRewrite(path, erasure, commits);
            for (JsonNode file : erasure.get("files")) {
                String named = file.asText();
                findings.when(!commits.every.containsKey(named), RULE, path, "file in no commit: " + named);
                findings.when(
                        commits.every.containsKey(named) && disk.contains(named) && isDone(erasure),
                        RULE,
                        path,
                        "erased file still on disk: " + named);
            }
        });
    }

    private void checkSettled(String path, ObjectNode erasure, CommitFacts commits) {
        if (erasure.get("settled").isNull() && !isDone(erasure)) {
            return;
        }
        long seq = erasure.get("settled").asLong(-1);
        boolean isAppend =
                commits.kind(erasure.get("settled").isNull() ? -1 : seq).equals("append");
        boolean isLate = isAppend
                && commits.commit(seq)
                                .get("created_at")
                                .asText()
                                .compareTo(erasure.get("requested_at").asText())
                        < 0
                && commits.commit(seq).get("held").longValue() > 0;
        findings.when(!isAppend || isLate, RULE, path, "settled names no append after the request, and no drained one");
    }

    private void checkRewrite(String path, ObjectNode erasure, CommitFacts commits) {
        JsonNode seq = erasure.get("commit");
        if (seq.isNull() && (erasure.get("files").isEmpty() || !isDone(erasure))) {
            return;
        }
        if (seq.isNull() || !commits.kind(seq.longValue()).equals("rewrite") || !fits(erasure, commits)) {
            findings.add(RULE, path, "commit is no rewrite that removed its files, or it removed others");
            return;
        }
        String writer = erasure.get("writer").asText();
        for (JsonNode file : commits.commit(seq.longValue()).get("add")) {
            findings.when(
                    !file.get("path").asText().split("-", -1)[1].equals(writer),
                    RULE,
                    path,
                    "the files of its rewrite are of another writer than " + writer);
        }
    }

    private boolean fits(ObjectNode erasure, CommitFacts commits) {
        long seq = erasure.get("commit").longValue();
        Set<String> named = new HashSet<>();
        erasures.values().stream()
                .filter(each -> each.get("commit").isIntegralNumber()
                        && each.get("commit").longValue() == seq)
                .forEach(each -> each.get("files").forEach(file -> named.add(file.asText())));
        SortedMap<String, ListedFile> after = commits.state(seq);
        for (JsonNode removed : commits.commit(seq).get("remove")) {
            if (!named.contains(removed.asText())) {
                return false;
            }
        }
        for (JsonNode file : erasure.get("files")) {
            if (after.containsKey(file.asText())) {
                return false;
            }
        }
        return true;
    }

    /** Positions that a run has read of a revoked snapshot. */
    void checkExposed(Map<String, ObjectNode> runs, Set<String> revoked) {
        erasures.forEach((path, erasure) -> erasure.get("exposed")
                .forEach(exposed -> findings.when(
                        !isExposed(exposed, runs, revoked), RULE, path, "exposed entry does not fit a run")));
    }

    private static boolean isExposed(JsonNode exposed, Map<String, ObjectNode> runs, Set<String> revoked) {
        ObjectNode run = runs.get(exposed.path("run_id").asText());
        JsonNode span = run == null
                ? exposed.path("none")
                : run.get("spans").path(exposed.path("span").asInt(-1));
        boolean fits = revoked.contains(span.path("snapshot_id").asText());
        for (JsonNode position : exposed.path("positions")) {
            fits &= span.path("from").longValue() <= position.longValue()
                    && position.longValue() < span.path("to").longValue();
        }
        return fits;
    }
}
