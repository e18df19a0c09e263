package io.millrace.sinks.stores;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Predicate;

/**
 * The files of one root, by their path relative to it with {@code /} between names. A file stands at its path whole or
 * not at all, and survives a crash from then on. Whatever a store refuses ends as a {@link io.millrace.core.Refusal}
 * that names the file and the way out. For many threads.
 */
public interface Store {
    /** A file as people write it, as in {@code s3://bucket/chat/README.md}; the root itself for the empty path. */
    String name(String path);

    /** The whole content of a small file; empty where there is none. */
    Optional<byte[]> read(String path);

    /** Length in bytes; empty where there is no such file. */
    OptionalLong size(String path);

    /** When a file was written, by the store's clock: milliseconds since 1970-01-01T00:00:00Z; empty where there is none. */
    OptionalLong changed(String path);

    /** All files below a directory, at any depth, by path; none where it does not exist. */
    List<StoredFile> list(String directory);

    /** Names directly in a directory, in no order; none where it does not exist. */
    List<String> names(String directory);

    /**
     * The bytes of a file from an offset on; read failures are {@link java.io.IOException}s of the stream.
     *
     * @throws io.millrace.core.Refusal also where there is no such file
     */
    InputStream open(String path, long from);

    /** @return false if the file is there already; it is left as it is */
    boolean putIfAbsent(String path, byte[] content);

    /** Writes a file, or the next content of it; readers see one or the other. */
    void replace(String path, byte[] content);

    /** Deletes a file; one that is gone is no trouble. */
    void delete(String path);

    /** Begins a file that is there once it is {@link Output#finish finished}. */
    Output create(String path);

    /**
     * Brings a finished file to its final path; it may stay where it was, too.
     *
     * @return false if a file is at the target already; it is left as it is
     */
    boolean place(String scratch, String target);

    /** Makes a file of a part of another; what was at its path is replaced. */
    void cut(String from, long offset, long bytes, String target);

    /** Makes a directory where the store has such. */
    void makeDirectory(String directory);

    /** Gives up files that were begun, are not finished and nobody goes on with. */
    void abandon(Predicate<StoredFile> isGarbage);

    /**
     * Proves, by trying, what a dataset rests on: of two who put a file one is told so.
     *
     * @throws io.millrace.core.Refusal if the store overwrites
     */
    void prove();

    /**
     * Refuses a root that was there before and is gone: a job must not make it again. Asked at every checkpoint.
     *
     * @throws io.millrace.core.Refusal if it is gone
     */
    default void keep() {
        // a bucket does not go away and leave its name behind
    }

    /** What a file written now has as its {@link StoredFile#changed}: milliseconds since 1970-01-01T00:00:00Z. */
    long now();

    /** The same within {@link #clockSlack}, asked for often. */
    long clock();

    /** How far {@link StoredFile#changed} may lie before {@link #clock} at the same moment, in milliseconds. */
    long clockSlack();

    /** The directory, where the root is one of this machine. */
    Optional<Path> directory();
}
