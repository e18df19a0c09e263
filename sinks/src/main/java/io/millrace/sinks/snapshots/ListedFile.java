package io.millrace.sinks.snapshots;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A file as a snapshot lists it: contract, section 5.
 *
 * @param path relative to the root, as in {@code data/train/part-0123456789abcdef-00000000.parquet}
 * @param bytes its length
 * @param sha256 of its bytes, lower-case hex
 * @param rows in it
 * @param rowGroups rows of each row group, in order
 */
public record ListedFile(String path, long bytes, String sha256, long rows, List<Long> rowGroups) {
    private static final String DATA = "data/";

    public ListedFile {
        rowGroups = List.copyOf(rowGroups);
    }

    /** The directory below {@code data} in which it lies. */
    public String split() {
        return path.substring(DATA.length(), path.indexOf('/', DATA.length()));
    }

    /** What a snapshot's id says of the file: path, hash, rows and row groups. */
    String identity() {
        String groups = rowGroups.stream().map(String::valueOf).collect(Collectors.joining(","));
        return String.join("\t", path, sha256, String.valueOf(rows), groups);
    }
}
