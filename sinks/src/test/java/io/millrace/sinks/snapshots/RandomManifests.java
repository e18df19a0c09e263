package io.millrace.sinks.snapshots;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** Commits that append, rewrite and remove at random, and a chain of snapshots over them. */
final class RandomManifests {
    private static final List<String> SPLITS = List.of("test", "train", "validation");

    private final Random random;
    private final List<Change> changes = new ArrayList<>();
    private final List<SortedMap<String, ListedFile>> states = new ArrayList<>();
    private final List<Snapshot> snapshots = new ArrayList<>();
    private int files;

    RandomManifests(long seed) {
        random = new Random(seed);
        long commits = 1 + random.nextInt(6);
        for (long seq = 0; seq < commits; seq++) {
            change(seq);
            if (seq == commits - 1 || random.nextInt(3) == 0) {
                snapshot(seq);
            }
        }
    }

    List<Change> changes() {
        return changes;
    }

    List<SortedMap<String, ListedFile>> states() {
        return states;
    }

    List<Snapshot> snapshots() {
        return snapshots;
    }

    private void change(long seq) {
        SortedMap<String, ListedFile> state =
                states.isEmpty() ? new TreeMap<>() : new TreeMap<>(states.get((int) seq - 1));
        boolean isAppend = state.isEmpty() || random.nextBoolean();
        Change change = isAppend ? append(seq) : removal(seq, state, random.nextBoolean());
        change.remove().forEach(state::remove);
        change.add().forEach(file -> state.put(file.path(), file));
        changes.add(change);
        states.add(state);
    }

    private Change append(long seq) {
        List<ListedFile> add = IntStream.range(0, 1 + random.nextInt(4))
                .mapToObj(i -> file(SPLITS.get(random.nextInt(SPLITS.size()))))
                .sorted((a, b) -> a.path().compareTo(b.path()))
                .toList();
        return new Change(seq, add, Set.of(), Map.of());
    }

    private Change removal(long seq, SortedMap<String, ListedFile> state, boolean isRewrite) {
        Set<String> remove = new HashSet<>();
        Map<String, String> replacements = new HashMap<>();
        List<ListedFile> add = new ArrayList<>();
        for (ListedFile old : state.values()) {
            if (random.nextInt(3) == 0) {
                remove.add(old.path());
                if (isRewrite && random.nextInt(4) > 0) {
                    ListedFile replacement = file(old.split());
                    add.add(replacement);
                    replacements.put(old.path(), replacement.path());
                }
            }
        }
        add.sort((a, b) -> a.path().compareTo(b.path()));
        return new Change(seq, add, remove, replacements);
    }

    private ListedFile file(String split) {
        List<Long> groups = LongStream.range(0, 1 + random.nextInt(4))
                .map(i -> 1 + random.nextInt(30))
                .boxed()
                .toList();
        String path = String.format("data/%s/part-%016x-%08d.parquet", split, random.nextLong(), files++);
        long rows = groups.stream().mapToLong(Long::longValue).sum();
        return new ListedFile(path, 100 + rows, String.format("%064x", random.nextInt()), rows, groups);
    }

    private void snapshot(long seq) {
        SortedMap<String, ListedFile> state = states.get((int) seq);
        boolean isFresh = snapshots.isEmpty() || random.nextInt(4) == 0;
        Snapshot parent = isFresh ? null : snapshots.get(snapshots.size() - 1);
        List<List<ListedFile>> segments = isFresh
                ? Segments.fresh(state.values())
                : Segments.following(
                        parent.segments(), changes.subList((int) parent.commit() + 1, (int) seq + 1), state);
        Snapshot made = Snapshot.of(isFresh ? null : parent.id(), seq, "2026-11-24T01:02:03Z", segments);
        if (snapshots.stream().noneMatch(there -> there.id().equals(made.id()))) {
            snapshots.add(made);
        }
    }
}
