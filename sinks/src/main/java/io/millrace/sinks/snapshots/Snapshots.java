package io.millrace.sinks.snapshots;

import io.millrace.core.Refusal;
import io.millrace.core.Refusal.Trouble;
import io.millrace.core.Suggestion;
import io.millrace.sinks.commits.RootLayout;
import io.millrace.sinks.stores.Store;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The snapshots of a root and their tags: contract, sections 5 and 7. Works beside a running job: it adds manifests and
 * replaces tags, data card and Croissant file, and touches nothing else. For one thread.
 */
public final class Snapshots {
    private static final String NAME = "[A-Za-z0-9][A-Za-z0-9._-]{0,63}";
    private static final int SHORTEST_PREFIX = 4;

    private final Store store;
    private final Place place;
    private final Clock clock;
    private final History history;

    public Snapshots(Store store, Clock clock) {
        this.store = store;
        this.place = new Place(store);
        this.clock = clock;
        this.history = new History(place);
    }

    /**
     * What {@link #create} did.
     *
     * @param isNew false if this snapshot was there
     * @param isLatest whether LATEST names it now
     */
    public record Created(Snapshot snapshot, boolean isNew, boolean isLatest) {}

    /**
     * Pins the files of the last commit. Writes nothing if a snapshot of the same segments is there.
     *
     * @param fresh begins with one segment instead of going on with those of LATEST: it mixes everything
     * @throws Refusal if nothing is committed yet
     */
    public Created create(boolean fresh) {
        Optional<Snapshot> latest = latest();
        history.refresh();
        SortedMap<String, ListedFile> state = history.state(history.last());
        if (state.isEmpty() && latest.isEmpty()) {
            throw new Refusal(
                    Trouble.REFUSED,
                    store.name("") + " has no committed file yet: wait for the first shard of millrace run, or drain it"
                            + " with millrace run --drain");
        }
        Snapshot made = fresh || latest.isEmpty()
                ? snapshot(null, history, Segments.fresh(state.values()))
                : snapshot(latest.get().id(), history, following(latest.get(), history, state));
        boolean isNew = store.putIfAbsent(RootLayout.snapshot(made.id()), SnapshotJson.write(made));
        Snapshot standing = isNew ? made : find(made.id()).orElse(made);
        return new Created(standing, isNew, moveLatest(standing, history));
    }

    private List<List<ListedFile>> following(Snapshot parent, History history, SortedMap<String, ListedFile> state) {
        if (parent.commit() > history.last()) {
            throw place.damaged(
                    RootLayout.commit(history.last() + 1), "is missing, but LATEST is of commit " + parent.commit());
        }
        if (!history.everAdded()
                .containsAll(parent.files().map(ListedFile::path).toList())) {
            throw place.damaged(
                    RootLayout.snapshot(parent.id()), "lists files that no commit has added, and LATEST names it");
        }
        return Segments.following(parent.segments(), history.since(parent.commit()), state);
    }

    private Snapshot snapshot(String parent, History history, List<List<ListedFile>> segments) {
        String now = clock.instant().truncatedTo(ChronoUnit.SECONDS).toString();
        return Snapshot.of(parent, history.last(), now, segments);
    }

    /** LATEST moves to a greater commit only, unless it names a revoked snapshot, and never to one. */
    private boolean moveLatest(Snapshot snapshot, History history) {
        // another may have put a rollback, or moved LATEST, since
        history.refresh();
        Optional<Snapshot> latest = latest();
        if (latest.isPresent() && latest.get().id().equals(snapshot.id())) {
            return true;
        }
        Revocations revocations = Revocations.read(place, history);
        boolean mayMove = latest.isEmpty()
                || latest.get().commit() < snapshot.commit()
                || revocations.reason(latest.get()).isPresent();
        if (!mayMove || revocations.reason(snapshot).isPresent()) {
            return false;
        }
        store.replace(RootLayout.tag(RootLayout.LATEST), SnapshotJson.tag(snapshot.id()));
        new Descriptions(store).write(snapshot);
        return true;
    }

    /**
     * Lets LATEST name the files that are left after a rollback, where it names files that are undone: whoever follows it
     * is never led to a revoked snapshot.
     */
    public void leaveUndone(Set<String> undone) {
        if (!undone.isEmpty()
                && latest().stream().flatMap(Snapshot::files).anyMatch(file -> undone.contains(file.path()))) {
            create(false);
        }
    }

    /** Whether there is nothing yet that a snapshot could pin. */
    public boolean isEmpty() {
        history.refresh();
        return history.state(history.last()).isEmpty() && latest().isEmpty();
    }

