package io.millrace.sinks.snapshots;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A manifest over the files of a root: contract, section 5.
 *
 * @param id hash of what it lists
 * @param parent id of the snapshot whose segments it goes on with, or null
 * @param commit the files are those after this commit
 * @param createdAt {@code YYYY-MM-DDTHH:MM:SSZ}
 * @param segments files by path in each; one that lost all stays, empty
 */
public record Snapshot(String id, String parent, long commit, String createdAt, List<List<ListedFile>> segments) {
    /** A row group of a file. */
    public record Block(ListedFile file, int group) {
        public long rows() {
            return file.rowGroups().get(group);
        }
    }

    /** First characters of an id that people tell apart. */
    private static final int SHORT = 12;

    public Snapshot {
        segments = segments.stream().map(List::copyOf).toList();
    }

    /** A snapshot named by what it lists. */
    public static Snapshot of(String parent, long commit, String createdAt, List<List<ListedFile>> segments) {
        return new Snapshot(SnapshotId.of(segments), parent, commit, createdAt, segments);
    }

    /** The first characters of its id. */
    public String shortId() {
        return id.substring(0, Math.min(SHORT, id.length()));
    }

    public Stream<ListedFile> files() {
        return segments.stream().flatMap(List::stream);
    }

    /** Splits of which it lists files. */
    public SortedSet<String> splits() {
        SortedSet<String> splits = new TreeSet<>();
        files().forEach(file -> splits.add(file.split()));
        return splits;
    }

    public long rows() {
        return files().mapToLong(ListedFile::rows).sum();
    }

    public long rows(String split) {
        return files().filter(file -> file.split().equals(split))
                .mapToLong(ListedFile::rows)
                .sum();
    }

    /** The blocks of a split in each segment: files by path, row groups as in the file (contract, section 9). */
    public List<List<Block>> blocks(String split) {
        List<List<Block>> blocks = new ArrayList<>();
        for (List<ListedFile> segment : segments) {
            List<Block> inSegment = new ArrayList<>();
            segment.stream().filter(file -> file.split().equals(split)).forEach(file -> {
                for (int group = 0; group < file.rowGroups().size(); group++) {
                    inSegment.add(new Block(file, group));
                }
            });
            blocks.add(inSegment);
        }
        return blocks;
    }

    /** The order of a split. */
    public Order order(String split, Shuffling shuffling) {
        List<List<Long>> sizes = blocks(split).stream()
                .map(segment -> segment.stream().map(Block::rows).toList())
                .toList();
        return new Order(sizes, shuffling);
    }
}
