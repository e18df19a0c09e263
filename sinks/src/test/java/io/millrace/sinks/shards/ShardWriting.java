package io.millrace.sinks.shards;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.core.Outside;
import io.millrace.core.Sample;
import io.millrace.core.Tally;
import io.millrace.sinks.Dataset;
import io.millrace.sinks.ParquetSettings;
import io.millrace.sinks.ParquetSettings.Profile;
import io.millrace.sinks.commits.AppendRequest;
import io.millrace.sinks.commits.Committing;
import io.millrace.sinks.commits.Counts;
import io.millrace.sinks.commits.Root;
import io.millrace.sinks.commits.SealedShard;
import io.millrace.sinks.parquet.ParquetRows;
import io.millrace.sinks.stores.LocalStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A root, a writer that fills its shards, and looks at what came of it. */
abstract class ShardWriting {
    static final long MEBIBYTE = 1 << 20;

    @TempDir
    Path root;

    final AtomicLong clock = new AtomicLong(1_000);
    Dataset dataset = Dataset.of("all-types", Profile.TRAIN, AllTypes.SCHEMA, null);
    ShardWriter writer;

    @BeforeEach
    void establish() {
        dataset.file().establish(Root.open(root), dataset.card(Clock.systemUTC().instant()));
    }

    @AfterEach
    void close() {
        writer.close();
    }

    void start(ParquetSettings settings) {
        writer = new ShardWriter(dataset, settings, 192 * MEBIBYTE, clock::get);
    }

    void restart(ParquetSettings settings, List<ShardState> states) throws IOException {
        List<ShardState> read = decoded(encoded(states));
        writer.close();
        start(settings);
        writer.restore(Root.open(root), read);
    }

    ParquetSettings settings(int rows, int megabytes) {
        return new ParquetSettings(root.toString(), Profile.TRAIN, rows, megabytes, 10, null, null, null, false);
    }

    void addRows(int from, int to) {
        for (int row = from; row < to; row++) {
            Sample sample = AllTypes.row(0, row);
            writer.add(sample);
        }
    }

    static List<byte[]> encoded(List<ShardState> states) throws IOException {
        List<byte[]> encoded = new ArrayList<>();
        for (ShardState state : states) {
            encoded.add(ShardStateCodec.write(state));
        }
        return encoded;
    }

    static List<ShardState> decoded(List<byte[]> states) throws IOException {
        List<ShardState> decoded = new ArrayList<>();
        for (byte[] state : states) {
            decoded.add(ShardStateCodec.read(state));
        }
        return decoded;
    }

    void commit(long number, long records, List<SealedShard> shards) {
        Tally tally = new Tally(shards.get(0).file().source(), records, 0, Map.of());
        for (SealedShard shard : shards) {
            tally = tally.plus(new Tally(shard.file().source(), 0, 0, Map.of()));
        }
        new Committing(new LocalStore(root), Clock.systemUTC())
                .append(new AppendRequest(
                        number, tally.read(), Counts.of(tally), shards, Set.of(), "job/1", clock.get(), Map.of()));
    }

    Path path(SealedShard shard) {
        Path scratch = root.resolve(".millrace/tmp").resolve(shard.scratchName());
        return Files.exists(scratch) ? scratch : root.resolve(shard.file().path());
    }

    List<List<String>> groups(List<SealedShard> shards) throws IOException {
        List<List<String>> groups = new ArrayList<>();
        for (SealedShard shard : shards) {
            groups.addAll(ParquetRows.ids(path(shard)));
            assertHash(shard);
        }
        return groups;
    }

    private void assertHash(SealedShard shard) throws IOException {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(path(shard)));
            assertThat(HexFormat.of().formatHex(hash)).isEqualTo(shard.file().sha256());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    Set<String> ids(List<SealedShard> shards) throws IOException {
        Set<String> ids = new TreeSet<>();
        groups(shards).forEach(ids::addAll);
        return ids;
    }

    List<String> scratch() throws IOException {
        try (var files = Files.list(root.resolve(".millrace/tmp"))) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    void assertContractHolds() throws Exception {
        Outside.Run run =
                Outside.python(Outside.shared("readers/check_contract.py").toString(), root.toString());
        assertThat(run.exit()).as(run.printed()).isZero();
    }
}
