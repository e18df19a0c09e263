package io.millrace.sinks.snapshots.drift;

import io.millrace.sinks.snapshots.ListedFile;
import io.millrace.sinks.snapshots.Snapshot;
import io.millrace.sinks.stores.Store;
import java.util.ArrayList;
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

    /**
     * Reads both: each file once, each column of the order of the dataset.
     *
     * @throws io.millrace.core.Refusal if a file cannot be read
     */
    public static List<Drift> drift(Store store, Snapshot old, Snapshot now) {
        ColumnSummaries reader = new ColumnSummaries(store);
        Map<String, ColumnSummary> before = reader.empty();
        Map<String, ColumnSummary> after = reader.empty();
        Set<ListedFile> inNow = new HashSet<>(now.files().toList());
        old.files().forEach(file -> {
            Map<String, ColumnSummary> read = reader.of(file);
            add(before, read);
            if (inNow.contains(file)) {
                add(after, read);
            }
        });
        beyond(now, old).forEach(file -> add(after, reader.of(file)));
        List<Drift> drift = new ArrayList<>();
        before.forEach((column, summary) -> drift.add(Drift.of(column, summary, after.get(column))));
        return drift;
    }

    private static void add(Map<String, ColumnSummary> all, Map<String, ColumnSummary> some) {
        all.forEach((column, summary) -> summary.add(some.get(column)));
    }
}
