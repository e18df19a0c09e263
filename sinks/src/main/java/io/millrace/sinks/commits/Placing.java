package io.millrace.sinks.commits;

import io.millrace.core.FailPoint;
import io.millrace.core.Refusal;
import io.millrace.sinks.FailPoints;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Brings sealed shards to their final paths. */
record Placing(RootLayout layout, RootFiles files) {
    /** A file that stands at its path with the right bytes is placed. */
    void place(AppendRequest request) {
        for (SealedShard shard : request.shards()) {
            place(shard);
            FailPoint.reach(FailPoints.PLACED_ONE);
        }
        FailPoint.reach(FailPoints.PLACED_ALL);
    }

    private void place(SealedShard shard) {
        FileEntry file = shard.file();
        Path scratch = layout.scratch(shard.scratchName());
        Path target = layout.file(file.path());
        if (!Files.exists(target)) {
            refuseUnlessComplete(scratch, file);
            if (files.place(scratch, target)) {
                return;
            }
        }
        if (!holds(target, file)) {
            throw new Refusal(
                    Refusal.Trouble.REFUSED,
                    target + " holds other bytes than the shard to be placed there: move it away, then start again");
        }
    }

    private void refuseUnlessComplete(Path scratch, FileEntry file) {
        try {
            if (Files.exists(scratch) && Files.size(scratch) == file.bytes()) {
                return;
            }
        } catch (IOException unreadable) {
            throw DiskTrouble.read(scratch, unreadable);
        }
        throw new Refusal(
                Refusal.Trouble.REFUSED,
                scratch + " is missing or incomplete, and so " + file.path() + " cannot be placed: was .millrace/tmp"
                        + " cleared? Start from an older checkpoint or savepoint");
    }

    private static boolean holds(Path target, FileEntry file) {
        try {
            return Files.size(target) == file.bytes() && FileHash.of(target).equals(file.sha256());
        } catch (IOException unreadable) {
            throw DiskTrouble.read(target, unreadable);
        }
    }

    /** After the decision to stop: what this job placed and no commit adds would belong to nobody. */
    void takeBack(AppendRequest request, Root root) {
        for (SealedShard shard : request.shards()) {
            String path = shard.file().path();
            if (!root.everAdded().containsKey(path) && Files.exists(layout.scratch(shard.scratchName()))) {
                files.delete(layout.file(path));
            }
        }
    }
}
