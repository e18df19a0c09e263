package io.millrace.ingestion;

import io.millrace.core.Origin;
import io.millrace.core.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

/**
 * The lines of a file as the records that {@link Producing} would make of them in partition 0 of an empty topic: the
 * offset is the number of the line from 0. For one thread.
 */
public final class FileRecords implements AutoCloseable {
    private final LineFile file;
    private final InputStream input;
    private final Lines lines;
    private final String topic;
    private final long timestamp;
    private long next;

    private FileRecords(LineFile file, InputStream input, String topic, long timestamp) {
        this.file = file;
        this.input = input;
        this.lines = new Lines(input);
        this.topic = topic;
        this.timestamp = timestamp;
    }

    /**
     * Opens a file, be it compressed by gzip or not.
     *
     * @param timestamp when Kafka would get the lines, in milliseconds since 1970
     * @throws Refusal if it cannot be read
     */
    public static FileRecords open(Path path, String topic, long timestamp) {
        LineFile file = new LineFile(path);
        try {
            return new FileRecords(file, file.open(), topic, timestamp);
        } catch (IOException unreadable) {
            throw file.unreadable(unreadable);
        }
    }

    /** The next record, or null at the end. */
    public RawRecord next() {
        try {
            byte[] line = lines.next();
            return line == null ? null : new RawRecord(new Origin(topic, 0, next++), timestamp, line);
        } catch (IOException unreadable) {
            throw file.unreadable(unreadable);
        }
    }

    @Override
    public void close() {
        try {
            input.close();
        } catch (IOException unreadable) {
            throw file.unreadable(unreadable);
        }
    }
}
