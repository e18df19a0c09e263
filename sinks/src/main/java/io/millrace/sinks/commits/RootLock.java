package io.millrace.sinks.commits;

import io.millrace.core.Refusal;
import io.millrace.core.Refusal.Trouble;
import io.millrace.sinks.stores.DiskTrouble;
import io.millrace.sinks.stores.Scratch;
import io.millrace.sinks.stores.Store;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.Optional;

/**
 * Tells a second job at once that a first one writes to the root. Dies with its process. What keeps two jobs apart for
 * good are the commits, section 4 of the contract; where a file system or a store has no locks, they alone do.
 */
public final class RootLock implements AutoCloseable {
    /** Under {@code .millrace/tmp}. */
    static final String NAME = "job.lock";

    private static final int MOST_BYTES = 1 << 20;

    private final Path file;
    private final FileChannel channel;

    private RootLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /**
     * Looks without leaving a trace.
     *
     * @throws Refusal if a job writes to the root
     */
    public static void refuseIfTaken(Store store) {
        store.directory().ifPresent(root -> refuseIfTaken(root, store));
    }

    private static void refuseIfTaken(Path root, Store store) {
        Path file = root.resolve(Scratch.path(NAME));
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            if (lock(channel).isEmpty()) {
                throw taken(store, Trouble.REFUSED);
            }
        } catch (NoSuchFileException free) {
            // nobody has ever taken it, or whoever did has ended
        } catch (IOException noLocks) {
            // then the commits tell
        }
    }

    /** @throws Refusal if another job has it; that may be over after a restart */
    public static RootLock take(Store store) {
        return store.directory().map(root -> take(root, store)).orElseGet(() -> new RootLock(null, null));
    }

    private static RootLock take(Path root, Store store) {
        Path file = root.resolve(Scratch.path(NAME));
        try {
            Files.createDirectories(file.getParent());
            while (true) {
                FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                Optional<FileLock> lock = lock(channel);
                if (lock.isEmpty()) {
                    channel.close();
                    throw taken(store, Trouble.UNREACHABLE);
                }
                if (isStill(file, channel)) {
                    return new RootLock(file, channel);
                }
                channel.close();
            }
        } catch (IOException refused) {
            throw DiskTrouble.write(file.toString(), refused);
        }
    }

    private static Optional<FileLock> lock(FileChannel channel) throws IOException {
        try {
            return Optional.ofNullable(channel.tryLock());
        } catch (OverlappingFileLockException heldByThisProcess) {
            return Optional.empty();
        }
    }

    /**
     * Whoever had it before may have deleted the file between our opening and our locking it. Its length tells, which is
     * drawn: to read it would mean to close it, and by POSIX a process that closes a file anywhere gives up its locks on it.
     */
    private static boolean isStill(Path file, FileChannel channel) throws IOException {
        int mark = new SecureRandom().nextInt(MOST_BYTES);
        channel.truncate(0).write(ByteBuffer.allocate(1), mark);
        return Files.exists(file) && Files.size(file) == mark + 1L;
    }

    private static Refusal taken(Store store, Trouble trouble) {
        return new Refusal(
                trouble,
                "another job writes to " + store.name("") + ": stop it first, or give this pipeline a path of its own");
    }

    @Override
    public void close() {
        if (channel == null) {
            return;
        }
        try {
            Files.deleteIfExists(file);
            channel.close();
        } catch (IOException left) {
            // the lock has gone with its process at the latest; a file without a lock stops nobody
        }
    }
}
