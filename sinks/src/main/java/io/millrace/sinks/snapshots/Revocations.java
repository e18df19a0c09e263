package io.millrace.sinks.snapshots;

import io.millrace.sinks.commits.RootLayout;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Why a snapshot may not be opened any more: contract, sections 5 and 7.
 *
 * @param erased path → id of the erasure, open or done, that names it
 * @param undone paths that a rollback undid
 */
record Revocations(Map<String, String> erased, Set<String> undone) {
    static Revocations read(Place place, History history) {
        Map<String, String> erased = new HashMap<>();
        for (String id : place.names(RootLayout.ERASURES)) {
            place.read(RootLayout.ERASURES + "/" + id + ".json", node -> node.required("files"))
                    .ifPresent(files -> files.forEach(file -> erased.putIfAbsent(file.textValue(), id)));
        }
        return new Revocations(erased, history.undone());
    }

    /** As in {@code revoked by erasure req-1}; empty if the snapshot may be opened. */
    Optional<String> reason(Snapshot snapshot) {
        return snapshot.files().flatMap(file -> reason(file.path()).stream()).min(String::compareTo);
    }

    private Optional<String> reason(String path) {
        if (erased.containsKey(path)) {
            return Optional.of("revoked by erasure " + erased.get(path));
        }
        return undone.contains(path) ? Optional.of("revoked by a rollback") : Optional.empty();
    }
}
