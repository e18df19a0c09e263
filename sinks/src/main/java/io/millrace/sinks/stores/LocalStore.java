package io.millrace.sinks.stores;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** A directory of this machine, or of a disk that is mounted. */
public final class LocalStore implements Store {
    /** Stands in every root from its first moment to its last: contract, section 1. */
    private static final String MARK = ".millrace/dataset.json";

    private final Path root;
    private final Appearing appearing;
    private volatile boolean isSeen;

    public LocalStore(Path root) {
        this(root, true);
    }

    /** @param linksAllowed false behaves as on a file system without hard links */
    public LocalStore(Path root, boolean linksAllowed) {
        this.root = root;
        this.appearing = new Appearing(path(Scratch.DIRECTORY), linksAllowed);
    }

    @Override
    public String name(String path) {
        return path(path).toString();
    }

    private Path path(String path) {
        return path.isEmpty() ? root : root.resolve(path);
    }

    @Override
    public Optional<byte[]> read(String path) {
        return reading(path, Files::readAllBytes);
    }

    @Override
    public OptionalLong size(String path) {
        return number(reading(path, Files::size));
    }

    @Override
    public OptionalLong changed(String path) {
        return number(reading(path, file -> Files.getLastModifiedTime(file).toMillis()));
    }

    private static OptionalLong number(Optional<Long> found) {
        return found.map(OptionalLong::of).orElse(OptionalLong.empty());
    }

    /** Somebody else may be deleting files meanwhile, so nothing here minds one that is gone. */
    @Override
    public List<StoredFile> list(String directory) {
        List<StoredFile> files = new ArrayList<>();
        for (String name : names(directory)) {
            String path = directory.isEmpty() ? name : directory + "/" + name;
            if (Files.isDirectory(path(path))) {
                files.addAll(list(path));
            } else {
                stored(path).ifPresent(files::add);
            }
        }
        files.sort(Comparator.comparing(StoredFile::path));
        return files;
    }

    private Optional<StoredFile> stored(String path) {
        return reading(path, file -> Files.readAttributes(file, BasicFileAttributes.class))
                .filter(BasicFileAttributes::isRegularFile)
                .map(found -> new StoredFile(
                        path, found.size(), found.lastModifiedTime().toMillis()));
    }

    @Override
    public List<String> names(String directory) {
        return reading(directory, path -> {
                    try (Stream<Path> entries = Files.list(path)) {
                        return entries.map(entry -> entry.getFileName().toString())
                                .toList();
                    } catch (UncheckedIOException broken) {
                        throw broken.getCause();
                    }
                })
                .orElse(List.of());
    }

    private <T> Optional<T> reading(String path, Access<T> access) {
        try {
            return Optional.of(access.to(path(path)));
        } catch (NoSuchFileException absent) {
            return Optional.empty();
        } catch (IOException refused) {
            if (isBeyondAFile(path(path).getParent())) {
                return Optional.empty();
            }
            throw DiskTrouble.read(path(path), refused);
        }
    }

    /** Whether a file stands where one of the directories should. */
    private static boolean isBeyondAFile(Path directory) {
        return directory != null && (Files.isRegularFile(directory) || isBeyondAFile(directory.getParent()));
    }

    @Override
    public InputStream open(String path, long from) {
        try {
            FileChannel channel = FileChannel.open(path(path), StandardOpenOption.READ);
            channel.position(from);
            return Channels.newInputStream(channel);
        } catch (IOException refused) {
            throw DiskTrouble.read(path(path), refused);
        }
    }

    @Override
    public boolean putIfAbsent(String path, byte[] content) {
        return writing(path, target -> appearing.putIfAbsent(target, content));
    }

    @Override
    public void replace(String path, byte[] content) {
        writing(path, target -> appearing.replace(target, content));
    }

    @Override
    public void delete(String path) {
        writing(path, Files::deleteIfExists);
    }

    @Override
    public Output create(String path) {
        return writing(path, file -> new LocalOutput(root, file));
    }

    @Override
    public boolean place(String scratch, String target) {
        return writing(target, file -> appearing.place(path(scratch), file));
    }

    @Override
    public void cut(String from, long offset, long bytes, String target) {
        writing(target, file -> {
            Path written = file.resolveSibling("cut-" + UUID.randomUUID());
            try (FileChannel in = FileChannel.open(path(from), StandardOpenOption.READ);
                    LocalOutput out = new LocalOutput(root, written)) {
                out.transfer(in, offset, bytes);
                out.finish();
            }
            Files.move(written, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            Durable.sync(file.getParent());
            return true;
        });
    }

    @Override
    public void makeDirectory(String directory) {
        writing(directory, path -> {
            Durable.create(path);
            return true;
        });
    }

    /** Nobody tells a scratch file that is not finished from one that is. */
    @Override
    public void abandon(Predicate<StoredFile> isGarbage) {
        // they are files like others
    }

    /** Links and renames under a lock are told apart by the file system itself. */
    @Override
    public void prove() {
        // nothing to prove
    }

    /** Whoever moves a directory away, or loses a mount, leaves a path at which nothing must be begun anew. */
    @Override
    public void keep() {
        boolean isThere = Files.exists(path(MARK));
        if (isSeen && !isThere) {
            throw DiskTrouble.gone(name(""));
        }
        isSeen = isThere;
    }

    @Override
    public long clock() {
        return System.currentTimeMillis();
    }

    @Override
    public long now() {
        return writing(Scratch.DIRECTORY, directory -> {
            Path probe = directory.resolve(Scratch.PROBE_PREFIX + UUID.randomUUID());
            Durable.create(directory);
            Files.write(probe, new byte[1]);
            long now = Files.getLastModifiedTime(probe).toMillis();
            Files.deleteIfExists(probe);
            return now;
        });
    }

    @Override
    public long clockSlack() {
        return 1_000;
    }

    @Override
    public Optional<Path> directory() {
        return Optional.of(root);
    }

    private interface Access<T> {
        T to(Path path) throws IOException;
    }

    private <T> T writing(String path, Access<T> write) {
        keep();
        try {
            return write.to(path(path));
        } catch (IOException refused) {
            throw DiskTrouble.write(path(path), refused);
        }
    }
}
