package io.millrace.sinks.snapshots.seal;

import io.millrace.core.Origin;
import io.millrace.core.Ranges;
import io.millrace.core.Schema;
import io.millrace.sinks.ParquetSettings.Profile;
import io.millrace.sinks.commits.FileEntry;
import io.millrace.sinks.parquet.Footer;
import io.millrace.sinks.parquet.RowGroupEncoder;
import io.millrace.sinks.parquet.Trailer;
import io.millrace.sinks.snapshots.Order;
import io.millrace.sinks.snapshots.Shuffling;
import io.millrace.sinks.snapshots.Snapshot;
import io.millrace.sinks.snapshots.pages.ShardReader;
import io.millrace.sinks.snapshots.rows.BlockReader;
import io.millrace.sinks.snapshots.rows.ReadRow;
import io.millrace.sinks.stores.DiskTrouble;
import io.millrace.sinks.stores.Output;
import io.millrace.sinks.stores.RunningHash;
import io.millrace.sinks.stores.Store;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Writes one shard of a sealed root. In memory are the rows of that shard and one column of the row group that is read;
 * each row group of the source is read by every shard that has a row of it, which are about as many as there are lanes.
 */
final class ShardSealer {
    private final Store source;
    private final Store target;
    private final Snapshot snapshot;
    private final Shuffling shuffling;
    private final Schema schema;
    private final RowGroupEncoder encoder;

    ShardSealer(Store source, Store target, Snapshot snapshot, Sealing sealing) {
        this.source = source;
        this.target = target;
        this.snapshot = snapshot;
        this.shuffling = sealing.shuffling();
        this.schema = sealing.schema();
        this.encoder = new RowGroupEncoder(schema, sealing.profile());
    }

    /** What all shards of a seal share. */
    record Sealing(Shuffling shuffling, Schema schema, Profile profile) {}

    FileEntry write(ShardPlan plan) {
        List<ReadRow> rows = read(plan);
        String path = plan.path();
        try (Output file = target.create(plan.scratch())) {
            RunningHash hash = new RunningHash();
            WritableByteChannel out = hash.into(file);
            List<Trailer> trailers = new ArrayList<>();
            for (int from = 0; from < rows.size(); from += (int) plan.groupRows()) {
                int to = (int) Math.min(rows.size(), from + plan.groupRows());
                trailers.add(encoder.encode(rows.subList(from, to).iterator(), out, hash.bytes()));
            }
            out.write(ByteBuffer.wrap(new Footer(schema).of(trailers, hash.bytes())));
            List<Long> groups = trailers.stream().map(Trailer::rows).toList();
            return new FileEntry(path, file.finish(), hash.sha256(), rows.size(), groups, hull(rows), List.of());
        } catch (IOException refused) {
            throw DiskTrouble.write(target.name(path), refused);
        }
    }

    private List<ReadRow> read(ShardPlan plan) {
        Order order = snapshot.order(plan.split(), shuffling);
        List<ReadRow> rows = new ArrayList<>();
        Map<Integer, Map<Integer, ReadRow>> blocks = new TreeMap<>();
        for (long position = plan.from(); position < plan.to(); position++) {
            Order.Place place = order.locate(position);
            ReadRow row = new ReadRow(schema.size());
            rows.add(row);
            blocks.computeIfAbsent(place.block(), block -> new HashMap<>()).put(place.row(), row);
        }
        List<Snapshot.Block> all = snapshot.blocks(plan.split()).get(0);
        blocks.forEach((block, wanted) -> read(all.get(block), wanted));
        return rows;
    }

    private void read(Snapshot.Block block, Map<Integer, ReadRow> wanted) {
        try {
            new BlockReader(schema).read(new ShardReader(source, block.file().path()), block.group(), wanted);
        } catch (IOException broken) {
            throw DiskTrouble.read(source.name(block.file().path()), broken);
        }
    }

    /** From the smallest to the largest offset of each partition. */
    private static Ranges hull(List<ReadRow> rows) {
        Map<Ranges.Partition, Ranges.Span> spans = new HashMap<>();
        for (ReadRow row : rows) {
            Origin origin = Origin.parse(row.rowId().substring(0, row.rowId().lastIndexOf('/')));
            spans.merge(
                    new Ranges.Partition(origin.topic(), origin.partition()),
                    new Ranges.Span(origin.offset(), origin.offset() + 1),
                    Ranges.Span::cover);
        }
        return Ranges.of(spans);
    }
}
