package io.millrace.jobs.run;

import io.millrace.sinks.commits.FileEntry;
import io.millrace.sinks.commits.Root;
import io.millrace.sinks.parquet.ParquetRows;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.parquet.example.data.Group;

/** The rows of a dataset, read back with Parquet's own reader. */
final class Rows {
    private Rows() {}

    /** Every cell of every row in the present state, sorted. */
    static List<String> of(Root root) throws IOException {
        return groups(root).stream().map(Group::toString).sorted().toList();
    }

    /** A column of every row, sorted. */
    static List<String> column(Root root, String name) throws IOException {
        return groups(root).stream()
                .map(row -> row.getValueToString(row.getType().getFieldIndex(name), 0))
                .sorted()
                .toList();
    }

    /** Every row in the present state. */
    static List<Group> groups(Root root) throws IOException {
        List<Group> rows = new ArrayList<>();
        for (FileEntry file : root.files()) {
            ParquetRows.read(Path.of(root.store().name(file.path()))).forEach(rows::addAll);
        }
        return rows;
    }
}
