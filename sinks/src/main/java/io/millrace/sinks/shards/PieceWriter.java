package io.millrace.sinks.shards;

import io.millrace.core.FailPoint;
import io.millrace.core.Row;
import io.millrace.core.StoredRows;
import io.millrace.sinks.Dataset;
import io.millrace.sinks.FailPoints;
import io.millrace.sinks.commits.DiskTrouble;
import io.millrace.sinks.commits.Piece;
import io.millrace.sinks.commits.RootLayout;
import io.millrace.sinks.parquet.RowGroupEncoder;
import io.millrace.sinks.parquet.Trailer;
import java.io.IOException;
import java.util.Iterator;

/** Encodes row groups into pieces. For one thread. */
final class PieceWriter {
    private final RootLayout layout;
    private final RowGroupEncoder encoder;
    private final StoredRows stored;

    PieceWriter(Dataset dataset, RootLayout layout) {
        this.layout = layout;
        this.encoder = new RowGroupEncoder(dataset.schema(), dataset.profile());
        this.stored = new StoredRows(dataset.schema());
    }

    /** @param base position of the piece's first byte in its shard */
    WrittenPiece write(Group group, String name, long base) {
        Iterator<Row> rows = group.permuted(stored);
        try (ScratchFile file = new ScratchFile(layout.scratch(name))) {
            Trailer trailer = encoder.encode(rows, file.channel(), base);
            Piece piece = new Piece(name, file.sync());
            FailPoint.reach(FailPoints.PIECE_SYNCED);
            return new WrittenPiece(piece, group.rawBytes(), trailer);
        } catch (IOException refused) {
            throw DiskTrouble.write(layout.scratch(name), refused);
        }
    }
}
