package io.millrace.privacy.keys;

import io.millrace.core.Refusal;
import io.millrace.core.Refusal.Trouble;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;
import java.util.function.Supplier;

/** Keeps two commands from changing a key bundle at once, which would lose the keys of one of them. */
final class BundleLock {
    private BundleLock() {}

    static <T> T during(SecretFile file, Supplier<T> change) {
        try {
            Object before = identity(file.path());
            try (FileChannel channel = FileChannel.open(file.path(), StandardOpenOption.WRITE)) {
                if (!isLocked(channel) || !Objects.equals(before, identity(file.path()))) {
                    throw new Refusal(Trouble.REFUSED, file + " is being changed by another command; try again");
                }
                return change.get();
            }
        } catch (IOException unwritable) {
            throw new Refusal(Trouble.UNREACHABLE, file + " cannot be written (" + SecretFile.reason(unwritable) + ")");
        }
    }

    private static boolean isLocked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException inThisProcess) {
            return false;
        }
    }

    private static Object identity(Path path) throws IOException {
        return Files.readAttributes(path, BasicFileAttributes.class).fileKey();
    }
}
