package io.millrace.sinks.snapshots;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.millrace.sinks.commits.RootLayout;
import io.millrace.sinks.stores.Store;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The commits of a root as they were when it was last read: what each did to the files. For one thread. */
final class History {
    private final List<Change> changes = new ArrayList<>();
    private final List<List<ListedFile>> inForce = new ArrayList<>();
    private final Map<String, String> replacements = new HashMap<>();
    private final Set<String> undone = new HashSet<>();

    private final Place place;

    History(Place place) {
        this.place = place;
    }

    /** @throws io.millrace.core.Refusal if a commit is damaged */
    static History read(Store store) {
        return new History(new Place(store)).refresh();
    }

    /** Takes in the commits that were put since the last look. */
    History refresh() {
        for (Optional<ObjectNode> commit = next(); commit.isPresent(); commit = next()) {
            try {
                take(commit.get());
            } catch (IllegalArgumentException malformed) {
                throw place.damaged(RootLayout.commit(changes.size()), "lacks a field or holds a wrong one");
            }
        }
        return this;
    }

    private Optional<ObjectNode> next() {
        return place.read(RootLayout.commit(changes.size()), node -> node);
    }

    private void take(ObjectNode commit) {
        List<ListedFile> add = SnapshotJson.files(commit.path("add"));
        Set<String> remove = new HashSet<>();
        commit.path("remove").forEach(path -> remove.add(path.textValue()));
        Map<String, String> replaced = replacements(commit.path("add"));
        switch (commit.required("kind").asText()) {
            case "append" -> inForce.add(add);
            case "rollback" -> undo((int) commit.required("to_append").longValue() + 1);
            default -> replacements.putAll(replaced);
        }
        changes.add(new Change(changes.size(), add, remove, replaced));
    }

    private static Map<String, String> replacements(JsonNode add) {
        Map<String, String> replacements = new HashMap<>();
        add.forEach(file -> {
            if (file.hasNonNull("replaces")) {
                replacements.put(
                        file.get("replaces").textValue(), file.required("path").textValue());
            }
        });
        return replacements;
    }

    private void undo(int left) {
        List<List<ListedFile>> gone = inForce.subList(left, inForce.size());
        for (List<ListedFile> added : gone) {
            for (ListedFile file : added) {
                for (String path = file.path(); path != null; path = replacements.get(path)) {
                    undone.add(path);
                }
            }
        }
        gone.clear();
    }

    /** The last commit, −1 while there is none. */
    long last() {
        return changes.size() - 1L;
    }

    /** Path → file after a commit. */
    SortedMap<String, ListedFile> state(long commit) {
        SortedMap<String, ListedFile> state = new TreeMap<>();
        for (Change change : changes.subList(0, (int) commit + 1)) {
            change.remove().forEach(state::remove);
            change.add().forEach(file -> state.put(file.path(), file));
        }
        return state;
    }

    /** The commits after one. */
    List<Change> since(long commit) {
        return Collections.unmodifiableList(changes.subList((int) commit + 1, changes.size()));
    }

    /** Paths of all files that a commit has added. */
    Set<String> everAdded() {
        return changes.stream()
                .flatMap(change -> change.add().stream())
                .map(ListedFile::path)
                .collect(Collectors.toSet());
    }

    /** Paths that a rollback undid. */
    Set<String> undone() {
        return Collections.unmodifiableSet(undone);
    }
}
