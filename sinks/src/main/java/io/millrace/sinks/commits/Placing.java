package io.millrace.sinks.commits;

import io.millrace.core.FailPoint;
import io.millrace.core.Refusal;
import io.millrace.sinks.FailPoints;
import io.millrace.sinks.stores.Scratch;
import io.millrace.sinks.stores.Store;

/** Brings sealed shards to their final paths. */
record Placing(Store store) {
    /** A file that stands at its path with the right bytes is placed. */
    void place(AppendRequest request) {
        if (!request.shards().isEmpty()) {
            FailPoint.reach(FailPoints.PLACING);
        }
        for (SealedShard shard : request.shards()) {
            place(shard);
            FailPoint.reach(FailPoints.PLACED_ONE);
        }
        FailPoint.reach(FailPoints.PLACED_ALL);
    }

    private void place(SealedShard shard) {
        FileEntry file = shard.file();
        String scratch = Scratch.path(shard.scratchName());
        if (store.size(file.path()).isEmpty()) {
            refuseUnlessComplete(scratch, file);
            if (store.place(scratch, file.path())) {
                return;
            }
        }
        if (!holds(file)) {
            throw new Refusal(
                    Refusal.Trouble.REFUSED,
                    store.name(file.path())
                            + " holds other bytes than the shard to be placed there: move it away, then start again");
        }
    }

    private void refuseUnlessComplete(String scratch, FileEntry file) {
        if (store.size(scratch).orElse(-1) != file.bytes()) {
            throw new Refusal(
                    Refusal.Trouble.REFUSED,
                    store.name(scratch) + " is missing or incomplete, and so " + file.path()
                            + " cannot be placed: was .millrace/tmp cleared? Start from an older checkpoint or"
                            + " savepoint");
        }
    }

    private boolean holds(FileEntry file) {
        return store.size(file.path()).orElse(-1) == file.bytes()
                && FileHash.of(store, file.path()).equals(file.sha256());
    }

    /** After the decision to stop: what this job placed and no commit adds would belong to nobody. */
    void takeBack(AppendRequest request, Root root) {
        for (SealedShard shard : request.shards()) {
            String path = shard.file().path();
            if (!root.everAdded().containsKey(path)
                    && store.size(Scratch.path(shard.scratchName())).isPresent()) {
                store.delete(path);
            }
        }
    }
}
