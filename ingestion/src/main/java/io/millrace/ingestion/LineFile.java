package io.millrace.ingestion;

import io.millrace.core.PathText;
import io.millrace.core.Refusal;
import io.millrace.core.Refusal.Trouble;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** A file of lines, as it is or compressed by gzip (RFC 1952), which its first two bytes tell whatever its name is. */
record LineFile(Path path) {
    private static final int BUFFER = 1 << 16;
    private static final int[] MAGIC = {0x1F, 0x8B};

    /** The bytes of the lines, buffered. */
    InputStream open() throws IOException {
        if (Files.isDirectory(path)) {
            throw new IOException("a directory");
        }
        InputStream file = new BufferedInputStream(Files.newInputStream(path), BUFFER);
        try {
            return isGzip(file) ? new BufferedInputStream(new GZIPInputStream(file, BUFFER), BUFFER) : file;
        } catch (IOException unreadable) {
            file.close();
            throw unreadable;
        }
    }

    /** Looks at the first bytes and goes back; a pipe works, too. */
    private static boolean isGzip(InputStream file) throws IOException {
        file.mark(MAGIC.length);
        boolean isGzip = file.read() == MAGIC[0] && file.read() == MAGIC[1];
        file.reset();
        return isGzip;
    }

    Refusal unreadable(IOException cause) {
        boolean isBroken = cause instanceof ZipException || cause instanceof EOFException;
        return new Refusal(
                Trouble.UNREACHABLE,
                "cannot read " + PathText.of(path)
                        + (isBroken
                                ? ": it begins like gzip and is cut or damaged; copy it again"
                                : ": check that it is a file, its path and rights"),
                cause);
    }
}
