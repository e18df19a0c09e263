package io.millrace.sinks.commits;

import io.millrace.core.Refusal;
import java.io.File;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/**
 * Files of a root appear whole or not at all, survive a power cut once they are there, and are never overwritten unless
 * the contract says so. Whatever the file system refuses ends as a {@link Refusal}.
 */
final class RootFiles {
    /** Files with this prefix under {@code .millrace/tmp} are manifests on their way. */
    static final String MANIFEST_PREFIX = "manifest-";
    /** Serves file systems without hard links. */
    static final String LOCK = "put.lock";

    private static final int ATTEMPTS = 100;

    private final RootLayout layout;
    private final boolean linksAllowed;

    RootFiles(RootLayout layout) {
        this(layout, true);
    }

    /** @param linksAllowed false behaves as on a file system without hard links */
    RootFiles(RootLayout layout, boolean linksAllowed) {
        this.layout = layout;
        this.linksAllowed = linksAllowed;
    }

    /** @return false if the target is there already; it is left as it is */
    boolean putIfAbsent(Path target, byte[] content) {
        try {
            return written(content, scratch -> appear(scratch, target));
        } catch (IOException refused) {
            throw DiskTrouble.write(target, refused);
        }
    }

    void replace(Path target, byte[] content) {
        try {
            create(target.getParent());
            written(content, scratch -> {
                Files.move(scratch, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
                return true;
            });
            sync(target.getParent());
        } catch (IOException refused) {
            throw DiskTrouble.write(target, refused);
        }
    }

    private interface Use {
        boolean of(Path scratch) throws IOException;
    }

    /**
     * Writes a manifest aside and uses it. A committer that starts meanwhile takes what is older than itself for garbage,
     * so a manifest that is gone before its use is written again.
     */
    private boolean written(byte[] content, Use use) throws IOException {
        for (int attempt = 1; ; attempt++) {
            Path scratch = write(content);
            try {
                return use.of(scratch);
            } catch (NoSuchFileException gone) {
                if (attempt == ATTEMPTS || Files.exists(scratch)) {
                    throw gone;
                }
            } finally {
                Files.deleteIfExists(scratch);
            }
        }
    }

    /** @return false if the target is there already; it is left as it is */
    boolean place(Path scratch, Path target) {
        try {
            sync(scratch);
            return appear(scratch, target);
        } catch (IOException refused) {
            throw DiskTrouble.write(target, refused);
        }
    }

    void delete(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException refused) {
            throw DiskTrouble.write(path, refused);
        }
    }

    void makeDirectory(Path directory) {
        try {
            create(directory);
        } catch (IOException refused) {
            throw DiskTrouble.write(directory, refused);
        }
    }

    /** The clock of the file system: what a file written now has as its time. */
    long now() {
        Path probe = layout.scratch(MANIFEST_PREFIX + UUID.randomUUID());
        try {
            create(layout.tmp());
            Files.write(probe, new byte[1]);
            long now = Files.getLastModifiedTime(probe).toMillis();
            Files.delete(probe);
            return now;
        } catch (IOException refused) {
            throw DiskTrouble.write(layout.tmp(), refused);
        }
    }

    /** A directory whose name survives a power cut, as do those above it. */
    private static void create(Path directory) throws IOException {
        if (!Files.isDirectory(directory)) {
            if (directory.getParent() != null) {
                create(directory.getParent());
            }
            Files.createDirectories(directory);
            if (directory.getParent() != null) {
                sync(directory.getParent());
            }
        }
    }

    private Path write(byte[] content) throws IOException {
        create(layout.tmp());
        Path scratch = layout.scratch(MANIFEST_PREFIX + UUID.randomUUID());
        try (FileChannel channel = FileChannel.open(scratch, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            for (ByteBuffer rest = ByteBuffer.wrap(content); rest.hasRemaining(); ) {
                channel.write(rest);
            }
            channel.force(true);
        } catch (IOException refused) {
            Files.deleteIfExists(scratch);
            throw refused;
        }
        return scratch;
    }

    private boolean appear(Path scratch, Path target) throws IOException {
        create(target.getParent());
        boolean appeared = linksAllowed ? link(scratch, target) : move(scratch, target);
        sync(target.getParent());
        return appeared;
    }

    private boolean link(Path scratch, Path target) throws IOException {
        try {
            Files.createLink(target, scratch);
            return true;
        } catch (FileAlreadyExistsException there) {
            return false;
        } catch (NoSuchFileException gone) {
            throw gone;
        } catch (IOException | UnsupportedOperationException noLinks) {
            return move(scratch, target);
        }
    }

    /** A rename alone would overwrite, so it happens under a lock that dies with the process. */
    private boolean move(Path scratch, Path target) throws IOException {
        synchronized (RootFiles.class) {
            try (FileChannel lock = FileChannel.open(
                            layout.scratch(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    var held = lock.lock()) {
                if (!held.isValid() || Files.exists(target)) {
                    return false;
                }
                Files.move(scratch, target, StandardCopyOption.ATOMIC_MOVE);
                return true;
            }
        }
    }

    /** Makes a file's bytes, or the names in a directory, survive a power cut. */
    static void sync(Path path) throws IOException {
        boolean windows = File.separatorChar == '\\';
        if (!windows || !Files.isDirectory(path)) {
            try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }
}
