package io.millrace.sinks.snapshots.drift;

import io.millrace.sinks.snapshots.ListedFile;
import io.millrace.sinks.snapshots.Snapshot;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What one snapshot has that another of the same root has not. Their columns are the same: a change of the schema is a
 * new root (contract, R11).
 *
 * @param added files
 * @param removed files
 * @param rows split → rows before and now
 */
public record Difference(List<ListedFile> added, List<ListedFile> removed, Map<String, Rows> rows) {
    /** Rows of a split. */
    public record Rows(long before, long now) {}

    public static Difference of(Snapshot old, Snapshot now) {
        Set<String> splits = new TreeSet<>(old.splits());
        splits.addAll(now.splits());
        Map<String, Rows> rows = new TreeMap<>();
        splits.forEach(split -> rows.put(split, new Rows(old.rows(split), now.rows(split))));
        return new Difference(beyond(now, old), beyond(old, now), rows);
    }

    private static List<ListedFile> beyond(Snapshot snapshot, Snapshot other) {
        Set<ListedFile> there = new HashSet<>(other.files().toList());
        return snapshot.files().filter(file -> !there.contains(file)).toList();
    }
}
