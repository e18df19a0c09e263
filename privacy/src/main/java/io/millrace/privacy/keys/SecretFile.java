package io.millrace.privacy.keys;

import io.millrace.core.PathText;
import io.millrace.core.Refusal;
import io.millrace.core.Refusal.Trouble;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/**
 * A file of keys: only its owner may read it, and it is there whole or not at all.
 *
 * @param what what it holds, for messages
 */
record SecretFile(Path path, String what) {
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");

    /** What Kubernetes makes of a Secret for the group of a pod, with root as its owner. */
    private static final Set<PosixFilePermission> MOUNTED = PosixFilePermissions.fromString("r--r-----");

    @FunctionalInterface
    private interface Writing {
        void to(Path target) throws IOException;
    }

    boolean exists() {
        return Files.exists(path);
    }

    String read() {
        try {
            return Files.readString(path, StandardCharsets.UTF_8);
        } catch (NoSuchFileException missing) {
            throw new Refusal(
                    Trouble.INVALID,
                    this + " does not exist; make it with: millrace keys init -f " + Refusal.PIPELINE_FILE);
        } catch (java.nio.charset.CharacterCodingException binary) {
            throw new Refusal(Trouble.INVALID, this + " is no text file; restore it from its backup");
        } catch (IOException unreadable) {
            throw new Refusal(
                    Trouble.UNREACHABLE, this + " cannot be read (" + reason(unreadable) + "); check owner and mode");
        }
    }

    /**
     * Refuses a file that others than its owner may read or write, where the file system knows owners. A file of root's
     * that its group may read is let pass.
     */
    SecretFile checkMode() {
        if (!exists() || !isPosix(path)) {
            return this;
        }
        try {
            Set<PosixFilePermission> mode = Files.getPosixFilePermissions(path);
            if (!isGuarded(mode, isOfRoot(path))) {
                throw new Refusal(
                        Trouble.INVALID,
                        this + " has mode " + PosixFilePermissions.toString(mode)
                                + ", but only its owner may read and write it; run: chmod 600 " + path);
            }
        } catch (IOException unreadable) {
            throw new Refusal(Trouble.UNREACHABLE, this + " cannot be read (" + reason(unreadable) + ")");
        }
        return this;
    }

    static boolean isGuarded(Set<PosixFilePermission> mode, boolean isOfRoot) {
        return OWNER_ONLY.containsAll(mode) || (isOfRoot && MOUNTED.containsAll(mode));
    }

    private static boolean isOfRoot(Path path) throws IOException {
        return path.getFileSystem().supportedFileAttributeViews().contains("unix")
                && Files.getAttribute(path, "unix:uid").equals(0);
    }

    /** Makes the folder if it is missing, for its owner only. */
    SecretFile makeFolder() {
        Path folder = path.toAbsolutePath().normalize().getParent();
        try {
            if (!Files.exists(folder)) {
                Files.createDirectories(folder.getParent());
                Files.createDirectory(folder, ownerOnly(folder, "rwx------"));
            }
        } catch (IOException refused) {
            throw new Refusal(
                    Trouble.UNREACHABLE,
                    "the folder of " + this + " cannot be made (" + reason(refused) + "); check those above it");
        }
        return this;
    }

    /** Writes a file that must not be there yet. */
    void create(String text) {
        write(text, scratch -> Files.createLink(path, scratch));
    }

    /** Where the path is a symbolic link, the file behind it is replaced. */
    void replace(String text) {
        write(
                text,
                scratch -> Files.move(
                        scratch,
                        path.toRealPath(),
                        StandardCopyOption.ATOMIC_MOVE,
                        StandardCopyOption.REPLACE_EXISTING));
    }

    private void write(String text, Writing placing) {
        Path scratch = null;
        try {
            Path folder = (exists() ? path.toRealPath() : path.toAbsolutePath()).getParent();
            scratch = Files.createTempFile(folder, ".millrace", ".tmp", ownerOnly(folder, "rw-------"));
            sync(scratch, text);
            placing.to(scratch);
            syncFolder(folder);
        } catch (FileAlreadyExistsException present) {
            throw new Refusal(Trouble.REFUSED, this + " exists already and is never overwritten; name another file");
        } catch (IOException unwritable) {
            throw new Refusal(
                    Trouble.UNREACHABLE, this + " cannot be written (" + reason(unwritable) + "); check its folder");
        } finally {
            delete(scratch);
        }
    }

    private static void sync(Path scratch, String text) throws IOException {
        try (FileChannel channel = FileChannel.open(scratch, StandardOpenOption.WRITE)) {
            ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
    }

    /** Makes the new name durable; where folders cannot be opened the file system does it by itself. */
    private static void syncFolder(Path folder) throws IOException {
        if (isPosix(folder)) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    private void delete(Path scratch) {
        try {
            if (scratch != null) {
                Files.deleteIfExists(scratch);
            }
        } catch (IOException left) {
            throw new Refusal(Trouble.UNREACHABLE, "the scratch file " + scratch + " holds keys; delete it");
        }
    }

    private static FileAttribute<?>[] ownerOnly(Path folder, String mode) {
        return isPosix(folder)
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(mode))}
                : new FileAttribute<?>[0];
    }

    private static boolean isPosix(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    /** The kind of trouble; the message of an exception repeats the path only. */
    static String reason(IOException trouble) {
        if (trouble instanceof NoSuchFileException) {
            return "there is no such folder";
        }
        if (trouble instanceof AtomicMoveNotSupportedException) {
            return "the file system cannot rename";
        }
        return trouble instanceof java.nio.file.AccessDeniedException ? "access denied" : "input or output failed";
    }

    @Override
    public String toString() {
        return "the " + what + " " + PathText.of(path);
    }
}
