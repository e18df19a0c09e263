package io.millrace.sinks.commits;

import io.millrace.core.Ranges;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** The state after a sequence of commits: contract, section 4. */
final class CommitFold {
    private final List<Commit.Append> appends = new ArrayList<>();
    private final SortedMap<String, FileEntry> state = new TreeMap<>();
    private final Map<String, FileEntry> everAdded = new HashMap<>();
    private final Map<String, String> replacementOf = new HashMap<>();
    private final Set<String> undone = new HashSet<>();
    private Map<Ranges.Partition, Long> ends = new TreeMap<>();
    private boolean sealed;
    private long next;

    /** @throws IOException if the commit does not fit the ones before; the message is a predicate of its file */
    void add(Commit commit) throws IOException {
        check(commit);
        if (commit instanceof Commit.Append append) {
            appends.add(append);
            append.source().spans().forEach((partition, span) -> ends.put(partition, span.to()));
        } else if (commit instanceof Commit.Rewrite rewrite) {
            rewrite.replaced().forEach((path, old) -> replacementOf.put(old, path));
        } else if (commit instanceof Commit.Rollback rollback) {
            undone.addAll(addedAfter(rollback.toAppend()));
            appends.subList((int) rollback.toAppend() + 1, appends.size()).clear();
            ends = endsAfter(appends.size());
        } else {
            sealed = true;
        }
        commit.remove().forEach(state::remove);
        commit.add().forEach(file -> state.put(file.path(), file));
        commit.add().forEach(file -> undone.remove(file.path()));
        commit.add().forEach(file -> everAdded.put(file.path(), file));
        next++;
    }

    private void check(Commit commit) throws IOException {
        if (commit instanceof Commit.Append append && append.number() != appends.size()) {
            throw new IOException("holds append " + append.number() + ", but " + appends.size() + " are in force");
        }
        if (commit instanceof Commit.Append append) {
            checkSpans(append);
            checkHeld(append);
        }
        if (commit instanceof Commit.Rollback rollback
                && (rollback.toAppend() < -1 || rollback.toAppend() >= appends.size() - 1)) {
            throw new IOException(
                    "rolls back to append " + rollback.toAppend() + ", but " + appends.size() + " are in force");
        }
        for (String path : commit.remove()) {
            if (!state.containsKey(path)) {
                throw new IOException("removes " + path + ", which is not in the state before it");
            }
        }
    }

    private void checkSpans(Commit.Append append) throws IOException {
        for (Map.Entry<Ranges.Partition, Ranges.Span> moved :
                append.source().spans().entrySet()) {
            long from = moved.getValue().from();
            long end = ends.getOrDefault(moved.getKey(), from);
            if (end != from) {
                throw new IOException(
                        "covers " + moved.getKey() + " from " + from + " on, but the commits before end at " + end);
            }
        }
    }

    private void checkHeld(Commit.Append append) throws IOException {
        long before = appends.isEmpty() ? 0 : appends.get(appends.size() - 1).held();
        long rows = append.add().stream().mapToLong(FileEntry::rows).sum();
        long held = before + append.counts().kept() - rows;
        if (held != append.held()) {
            throw new IOException(
                    "says that " + append.held() + " rows are held, but its counts and files leave " + held);
        }
    }

    Map<Ranges.Partition, Long> endsAfter(long count) {
        Map<Ranges.Partition, Long> after = new TreeMap<>();
        for (Commit.Append append : appends.subList(0, (int) count)) {
            append.source().spans().forEach((partition, span) -> after.put(partition, span.to()));
        }
        return after;
    }

    /** Files that the appends in force after this one added, and what replaced them. */
    Set<String> addedAfter(long number) {
        Set<String> paths = new TreeSet<>();
        for (Commit.Append append : appends.subList((int) number + 1, appends.size())) {
            for (FileEntry file : append.add()) {
                for (String path = file.path(); path != null; path = replacementOf.get(path)) {
                    paths.add(path);
                }
            }
        }
        return paths;
    }

    long next() {
        return next;
    }

    List<Commit.Append> appends() {
        return appends;
    }

    Map<Ranges.Partition, Long> ends() {
        return ends;
    }

    SortedMap<String, FileEntry> state() {
        return state;
    }

    Map<String, FileEntry> everAdded() {
        return everAdded;
    }

    Set<String> undone() {
        return undone;
    }

    boolean isSealed() {
        return sealed;
    }
}
