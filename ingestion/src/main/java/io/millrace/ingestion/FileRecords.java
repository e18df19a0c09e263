package io.millrace.ingestion;

import io.millrace.core.Origin;
import io.millrace.core.Refusal;
import io.millrace.core.Refusal.Trouble;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The lines of a file as the records that {@link Producing} would make of them in partition 0 of an empty topic: the
 * offset is the number of the line from 0. For one thread.
 */
public final class FileRecords implements AutoCloseable {
    private static final int BUFFER = 1 << 16;

    private final Path file;
    private final InputStream input;
    private final Lines lines;
    private final String topic;
    private final long timestamp;
    private long next;

    private FileRecords(Path file, InputStream input, String topic, long timestamp) {
        this.file = file;
        this.input = input;
        this.lines = new Lines(input);
        this.topic = topic;
        this.timestamp = timestamp;
    }

    /**
     * Opens a file.
     *
     * @param timestamp when Kafka would get the lines, in milliseconds since 1970
     * @throws Refusal if it cannot be read
     */
    public static FileRecords open(Path file, String topic, long timestamp) {
        try {
            if (Files.isDirectory(file)) {
                throw new IOException("a directory");
            }
            InputStream input = new BufferedInputStream(Files.newInputStream(file), BUFFER);
            return new FileRecords(file, input, topic, timestamp);
        } catch (IOException unreadable) {
            throw unreadable(file, unreadable);
        }
    }

    /** The next record, or null at the end. */
    public RawRecord next() {
        try {
            byte[] line = lines.next();
            return line == null ? null : new RawRecord(new Origin(topic, 0, next++), timestamp, line);
        } catch (IOException unreadable) {
            throw unreadable(file, unreadable);
        }
    }

    private static Refusal unreadable(Path file, IOException cause) {
        return new Refusal(
                Trouble.UNREACHABLE, "cannot read " + file + ": check that it is a file, its path and rights", cause);
    }

    @Override
    public void close() {
        try {
            input.close();
        } catch (IOException unreadable) {
            throw unreadable(file, unreadable);
        }
    }
}
