package io.millrace.sinks.snapshots.verify;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.millrace.sinks.snapshots.ListedFile;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** What the commits of a root say together: contract, section 4. */
final class CommitFacts {
    final List<ObjectNode> commits = new ArrayList<>();
    /** Path → entry of every file that any commit added. */
    final Map<String, JsonNode> every = new TreeMap<>();
    /** Path → file in force. */
    final SortedMap<String, ListedFile> state = new TreeMap<>();
    /** Files of appends that a rollback undid. */
    final Set<String> undone = new HashSet<>();
    /** Those of them that must be gone, since an append followed. */
    final Set<String> mustGo = new HashSet<>();

    boolean isSealed() {
        return !commits.isEmpty() && kind(0).equals("seal");
    }

    String kind(long seq) {
        return has(seq) ? commits.get((int) seq).get("kind").asText() : "";
    }

    boolean has(long seq) {
        return 0 <= seq && seq < commits.size();
    }

    ObjectNode commit(long seq) {
        return commits.get((int) seq);
    }

    /** Path → file after a commit. */
    SortedMap<String, ListedFile> state(long seq) {
        SortedMap<String, ListedFile> after = new TreeMap<>();
        for (ObjectNode commit : commits.subList(0, (int) seq + 1)) {
            commit.path("remove").forEach(path -> after.remove(path.asText()));
            commit.path("add").forEach(file -> after.put(file.get("path").asText(), Entries.listed(file)));
        }
        return after;
    }

    void take(ObjectNode commit) {
        commit.path("remove").forEach(path -> state.remove(path.asText()));
        commit.path("add").forEach(file -> state.put(file.get("path").asText(), Entries.listed(file)));
        commits.add(commit);
    }
}
