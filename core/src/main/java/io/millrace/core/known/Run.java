package io.millrace.core.known;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file of sorted entries, and the one that it stands at. For one thread. */
final class Run implements AutoCloseable {
    private static final int BUFFER = 1 << 16;

    private final DataInputStream in;
    private final ByteBuffer entry;

    Run(Path file, int entryBytes) throws IOException {
        in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), BUFFER));
        entry = ByteBuffer.allocate(entryBytes);
    }

    ByteBuffer entry() {
        return entry;
    }

    /** Goes to the next entry, at first to the first. */
    boolean next() throws IOException {
        try {
            in.readFully(entry.array());
            return true;
        } catch (EOFException end) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
