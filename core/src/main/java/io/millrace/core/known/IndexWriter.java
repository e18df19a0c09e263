package io.millrace.core.known;

import io.millrace.core.Bytes;
import io.millrace.core.FirstSeenStep;
import io.millrace.core.Indexed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes an index file of the keys of many samples, in bounded memory: what finds no room is sorted in runs on the disk,
 * beside the file, which are merged in the end. The file holds the keys that a step without a horizon would own after these
 * samples, in whatever order they were added. Its name appears when it is whole. For one thread.
 */
public final class IndexWriter implements AutoCloseable {
    /** Of the heap, for the entries that are sorted at a time; sorting takes a quarter of it more. */
    private static final int PART = 5;

    private static final int MOST_ROOM = 1 << 29;

    /** @param recipe of the step whose keys they are */
    public record Label(String name, String recipe) {}

    private final Path file;
    private final Label label;
    private final Indexed step;
    private final int roomBytes;
    private final Path directory;
    private final List<String> topics = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private Layout layout;
    private SortRoom room;
    private EntryOrder order;
    private Runs runs;

    /**
     * @param step whose keys they are
     * @throws IOException if nothing can be written beside the file
     */
    public IndexWriter(Path file, String name, Indexed step) throws IOException {
        this(file, name, step, (int) Math.min(MOST_ROOM, Runtime.getRuntime().maxMemory() / PART));
    }

    IndexWriter(Path file, String name, Indexed step, int roomBytes) throws IOException {
        this.file = file.toAbsolutePath();
        this.label = new Label(name, step.recipe());
        this.step = step;
        this.roomBytes = roomBytes;
        this.directory = Files.createTempDirectory(this.file.getParent(), ".millrace-index-");
    }

    /**
     * @param time event time of the row, in milliseconds since 1970-01-01T00:00:00Z
     * @throws IOException if the disk is full or fails
     */
    public void add(Bytes key, KnownRow row, long time) throws IOException {
        if (layout == null) {
            begin(key.length());
        }
        if (key.length() != layout.keyBytes()) {
            throw new IllegalArgumentException("keys of " + layout.keyBytes() + " and of " + key.length() + " bytes");
        }
        if (room.isFull()) {
            runs.add(room);
        }
        layout.write(
                key,
                new Layout.Row(
                        number(row.origin().topic()),
                        row.origin().partition(),
                        row.origin().offset(),
                        Math.toIntExact(row.sub()),
                        time),
                room.next());
    }

    private void begin(int keyBytes) {
        layout = new Layout(keyBytes);
        int bucket = step instanceof FirstSeenStep first ? first.bucketBytes() : keyBytes;
        order = new EntryOrder(layout, Math.min(bucket, keyBytes), topics);
        room = new SortRoom(order, roomBytes);
        runs = new Runs(directory, order);
    }

    private int number(String topic) {
        return numbers.computeIfAbsent(topic, name -> {
            if (topics.size() == Layout.MOST_TOPICS) {
                throw new IllegalArgumentException("more than " + Layout.MOST_TOPICS + " topics");
            }
            topics.add(name);
            return topics.size() - 1;
        });
    }

    /**
     * Writes the file; nothing else may be added.
     *
     * @param isForced whether it takes the place of a file of that name
     * @return how many keys it holds
     * @throws java.nio.file.FileAlreadyExistsException if there is such a file and it is not forced
     */
    public long finish(boolean isForced) throws IOException {
        if (layout == null) {
            begin(1);
        }
        if (!room.isEmpty()) {
            runs.add(room);
        }
        room = null;
        Path whole = directory.resolve("index");
        long entries = write(whole);
        if (isForced) {
            Files.move(whole, file, StandardCopyOption.REPLACE_EXISTING);
        } else {
            Files.move(whole, file);
        }
        return entries;
    }

    private long write(Path whole) throws IOException {
        try (EntryFile out = new EntryFile(whole, layout)) {
            Ownership ownership = new Ownership(order, this::isAlike, out);
            runs.merge(ownership);
            ownership.end();
            return out.finish(label, topics);
        }
    }

    private boolean isAlike(Bytes owner, Bytes key) {
        return !(step instanceof FirstSeenStep first) || first.isAlike(owner, key);
    }

    /** Deletes what is not needed any more. */
    @Override
    public void close() throws IOException {
        if (runs != null) {
            runs.close();
        }
        Files.deleteIfExists(directory.resolve("index"));
        Files.deleteIfExists(directory);
    }
}
