package io.millrace.jobs.preview;

import java.util.SortedMap;
import java.util.TreeMap;

/** Counts of a preview. For one thread. */
final class Summary {
    private long records;
    private long kept;
    private final SortedMap<String, Long> rejected = new TreeMap<>();
    private final SortedMap<String, Long> rows = new TreeMap<>();

    void add(Trace trace) {
        records++;
        kept += trace.isKept() ? 1 : 0;
        trace.rejects().forEach(reject -> rejected.merge(reject.step() + "." + reject.reason(), 1L, Long::sum));
        trace.rows().forEach(row -> rows.merge(row.split(), 1L, Long::sum));
    }

    long records() {
        return records;
    }

    /** Records of which at least one row is kept. */
    long kept() {
        return kept;
    }

    /** Rejected records and rows by {@code step.reason}. */
    SortedMap<String, Long> rejected() {
        return rejected;
    }

    /** Rows by split. */
    SortedMap<String, Long> rows() {
        return rows;
    }
}
