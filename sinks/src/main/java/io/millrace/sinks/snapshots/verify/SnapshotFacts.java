package io.millrace.sinks.snapshots.verify;

import io.millrace.sinks.snapshots.Snapshot;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** The snapshots of a root by id, and those that may not be opened. */
record SnapshotFacts(SortedMap<String, Snapshot> all, Set<String> revoked) {
    /** Those that may be opened. */
    Map<String, Snapshot> valid() {
        Map<String, Snapshot> valid = new TreeMap<>(all);
        valid.keySet().removeAll(revoked);
        return valid;
    }
}
