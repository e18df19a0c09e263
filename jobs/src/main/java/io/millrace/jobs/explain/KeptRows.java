package io.millrace.jobs.explain;

import io.millrace.core.Origin;
import io.millrace.core.Ranges.Partition;
import io.millrace.core.Ranges.Span;
import io.millrace.core.Refusal;
import io.millrace.core.Refusal.Trouble;
import io.millrace.sinks.commits.FileEntry;
import io.millrace.sinks.commits.Root;
import io.millrace.sinks.parquet.RowIds;
import java.io.IOException;
import java.util.SortedMap;
import java.util.TreeMap;

/** The rows of records in the files of a dataset. */
record KeptRows(Root root) {
    /** Row id → path of its file; only files that can hold the record are opened. */
    SortedMap<String, String> of(Origin origin) {
        SortedMap<String, String> rows = new TreeMap<>();
        for (FileEntry file : root.files()) {
            if (mayHold(file, origin)) {
                read(file, origin + "/", rows);
            }
        }
        return rows;
    }

    private static boolean mayHold(FileEntry file, Origin origin) {
        Span span = file.source().spans().get(new Partition(origin.topic(), origin.partition()));
        return span != null && span.from() <= origin.offset() && origin.offset() < span.to();
    }

    private void read(FileEntry file, String beginning, SortedMap<String, String> rows) {
        try {
            RowIds.read(root.store(), file.path(), id -> {
                if (id.startsWith(beginning)) {
                    rows.put(id, file.path());
                }
            });
        } catch (IOException unreadable) {
            throw new Refusal(
                    Trouble.REFUSED,
                    "cannot read the row ids of " + root.store().name(file.path())
                            + ": check its rights, or restore the file from a copy of the dataset",
                    unreadable);
        }
    }
}