    /** The snapshot that LATEST names. */
    public Optional<Snapshot> latest() {
        return Optional.ofNullable(tags().get(RootLayout.LATEST)).map(this::existing);
    }

    /** Name → id of the snapshot. */
    public SortedMap<String, String> tags() {
        SortedMap<String, String> tags = new TreeMap<>();
        for (String name : place.names(RootLayout.TAGS)) {
            place.read(RootLayout.tag(name), node -> node.required("snapshot_id")
                            .textValue())
                    .ifPresent(id -> tags.put(name, id));
        }
        return tags;
    }

    /** All snapshots, the oldest commit first. */
    public List<Snapshot> all() {
        List<Snapshot> all = new ArrayList<>();
        place.names(RootLayout.SNAPSHOTS).forEach(id -> find(id).ifPresent(all::add));
        all.sort(Comparator.comparingLong(Snapshot::commit).thenComparing(Snapshot::id));
        return all;
    }

    private Optional<Snapshot> find(String id) {
        return place.read(RootLayout.snapshot(id), SnapshotJson::read);
    }

    private Snapshot existing(String id) {
        return find(id).orElseThrow(() -> place.damaged(RootLayout.snapshot(id), "is missing, but a tag names it"));
    }

    /**
     * @param reference a tag, an id, or the first characters of one, at least four
     * @throws Refusal if there is none or more than one
     */
    public Snapshot get(String reference) {
        Map<String, String> tags = tags();
        if (tags.containsKey(reference)) {
            return existing(tags.get(reference));
        }
        List<String> ids = place.names(RootLayout.SNAPSHOTS);
        List<String> near = ids.stream()
                .filter(id -> reference.length() >= SHORTEST_PREFIX && id.startsWith(reference))
                .toList();
        if (near.size() != 1) {
            throw new Refusal(
                    Trouble.INVALID,
                    "'" + reference + "' names " + (near.isEmpty() ? "no snapshot" : near.size() + " snapshots")
                            + " of "
                            + store.name("") + Suggestion.among(reference, List.copyOf(tags.keySet()))
                            + ", or the first characters of an id, at least " + SHORTEST_PREFIX
                            + "; millrace snapshot list shows all");
        }
        return existing(near.get(0));
    }

    /** Why a snapshot may not be opened, if so. */
    public Optional<String> revocation(Snapshot snapshot) {
        return revocations().reason(snapshot);
    }

    Revocations revocations() {
        return Revocations.read(place, history.refresh());
    }

    /** A snapshot that may be opened. */
    public Snapshot open(String reference) {
        Snapshot snapshot = get(reference);
        Optional<String> reason = revocation(snapshot);
        if (reason.isPresent()) {
            throw new Refusal(
                    Trouble.REFUSED,
                    "snapshot " + snapshot.shortId() + " is " + reason.get() + ": take LATEST, or make a new one with"
                            + " millrace snapshot create");
        }
        return snapshot;
    }

    /**
     * Gives a snapshot a name that stays with it, or moves the name to it.
     *
     * @throws Refusal if the name is none or LATEST, or the snapshot is revoked
     */
    public Snapshot tag(String name, String reference) {
        refuseName(name);
        place.names(RootLayout.SNAPSHOTS).stream()
                .filter(id -> name.length() >= SHORTEST_PREFIX && id.startsWith(name))
                .findFirst()
                .ifPresent(id -> {
                    throw new Refusal(
                            Trouble.INVALID, "'" + name + "' is how the id of a snapshot begins; take another name");
                });
        Snapshot snapshot = open(reference);
        store.replace(RootLayout.tag(name), SnapshotJson.tag(snapshot.id()));
        return snapshot;
    }

    /** Takes a name away. */
    public void untag(String name) {
        refuseName(name);
        if (!tags().containsKey(name)) {
            throw new Refusal(
                    Trouble.INVALID,
                    "there is no tag '" + name + "'" + Suggestion.among(name, List.copyOf(tags().keySet())));
        }
        store.delete(RootLayout.tag(name));
    }

    private static void refuseName(String name) {
        if (name.equals(RootLayout.LATEST)) {
            throw new Refusal(
                    Trouble.INVALID, "LATEST moves by itself, with millrace snapshot create; take another name");
        }
        if (!name.matches(NAME)) {
            throw new Refusal(
                    Trouble.INVALID,
                    "'" + name + "' cannot name a snapshot: letters, digits, '.', '_' and '-', a letter or digit first,"
                            + " at most 64");
        }
    }
}
