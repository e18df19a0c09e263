package io.millrace.sinks.shards;

import io.millrace.core.FailPoint;
import io.millrace.core.StoredRows;
import io.millrace.sinks.Dataset;
import io.millrace.sinks.FailPoints;
import io.millrace.sinks.commits.Piece;
import io.millrace.sinks.parquet.RowGroupEncoder;
import io.millrace.sinks.parquet.Trailer;
import io.millrace.sinks.statistics.Columns;
import io.millrace.sinks.statistics.SummarizedRows;
import io.millrace.sinks.stores.DiskTrouble;
import io.millrace.sinks.stores.Output;
import io.millrace.sinks.stores.RunningHash;
import io.millrace.sinks.stores.Scratch;
import io.millrace.sinks.stores.Store;
import java.io.IOException;

/** Encodes row groups into pieces. For one thread. */
final class PieceWriter {
    private final Store store;
    private final RowGroupEncoder encoder;
    private final StoredRows stored;
    private final Columns summarized;

    PieceWriter(Columns summarized, Store store) {
        Dataset dataset = summarized.dataset();
        this.summarized = summarized;
        this.store = store;
        this.encoder = new RowGroupEncoder(dataset.schema(), dataset.profile());
        this.stored = new StoredRows(dataset.schema());
    }

    /**
     * @param base position of the piece's first byte in its shard
     * @param hash goes on if it has all bytes before
     */
    WrittenPiece write(Group group, String name, long base, RunningHash hash) {
        SummarizedRows rows = new SummarizedRows(group.permuted(stored), summarized);
        try (Output file = store.create(Scratch.path(name))) {
            FailPoint.reach(FailPoints.PIECE_BEGUN);
            Trailer trailer = encoder.encode(rows, hash.bytes() == base ? hash.into(file) : file, base);
            Piece piece = new Piece(name, file.finish());
            FailPoint.reach(FailPoints.PIECE_SYNCED);
            return new WrittenPiece(piece, group.rawBytes(), trailer, rows.statistics());
        } catch (IOException refused) {
            throw DiskTrouble.write(store.name(Scratch.path(name)), refused);
        }
    }
}
