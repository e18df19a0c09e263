package io.millrace.sinks.stores;

import io.millrace.core.Refusal;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;

/** Turns what a file system refuses into one line. */
public final class DiskTrouble {
    private DiskTrouble() {}

    static Refusal write(Path path, IOException cause) {
        return write(path.toString(), cause);
    }

    static Refusal read(Path path, IOException cause) {
        return read(path.toString(), cause);
    }

    public static Refusal write(String path, IOException cause) {
        return new Refusal(
                Refusal.Trouble.UNREACHABLE,
                path + " cannot be written (" + reason(cause)
                        + "): make it writable with space left, then start again; nothing is lost",
                cause);
    }

    public static Refusal read(String path, IOException cause) {
        return new Refusal(
                Refusal.Trouble.UNREACHABLE,
                path + " cannot be read (" + reason(cause) + "): make it readable, then start again",
                cause);
    }

    /** A root that a job has written to, or whose state it has. */
    public static Refusal gone(String root) {
        return new Refusal(
                Refusal.Trouble.UNREACHABLE,
                root + " is gone, or is not mounted (no .millrace/dataset.json is there): bring it back, then start"
                        + " again; to begin anew, give run.state a new directory, too");
    }

    /** In a few words of ours, or in those of the file system. */
    public static String reason(IOException cause) {
        if (cause instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (cause instanceof NoSuchFileException) {
            return "no such file";
        }
        if (cause instanceof NotDirectoryException || cause instanceof java.nio.file.FileAlreadyExistsException) {
            return "a file stands where a directory should";
        }
        String said = cause instanceof FileSystemException system ? system.getReason() : cause.getMessage();
        return said == null
                ? cause.getClass().getSimpleName()
                : said.lines().findFirst().orElse("");
    }
}
