package io.millrace.sinks.commits;

import io.millrace.core.Ranges;
import io.millrace.core.Refusal;
import io.millrace.sinks.stores.DiskTrouble;
import io.millrace.sinks.stores.LocalStore;
import io.millrace.sinks.stores.Store;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * What stands in a dataset's directory: the fold of its commits. {@link #refresh} takes in what was put since. For one
 * thread.
 */
public final class Root {
    private final Store store;
    private final CommitFold fold = new CommitFold();

    private Root(Store store) {
        this.store = store;
    }

    /** Reads a directory of this machine: see {@link #open(Store)}. */
    public static Root open(Path root) {
        return open(new LocalStore(root));
    }

    /**
     * Reads a directory; one that does not exist or is empty has no appends.
     *
     * @throws Refusal if a manifest is missing or damaged, or cannot be read
     */
    public static Root open(Store store) {
        Root opened = new Root(store);
        opened.refresh();
        opened.refuseGap();
        return opened;
    }

    /** Takes in the commits that were put since the last look. */
    public void refresh() {
        String file = RootLayout.commit(next());
        for (var found = store.read(file); found.isPresent(); found = store.read(file)) {
            take(file, found.get());
            file = RootLayout.commit(next());
        }
    }

    private void take(String file, byte[] json) {
        try {
            fold.add(CommitJson.read(next(), json));
        } catch (com.fasterxml.jackson.core.JsonProcessingException broken) {
            throw damaged(file, "is no whole JSON");
        } catch (IOException wrong) {
            throw damaged(file, wrong.getMessage());
        }
    }

    private void refuseGap() {
        Optional<String> beyond = store.names(RootLayout.COMMITS).stream()
                .filter(name -> name.matches("[0-9]{20}\\.json") && Long.parseLong(name.substring(0, 20)) > next())
                .min(String::compareTo);
        if (beyond.isPresent() && store.size(RootLayout.commit(next())).isEmpty()) {
            throw damaged(RootLayout.commit(next()), "is missing, but " + beyond.get() + " is there");
        }
    }

    private Refusal damaged(String file, String what) {
        return new Refusal(
                Refusal.Trouble.REFUSED,
                store.name(file) + " " + what
                        + ": restore the file from a copy of the dataset, or write to a new path");
    }

    /**
     * For a job whose state belongs to a root. Reads no commit.
     *
     * @throws Refusal if no dataset stands there any more
     */
    public static void refuseGone(Store store) {
        if (store.size(RootLayout.DATASET).isEmpty()) {
            throw DiskTrouble.gone(store.name(""));
        }
    }

    public Store store() {
        return store;
    }

    /** The root as people write it. */
    public String name() {
        return store.name("");
    }

    /** What {@code dataset.json} says, if it is there. */
    public Optional<DatasetFile> dataset() {
        return DatasetFile.read(store);
    }

    /** Number of the next commit. */
    public long next() {
        return fold.next();
    }

    /** When the newest commit was put, by its file: milliseconds since 1970-01-01T00:00:00Z; empty while there is none. */
    public OptionalLong lastPut() {
        return next() == 0 ? OptionalLong.empty() : store.changed(RootLayout.commit(next() - 1));
    }

    /** The appends in force, by their number. */
    public List<Commit.Append> appends() {
        return Collections.unmodifiableList(fold.appends());
    }

    /** The current end of every partition that has one; after the first {@code count} appends in force. */
    public Map<Ranges.Partition, Long> endsAfter(long count) {
        return fold.endsAfter(count);
    }

    /** The current end of every partition that has one. */
    public Map<Ranges.Partition, Long> ends() {
        return Collections.unmodifiableMap(fold.ends());
    }

    /** Rows consumed that are in no file yet. */
    public long held() {
        return fold.appends().isEmpty() ? 0 : last().held();
    }

    /** Id of the job that put the last append in force. */
    public Optional<String> lastJob() {
        return fold.appends().isEmpty() ? Optional.empty() : last().checkpoint().map(named -> named.split("/", -1)[0]);
    }

    /** The last append in force. */
    public Commit.Append last() {
        return fold.appends().get(fold.appends().size() - 1);
    }

    /** The files of the present state, by path. */
    public Collection<FileEntry> files() {
        return Collections.unmodifiableCollection(fold.state().values());
    }

    /** All files that any commit added, by path. */
    public Map<String, FileEntry> everAdded() {
        return Collections.unmodifiableMap(fold.everAdded());
    }

    /** Paths of files that a rollback undid. */
    public Set<String> undone() {
        return Collections.unmodifiableSet(fold.undone());
    }

    /** Paths that undoing all appends after {@code toAppend} removes from the present state. */
    public Set<String> undoneBy(long toAppend) {
        Set<String> paths = fold.addedAfter(toAppend);
        paths.retainAll(fold.state().keySet());
        return paths;
    }

    /** Whether it is a physical seal, which nobody appends to. */
    public boolean isSealed() {
        return fold.isSealed();
    }
}
