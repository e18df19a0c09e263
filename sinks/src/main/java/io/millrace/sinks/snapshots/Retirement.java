package io.millrace.sinks.snapshots;

import io.millrace.core.Refusal;
import io.millrace.core.Refusal.Trouble;
import io.millrace.sinks.commits.RootLayout;
import io.millrace.sinks.stores.Store;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What goes when snapshots are retired: their tags, their manifests, and the files that no other snapshot and not the
 * current state lists (contract, section 5).
 *
 * @param tags names that go
 * @param snapshots the youngest first, so that none outlives its parent
 * @param files that go
 */
public record Retirement(List<String> tags, List<Snapshot> snapshots, List<ListedFile> files) {
    /** Bytes that are free afterwards. */
    public long bytes() {
        return files.stream().mapToLong(ListedFile::bytes).sum();
    }

    /**
     * Looks what would go; deletes nothing.
     *
     * @throws Refusal if LATEST, a kept snapshot or the record of a run needs one of them
     */
    public static Retirement plan(Store store, Snapshots snapshots, Collection<Snapshot> retired) {
        Set<String> ids = new HashSet<>();
        retired.forEach(snapshot -> ids.add(snapshot.id()));
        History history = History.read(store);
        List<Snapshot> kept = snapshots.all().stream()
                .filter(snapshot -> !ids.contains(snapshot.id()))
                .toList();
        refuse(store, snapshots, retired, kept);
        Set<String> needed = new HashSet<>(history.state(history.last()).keySet());
        // a job that goes on after a rollback cuts pieces out of them, and deletes them itself
        needed.addAll(history.undone());
        kept.forEach(snapshot -> snapshot.files().forEach(file -> needed.add(file.path())));
        List<ListedFile> files = retired.stream()
                .flatMap(Snapshot::files)
                .filter(file ->
                        needed.add(file.path()) && store.size(file.path()).isPresent())
                .sorted(Comparator.comparing(ListedFile::path))
                .toList();
        List<String> tags = new ArrayList<>();
        snapshots.tags().forEach((name, id) -> {
            if (ids.contains(id)) {
                tags.add(name);
            }
        });
        List<Snapshot> youngestFirst = retired.stream()
                .distinct()
                .sorted(Comparator.comparingLong(Snapshot::commit).reversed())
                .toList();
        return new Retirement(tags, youngestFirst, files);
    }

    private static void refuse(Store store, Snapshots snapshots, Collection<Snapshot> retired, List<Snapshot> kept) {
        String latest = snapshots.tags().get(RootLayout.LATEST);
        Map<String, String> ran = ran(new Place(store));
        for (Snapshot snapshot : retired) {
            if (snapshot.id().equals(latest)) {
                throw refusal(
                        snapshot,
                        "is LATEST: after the job's next commit, make a newer one with millrace snapshot create");
            }
            kept.stream()
                    .filter(child -> snapshot.id().equals(child.parent()))
                    .findFirst()
                    .ifPresent(child -> {
                        throw refusal(
                                snapshot,
                                "is the parent of " + child.shortId()
                                        + ", which is kept and goes on from it: after the job's next commit begin anew"
                                        + " with millrace snapshot create --fresh, then retire both");
                    });
            if (ran.containsKey(snapshot.id())) {
                throw refusal(
                        snapshot,
                        "was read by the training run " + ran.get(snapshot.id()) + ", whose record in "
                                + store.name(RootLayout.RUNS)
                                + " tells an erasure what it has seen: delete that record first if nobody needs it");
            }
        }
    }

    /** Id of a snapshot → name of a run that read it. */
    private static Map<String, String> ran(Place place) {
        Map<String, String> ids = new TreeMap<>();
        for (String run : place.names(RootLayout.RUNS)) {
            place.read(RootLayout.RUNS + "/" + run + ".json", node -> node.required("spans"))
                    .ifPresent(spans -> spans.forEach(
                            span -> ids.put(span.path("snapshot_id").asText(), run)));
        }
        return ids;
    }

    private static Refusal refusal(Snapshot snapshot, String why) {
        return new Refusal(Trouble.REFUSED, "snapshot " + snapshot.shortId() + " " + why);
    }

    /** Tags first, then manifests, then files: whoever opens one of them meanwhile is refused, not misled. */
    public void delete(Store store) {
        tags.forEach(name -> store.delete(RootLayout.tag(name)));
        snapshots.forEach(snapshot -> store.delete(RootLayout.snapshot(snapshot.id())));
        files.forEach(file -> store.delete(file.path()));
    }
}
