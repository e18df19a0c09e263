package io.millrace.sinks.snapshots;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a commit does to the files of a root.
 *
 * @param seq of the commit
 * @param add files that it adds
 * @param remove paths that it removes
 * @param replacements path of a removed file → path of the one that replaces it; only a {@code rewrite} has any
 */
public record Change(long seq, List<ListedFile> add, Set<String> remove, Map<String, String> replacements) {
    public Change {
        add = List.copyOf(add);
        remove = Set.copyOf(remove);
        replacements = Map.copyOf(replacements);
    }
}
