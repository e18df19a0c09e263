package io.millrace.sinks.stores;

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
 * Files of a directory appear whole or not at all, and are overwritten only where that is asked for.
 *
 * @param scratch directory of files on their way
 * @param linksAllowed whether hard links are tried
 */
record Appearing(Path scratch, boolean linksAllowed) {
    private static final int ATTEMPTS = 100;

    /** @return false if the target is there already; it is left as it is */
    boolean putIfAbsent(Path target, byte[] content) throws IOException {
        return written(content, file -> appear(file, target));
    }

    boolean replace(Path target, byte[] content) throws IOException {
        Durable.create(target.getParent());
        written(content, file -> {
            Files.move(file, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return true;
        });
        Durable.sync(target.getParent());
        return true;
    }

    /** @return false if the target is there already; it is left as it is */
    boolean place(Path file, Path target) throws IOException {
        Durable.sync(file);
        return appear(file, target);
    }

    private interface Use {
        boolean of(Path file) throws IOException;
    }

    /**
     * Writes a manifest aside and uses it. A committer that starts meanwhile takes what is older than itself for garbage,
     * so a manifest that is gone before its use is written again.
     */
    private boolean written(byte[] content, Use use) throws IOException {
        for (int attempt = 1; ; attempt++) {
            Path file = write(content);
            try {
                return use.of(file);
            } catch (NoSuchFileException gone) {
                if (attempt == ATTEMPTS || Files.exists(file)) {
                    throw gone;
                }
            } finally {
                Files.deleteIfExists(file);
            }
        }
    }

    private Path write(byte[] content) throws IOException {
        Durable.create(scratch);
        Path file = scratch.resolve(Scratch.MANIFEST_PREFIX + UUID.randomUUID());
        try (LocalOutput out = new LocalOutput(scratch, file)) {
            for (ByteBuffer rest = ByteBuffer.wrap(content); rest.hasRemaining(); ) {
                out.write(rest);
            }
            out.finish();
        } catch (IOException refused) {
            Files.deleteIfExists(file);
            throw refused;
        }
        return file;
    }

    private boolean appear(Path file, Path target) throws IOException {
        Durable.create(target.getParent());
        boolean appeared = linksAllowed ? link(file, target) : move(file, target);
        Durable.sync(target.getParent());
        return appeared;
    }

    private boolean link(Path file, Path target) throws IOException {
        try {
            Files.createLink(target, file);
            return true;
        } catch (FileAlreadyExistsException there) {
            return false;
        } catch (NoSuchFileException gone) {
            throw gone;
        } catch (IOException | UnsupportedOperationException noLinks) {
            return move(file, target);
        }
    }

    /** A rename alone would overwrite, so it happens under a lock that dies with the process. */
    private boolean move(Path file, Path target) throws IOException {
        synchronized (Appearing.class) {
            try (FileChannel lock = FileChannel.open(
                            scratch.resolve(Scratch.LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    var held = lock.lock()) {
                if (!held.isValid() || Files.exists(target)) {
                    return false;
                }
                Files.move(file, target, StandardCopyOption.ATOMIC_MOVE);
                return true;
            }
        }
    }
}
