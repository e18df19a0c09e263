package io.millrace.sinks.snapshots.verify;

import io.millrace.sinks.Dataset;
import java.util.Set;
import java.util.TreeSet;

/** The columns whose values are held against the contract; the others are read as far as their checksums. */
record Columns(DatasetFacts dataset) {
    /** Columns of which every value is looked at, but the row id. */
    Set<String> all() {
        Set<String> columns = new TreeSet<>(dataset.neverNull());
        dataset.features().keySet().stream()
                .filter(column -> dataset.isLabel(column) || dataset.isFixed(column))
                .forEach(columns::add);
        columns.addAll(dataset.ciphertext().keySet());
        if (dataset.split().column() != null) {
            columns.add(dataset.split().column());
        }
        columns.remove(Dataset.ROW_ID);
        columns.retainAll(dataset.features().keySet());
        return columns;
    }
}
