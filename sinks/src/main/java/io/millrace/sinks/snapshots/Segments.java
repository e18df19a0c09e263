package io.millrace.sinks.snapshots;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The segments of a snapshot: those of its parent as the commits since then left them, and one with what they added
 * (contract, section 5). Positions of the order never move by an append because a segment never takes a file in.
 */
public final class Segments {
    private static final Comparator<ListedFile> BY_PATH = Comparator.comparing(ListedFile::path);

    private Segments() {}

    /** Those of a snapshot without parent. */
    public static List<List<ListedFile>> fresh(Collection<ListedFile> state) {
        return List.of(sorted(state.stream()));
    }

    /**
     * @param parent segments of the parent
     * @param since commits after that of the parent, in order
     * @param state path → file after the last of them
     */
    public static List<List<ListedFile>> following(
            List<List<ListedFile>> parent, List<Change> since, Map<String, ListedFile> state) {
        List<List<ListedFile>> segments = new ArrayList<>();
        Set<String> kept = new HashSet<>();
        for (List<ListedFile> segment : parent) {
            List<ListedFile> left = sorted(
                    paths(segment, since).stream().filter(state::containsKey).map(state::get));
            left.forEach(file -> kept.add(file.path()));
            segments.add(left);
        }
        List<ListedFile> added = sorted(state.values().stream().filter(file -> !kept.contains(file.path())));
        if (!added.isEmpty()) {
            segments.add(added);
        }
        return segments;
    }

    /** Where the files of a segment went. */
    private static List<String> paths(List<ListedFile> segment, List<Change> since) {
        List<String> paths = segment.stream().map(ListedFile::path).toList();
        for (Change change : since) {
            paths = paths.stream()
                    .filter(path -> !change.remove().contains(path)
                            || change.replacements().containsKey(path))
                    .map(path -> change.replacements().getOrDefault(path, path))
                    .toList();
        }
        return paths;
    }

    private static List<ListedFile> sorted(Stream<ListedFile> files) {
        return files.sorted(BY_PATH).toList();
    }
}
