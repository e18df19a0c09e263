package io.millrace.core.known;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;

/** Sorted runs of entries in a directory, merged in the end. For one thread. */
final class Runs implements AutoCloseable {
    private static final int BUFFER = 1 << 16;

    /** Takes entries in order. */
    interface Taker {
        /** @param entry is used again afterwards */
        void take(ByteBuffer entry) throws IOException;
    }

    private final Path directory;
    private final EntryOrder order;
    private final List<Path> files = new ArrayList<>();
    private final List<Run> open = new ArrayList<>();

    Runs(Path directory, EntryOrder order) {
        this.directory = directory;
        this.order = order;
    }

    void add(SortRoom room) throws IOException {
        Path file = directory.resolve("run-" + files.size());
        files.add(file);
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), BUFFER)) {
            room.flush(out);
        }
    }

    /** Shows the entries of all runs, in order. */
    void merge(Taker taker) throws IOException {
        PriorityQueue<Run> next = new PriorityQueue<>((one, other) -> order.compare(one.entry(), 0, other.entry(), 0));
        for (Path file : files) {
            Run run = new Run(file, order.layout().timed());
            open.add(run);
            offer(run, next);
        }
        while (!next.isEmpty()) {
            Run first = next.poll();
            taker.take(first.entry());
            offer(first, next);
        }
    }

    private static void offer(Run run, PriorityQueue<Run> next) throws IOException {
        if (run.next()) {
            next.add(run);
        }
    }

    /** Deletes the runs. */
    @Override
    public void close() throws IOException {
        for (Run run : open) {
            run.close();
        }
        for (Path file : files) {
            Files.deleteIfExists(file);
        }
    }
}
