package io.millrace.sinks.commits;

import io.millrace.sinks.stores.Scratch;
import io.millrace.sinks.stores.Store;
import io.millrace.sinks.stores.StoredFile;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Deletes scratch files that nobody needs any more: those of committed shards, and those older than the present attempt
 * that no writer reported. Older is what was there at its start: where a clock was set back, times alone would take what
 * has just been written for old. A piece of a committed shard may go: an older savepoint cuts it out of the shard.
 */
final class Garbage {
    private final Store store;
    private final long start;
    private final Set<String> before;

    /** @param start of the committer, by the store's clock: milliseconds since 1970-01-01T00:00:00Z */
    Garbage(Store store, long start) {
        this.store = store;
        this.start = start;
        this.before =
                store.list(Scratch.DIRECTORY).stream().map(StoredFile::name).collect(Collectors.toUnmodifiableSet());
    }

    void cleanAfter(AppendRequest request) {
        for (SealedShard shard : request.shards()) {
            store.delete(Scratch.path(shard.scratchName()));
            shard.file().pieces().forEach(piece -> store.delete(Scratch.path(piece.name())));
        }
        store.list(Scratch.DIRECTORY).stream()
                .filter(file -> before.contains(file.name()) && isGarbage(file, request))
                .forEach(file -> store.delete(file.path()));
        store.abandon(file -> isGarbage(file, request));
    }

    /**
     * A request made by the attempt before this one knows nothing of what the writers of this one have begun: there only
     * what is older than the request may go.
     */
    private boolean isGarbage(StoredFile file, AppendRequest request) {
        if (file.name().startsWith(Scratch.MANIFEST_PREFIX)) {
            return file.changed() < start;
        }
        return !file.name().equals(Scratch.LOCK)
                && !file.name().equals(RootLock.NAME)
                && !request.live().contains(file.name())
                && file.changed() < Math.min(start, request.madeAt());
    }
}
