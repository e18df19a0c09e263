package io.millrace.sinks.commits;

import io.millrace.core.Ranges;
import java.util.List;

/**
 * A committed file as a manifest lists it: contract, section 4.
 *
 * @param path relative to the root, as in {@code data/train/part-0123456789abcdef-00000000.parquet}
 * @param bytes its length
 * @param sha256 of its bytes, lower-case hex
 * @param rows in it
 * @param rowGroups rows of each row group, in order
 * @param source the offsets of its rows, from the smallest to the largest of each partition
 * @param pieces the scratch files whose bytes it begins with, in order
 * @param statistics of its columns as JSON text, empty if there are none or they were not read: a root remembers all its
 *     files, and statistics are far longer than the rest
 */
public record FileEntry(
        String path,
        long bytes,
        String sha256,
        long rows,
        List<Long> rowGroups,
        Ranges source,
        List<Piece> pieces,
        String statistics) {
    public FileEntry {
        rowGroups = List.copyOf(rowGroups);
        pieces = List.copyOf(pieces);
        if (rows != rowGroups.stream().mapToLong(Long::longValue).sum()) {
            throw new IllegalArgumentException(path + " has " + rows + " rows, its row groups say " + rowGroups);
        }
    }

    /** A file without statistics. */
    public FileEntry(
            String path,
            long bytes,
            String sha256,
            long rows,
            List<Long> rowGroups,
            Ranges source,
            List<Piece> pieces) {
        this(path, bytes, sha256, rows, rowGroups, source, pieces, "");
    }

    FileEntry with(String otherStatistics) {
        return new FileEntry(path, bytes, sha256, rows, rowGroups, source, pieces, otherStatistics);
    }

    /** The part of the path between {@code data/} and the file's name. */
    public String split() {
        return path.substring("data/".length(), path.lastIndexOf('/'));
    }

    /** Whether both name the same bytes at the same path. */
    public boolean isSameFile(FileEntry other) {
        return path.equals(other.path) && bytes == other.bytes && sha256.equals(other.sha256);
    }
}
