package io.millrace.jobs.run;

import io.millrace.core.Refusal;
import io.millrace.core.Refusal.Trouble;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.flink.util.FileUtils;

/**
 * What {@code run.state} names: {@code checkpoints/<job>/chk-<n>}, {@code savepoints/<job>/savepoint-<…>}, the lineage of
 * the runs, and a lock that dies with its process.
 */
record StateDirectory(Path path) {
    private static final String METADATA = "_metadata";

    /** @param uri a {@code file:} URI, as the plan has checked */
    static StateDirectory of(String uri) {
        return new StateDirectory(Path.of(URI.create(uri).getPath()).normalize());
    }

    Path checkpoints() {
        return path.resolve("checkpoints");
    }

    Path savepoints(String job) {
        return path.resolve("savepoints").resolve(job);
    }

    Path lineage() {
        return path.resolve("lineage.json");
    }

    boolean exists() {
        return Files.exists(path);
    }

    /** Whether it was taken away from a run, whose lineage stands in it from before its job starts. */
    boolean isGone() {
        return Files.notExists(lineage());
    }

    Refusal gone() {
        return new Refusal(
                Trouble.UNREACHABLE,
                "the state directory " + path + " is gone, or is not mounted (no lineage.json is there), so the job was"
                        + " ended: bring it back in place of what is there now, then start again; nothing committed is"
                        + " lost");
    }

    /** @throws Refusal if that is why a job has failed */
    void refuseUnwritable() {
        if (isGone()) {
            throw gone();
        }
        Writable.check(path, "run.state");
    }

    /** Makes the directory and takes its lock, which ends with the process at the latest. */
    FileChannel lock() {
        try {
            make();
            FileChannel channel =
                    FileChannel.open(path.resolve("run.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!isLocked(channel)) {
                channel.close();
                throw new Refusal(
                        Trouble.REFUSED,
                        "another millrace run uses the state directory " + path
                                + ": stop it first, or give this pipeline a directory of its own in run.state");
            }
            return channel;
        } catch (IOException unusable) {
            throw Writable.unwritable(path, "run.state", unusable);
        }
    }

    /** For its owner only: checkpoints hold records. */
    private void make() throws IOException {
        if (!exists()) {
            Files.createDirectories(path.toAbsolutePath().getParent());
            Files.createDirectory(
                    path, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        }
    }

    private static boolean isLocked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException heldByThisProcess) {
            return false;
        }
    }

    /** Every complete checkpoint and savepoint, the newest first. */
    List<SavedState> complete() {
        List<SavedState> found = new ArrayList<>();
        for (Path kind : List.of(checkpoints(), path.resolve("savepoints"))) {
            children(kind)
                    .forEach(job -> children(job).forEach(state -> read(state).ifPresent(found::add)));
        }
        found.sort(Comparator.comparing(SavedState::completed).reversed());
        return found;
    }

    /** The state in a directory, if it is complete. */
    static Optional<SavedState> read(Path directory) {
        Path whole = directory.toAbsolutePath().normalize();
        Path metadata = whole.resolve(METADATA);
        if (!Files.isRegularFile(metadata)) {
            return Optional.empty();
        }
        try {
            String job = whole.getParent().getFileName().toString();
            return Optional.of(new SavedState(whole, job, number(metadata), Files.getLastModifiedTime(metadata)));
        } catch (IOException gone) {
            return Optional.empty();
        }
    }

    /** Flink's metadata begin with a mark and a version of four bytes each, then the number; 0 if they are shorter. */
    private static long number(Path metadata) throws IOException {
        try (DataInputStream in = new DataInputStream(Files.newInputStream(metadata))) {
            in.skipNBytes(Long.BYTES);
            return in.readLong();
        } catch (EOFException other) {
            return 0;
        }
    }

    /** The complete ones of a job, the newest first, by their numbers: its clock may have been set back meanwhile. */
    List<SavedState> complete(String job) {
        return complete().stream()
                .filter(saved -> saved.job().equals(job))
                .sorted(Comparator.comparingLong(SavedState::number).reversed())
                .toList();
    }

    /** Removes the savepoints of a job; what cannot be removed stays, and harms nobody. */
    void removeSavepoints(String job) {
        FileUtils.deleteDirectoryQuietly(savepoints(job).toFile());
    }

    private static List<Path> children(Path directory) {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> children = Files.list(directory)) {
            return children.filter(Files::isDirectory).toList();
        } catch (IOException unreadable) {
            throw new Refusal(
                    Trouble.UNREACHABLE, "cannot read " + directory + " of run.state: check its rights", unreadable);
        }
    }
}
