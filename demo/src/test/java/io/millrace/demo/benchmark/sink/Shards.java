package io.millrace.demo.benchmark.sink;

import io.millrace.core.Ranges;
import io.millrace.core.Sample;
import io.millrace.sinks.Dataset;
import io.millrace.sinks.ParquetSettings;
import io.millrace.sinks.commits.AppendRequest;
import io.millrace.sinks.commits.Committing;
import io.millrace.sinks.commits.Counts;
import io.millrace.sinks.commits.FileEntry;
import io.millrace.sinks.commits.Root;
import io.millrace.sinks.shards.Handover;
import io.millrace.sinks.shards.ShardState;
import io.millrace.sinks.shards.ShardStateCodec;
import io.millrace.sinks.shards.ShardWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Millrace's shard writer and commits. */
final class Shards implements Contender {
    private static final int ROWS = 1_000_000_000;
    private static final int MINUTES = 525_600;

    private final Path state;
    private final ShardWriter writer;
    private final Committing committing;
    private Ranges.Span uncommitted;
    private Ranges.Partition partition;

    /** @param columnStatistics the setting of this name */
    Shards(Setting setting, Path folder, boolean columnStatistics) {
        Dataset dataset = setting.dataset();
        ParquetSettings settings = new ParquetSettings(
                folder.resolve("root").toString(),
                dataset.profile(),
                ROWS,
                setting.megabytes().shard(),
                MINUTES,
                setting.megabytes().group(),
                null,
                null,
                columnStatistics);
        state = folder.resolve("state");
        dataset.file().establish(Root.open(settings.store()), dataset.card(Instant.EPOCH));
        writer = new ShardWriter(
                dataset, settings, (long) setting.megabytes().buffer() << 20, System::currentTimeMillis);
        committing = new Committing(settings.store(), Clock.systemUTC());
    }

    @Override
    public void write(Sample row) {
        long offset = row.origin().offset();
        if (partition == null) {
            partition = new Ranges.Partition(row.origin().topic(), row.origin().partition());
        }
        uncommitted = new Ranges.Span(uncommitted == null ? offset : uncommitted.from(), offset + 1);
        writer.add(row);
    }

    @Override
    public Checkpoint checkpoint(long number) throws IOException {
        Stopwatch watch = new Stopwatch();
        Handover handover = writer.handOver();
        List<byte[]> states = new ArrayList<>();
        for (ShardState shard : writer.snapshot()) {
            states.add(ShardStateCodec.write(shard));
        }
        watch.synced(states, state);
        commit(handover);
        return watch.committed();
    }

    private void commit(Handover handover) {
        if (handover.shards().isEmpty()) {
            return;
        }
        committing.append(new AppendRequest(
                committing.root().appends().size(),
                Ranges.EMPTY.plus(partition, uncommitted),
                Counts.of(uncommitted.to() - uncommitted.from(), 0, Map.of()),
                handover.shards(),
                handover.live(),
                "benchmark/1",
                handover.at(),
                Map.of()));
        uncommitted = null;
    }

    @Override
    public void finish() {
        writer.closeAll();
        commit(writer.handOver());
        writer.close();
    }

    @Override
    public List<Long> files() {
        return committing.root().files().stream().map(FileEntry::bytes).toList();
    }

    @Override
    public long buffered() {
        return writer.levels().bufferBytes();
    }
}
