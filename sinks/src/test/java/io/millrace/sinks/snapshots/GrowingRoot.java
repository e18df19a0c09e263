package io.millrace.sinks.snapshots;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.millrace.core.Outside;
import io.millrace.core.Tally;
import io.millrace.sinks.Dataset;
import io.millrace.sinks.ParquetSettings;
import io.millrace.sinks.ParquetSettings.Profile;
import io.millrace.sinks.SplitSettings;
import io.millrace.sinks.commits.AppendRequest;
import io.millrace.sinks.commits.Committing;
import io.millrace.sinks.commits.Counts;
import io.millrace.sinks.commits.Rollback;
import io.millrace.sinks.commits.Root;
import io.millrace.sinks.commits.RootLayout;
import io.millrace.sinks.commits.SealedShard;
import io.millrace.sinks.shards.AllTypes;
import io.millrace.sinks.shards.ShardWriter;
import io.millrace.sinks.stores.LocalStore;
import io.millrace.sinks.stores.Store;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A root of rows of every type that grows by real shards. */
public final class GrowingRoot {
    static final Clock CLOCK = Clock.systemUTC();
    private static final long BUFFER = 64L << 20;

    private final Path directory;
    private final int shardRows;
    private final Dataset dataset;
    private boolean columnStatistics;
    private long offset;
    private long appends;

    /** @param shardRows rows of a shard, all in one row group */
    public GrowingRoot(Path directory, int shardRows) {
        this.directory = directory;
        this.shardRows = shardRows;
        Map<String, Integer> weights = new LinkedHashMap<>();
        weights.put("train", 9_000);
        weights.put("test", 1_000);
        this.dataset = Dataset.of("all-types", Profile.TRAIN, AllTypes.SCHEMA, new SplitSettings(null, weights, 3));
        dataset.file().establish(Root.open(directory), dataset.card(CLOCK.instant()));
    }

    public Store store() {
        return new LocalStore(directory);
    }

    /** The next appends tell the distributions of their columns. */
    public GrowingRoot withColumnStatistics() {
        columnStatistics = true;
        return this;
    }

    Path directory() {
        return directory;
    }

    public Snapshots snapshots() {
        return new Snapshots(store(), CLOCK);
    }

    /** Commits the next rows. */
    public void append(int rows) {
        ParquetSettings settings = new ParquetSettings(
                directory.toString(), Profile.TRAIN, shardRows, 256, 10, null, null, null, columnStatistics);
        try (ShardWriter writer = new ShardWriter(dataset, settings, BUFFER, System::currentTimeMillis)) {
            for (int i = 0; i < rows; i++) {
                writer.add(AllTypes.row(0, offset++));
            }
            writer.closeAll();
            commit(rows, writer.handOver().shards());
        }
    }

    private void commit(int rows, List<SealedShard> shards) {
        var span = new io.millrace.core.Ranges.Span(offset - rows, offset);
        Tally tally = new Tally(
                io.millrace.core.Ranges.of(Map.of(new io.millrace.core.Ranges.Partition("events", 0), span)),
                rows,
                0,
                Map.of());
        new Committing(store(), CLOCK)
                .append(new AppendRequest(
                        appends++,
                        tally.read(),
                        Counts.of(tally),
                        shards,
                        Set.of(),
                        "job/1",
                        System.currentTimeMillis(),
                        Map.of()));
    }

    /** Undoes all appends after one. */
    void rollBack(long toAppend) {
        new Rollback(Root.open(directory), CLOCK).to(toAppend);
        snapshots().leaveUndone(Root.open(directory).undone());
        new Committing(store(), CLOCK).deleteUndone();
        offset = Root.open(directory).ends().values().stream()
                .mapToLong(Long::longValue)
                .max()
                .orElse(0);
        appends = toAppend + 1;
    }

    /** Puts a file in the place of another, as an erasure does; the other one stays on disk. */
    void rewrite(String path) throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        long seq = Root.open(directory).next();
        String other = path.replaceFirst("part-.*", "part-ffffffffffffffff-00000000.parquet");
        Files.copy(directory.resolve(path), directory.resolve(other));
        for (long before = 0; before < seq; before++) {
            for (JsonNode file : mapper.readTree(
                            directory.resolve(RootLayout.commit(before)).toFile())
                    .path("add")) {
                if (file.path("path").textValue().equals(path)) {
                    ObjectNode added = file.deepCopy();
                    added.put("path", other).put("replaces", path);
                    ObjectNode commit = mapper.createObjectNode();
                    commit.put("format", "millrace/1").put("seq", seq).put("kind", "rewrite");
                    commit.put("created_at", "2026-01-01T00:00:00Z");
                    commit.putArray("add").add(added);
                    commit.putArray("remove").add(path);
                    mapper.writeValue(directory.resolve(RootLayout.commit(seq)).toFile(), commit);
                }
            }
        }
    }

    /** The independent checker of the contract accepts it. */
    public static void assertContractHolds(Path directory) throws Exception {
        Outside.Run run =
                Outside.python(Outside.shared("readers/check_contract.py").toString(), directory.toString());
        assertThat(run.exit()).as(run.printed()).isZero();
    }
}
