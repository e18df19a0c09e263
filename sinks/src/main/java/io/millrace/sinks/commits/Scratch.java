package io.millrace.sinks.commits;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * Deletes scratch files that nobody needs any more: those of committed shards, and those older than the present attempt
 * that no writer reported. A piece of a committed shard may go: an older savepoint cuts it out of the shard.
 */
final class Scratch {
    private final RootLayout layout;
    private final RootFiles files;
    private final long start;

    /** @param start of the committer, by the clock of the file system: milliseconds since 1970-01-01T00:00:00Z */
    Scratch(RootLayout layout, RootFiles files, long start) {
        this.layout = layout;
        this.files = files;
        this.start = start;
    }

    void cleanAfter(AppendRequest request) {
        for (SealedShard shard : request.shards()) {
            files.delete(layout.scratch(shard.scratchName()));
            shard.file().pieces().forEach(piece -> files.delete(layout.scratch(piece.name())));
        }
        try (var scratch = Files.list(layout.tmp())) {
            scratch.filter(Files::isRegularFile)
                    .filter(file -> isGarbage(file, request))
                    .forEach(files::delete);
        } catch (IOException | UncheckedIOException refused) {
            throw DiskTrouble.read(layout.tmp(), new IOException(refused.getMessage(), refused));
        }
    }

    /**
     * A request made by the attempt before this one knows nothing of what the writers of this one have begun: there only
     * what is older than the request may go.
     */
    private boolean isGarbage(Path file, AppendRequest request) {
        String name = file.getFileName().toString();
        if (name.startsWith(RootFiles.MANIFEST_PREFIX)) {
            return isOlder(file, start);
        }
        return !name.equals(RootFiles.LOCK)
                && !name.equals(RootLock.NAME)
                && !request.live().contains(name)
                && isOlder(file, Math.min(start, request.madeAt()));
    }

    private static boolean isOlder(Path file, long time) {
        try {
            return Files.getLastModifiedTime(file).toMillis() < time;
        } catch (NoSuchFileException gone) {
            return false;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
