package io.millrace.sinks.commits;

import io.millrace.core.Ranges;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Makes shards of text and requests to append them; a shard of n bytes has n rows. */
final class TestJob {
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-24T01:02:03Z"), ZoneOffset.UTC);
    static final Ranges.Partition PARTITION = new Ranges.Partition("events", 0);
    static final String WRITER = "00112233445566aa";
    static final DatasetFile DATASET = dataset("sample", "string");

    final LocalRoot layout;
    private int shards;

    TestJob(Path root) {
        this(root, DATASET);
    }

    TestJob(Path root, DatasetFile dataset) {
        this.layout = new LocalRoot(root);
        dataset.establish(Root.open(root), new DataCard(null, null, CLOCK.instant()));
    }

    static DatasetFile dataset(String name, String textType) {
        return dataset(name, textType, Map.of("train", 10000));
    }

    static DatasetFile dataset(String name, String textType, Map<String, Integer> weights) {
        String features =
                "{\"_mr_id\":{\"_type\":\"Value\",\"dtype\":\"string\"},\"text\":{\"_type\":\"Value\",\"dtype\":\""
                        + textType + "\"}}";
        return new DatasetFile(
                name,
                "train",
                features,
                List.of("_mr_id"),
                new TreeMap<>(),
                new TreeMap<>(),
                new SplitPoints(null, 0, weights));
    }

    Committing committing() {
        return new Committing(layout.store(), CLOCK);
    }

    Root root() {
        return Root.open(layout.root());
    }

    static Ranges range(long from, long to) {
        return Ranges.of(Map.of(PARTITION, new Ranges.Span(from, to)));
    }

    /** A sealed shard with as many rows as the text has characters, from the offsets given. */
    SealedShard shard(String text, long from, long to, Piece... pieces) {
        return shard(WRITER, shards++, text, range(from, to), pieces);
    }

    SealedShard shard(String writer, int number, String text, Ranges source, Piece... pieces) {
        String scratch = "sealed-" + writer + "-" + number;
        write(layout.scratch(scratch), text);
        String path = String.format("data/train/part-%s-%08d.parquet", writer, number);
        long rows = text.length();
        FileEntry file = new FileEntry(
                path,
                rows,
                FileHash.of(text.getBytes(StandardCharsets.UTF_8)),
                rows,
                List.of(rows),
                source,
                List.of(pieces));
        return new SealedShard(scratch, file);
    }

    /** A request for all records of the offsets. */
    static AppendRequest request(long number, long from, long to, SealedShard... shards) {
        return request(number, from, to, Set.of(), shards);
    }

    static AppendRequest request(long number, long from, long to, Set<String> live, SealedShard... shards) {
        return new AppendRequest(
                number,
                range(from, to),
                Counts.of(to - from, 0, Map.of()),
                List.of(shards),
                live,
                "job/" + (number + 1),
                System.currentTimeMillis(),
                Map.of());
    }

    /** Puts an append of one shard that holds all its records. */
    AppendRequest put(Committing committing, long number, long from, long to) {
        AppendRequest request = request(number, from, to, shard("r".repeat((int) (to - from)), from, to));
        committing.append(request);
        return request;
    }

    void old(String scratch, String content) throws IOException {
        write(layout.scratch(scratch), content);
        Files.setLastModifiedTime(layout.scratch(scratch), FileTime.from(Instant.parse("2020-01-01T00:00:00Z")));
    }

    static void write(Path file, String content) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, content);
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    List<String> scratch() throws IOException {
        return names(layout.tmp());
    }

    List<String> data() throws IOException {
        return names(layout.data().resolve("train"));
    }

    private static List<String> names(Path directory) throws IOException {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(directory)) {
            return new ArrayList<>(
                    files.map(file -> file.getFileName().toString()).sorted().toList());
        }
    }
}
