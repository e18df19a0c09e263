package io.millrace.sinks.shards;

import io.millrace.core.FailPoint;
import io.millrace.core.Refusal;
import io.millrace.core.Schema;
import io.millrace.sinks.FailPoints;
import io.millrace.sinks.commits.Piece;
import io.millrace.sinks.parquet.Footer;
import io.millrace.sinks.statistics.Statistics;
import io.millrace.sinks.stores.DiskTrouble;
import io.millrace.sinks.stores.Output;
import io.millrace.sinks.stores.RunningHash;
import io.millrace.sinks.stores.Scratch;
import io.millrace.sinks.stores.Store;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;
import java.util.List;

/** Makes one file of the pieces of a shard and its footer, under a scratch name. */
final class Join {
    private static final int BUFFER_BYTES = 1 << 20;

    private final Store store;
    private final List<WrittenPiece> pieces;
    private final long pieceBytes;
    private final boolean isHashed;
    private final RunningHash hash;
    private long joined;

    /** A joined file. */
    record Joined(String name, long bytes, String sha256, List<WrittenPiece> pieces, String statistics) {}

    /** @param hash of the pieces if it has all their bytes; if not, as after a restore, they are read */
    Join(Store store, List<WrittenPiece> pieces, RunningHash hash) {
        this.store = store;
        this.pieces = List.copyOf(pieces);
        this.pieceBytes = ShardSize.bytes(pieces);
        this.isHashed = hash.bytes() == pieceBytes;
        this.hash = isHashed ? hash : new RunningHash();
    }

    /** What a store cannot put together, as of parts that differ in size, comes by here instead. */
    Joined into(String name, Schema schema) {
        try {
            return joined(name, schema);
        } catch (Refusal refused) {
            if (!isHashed) {
                throw refused;
            }
            return new Join(store, pieces, new RunningHash()).joined(name, schema);
        }
    }

    private Joined joined(String name, Schema schema) {
        try (Output file = store.create(Scratch.path(name))) {
            for (WrittenPiece piece : pieces) {
                add(piece.piece(), file);
            }
            var trailers = pieces.stream().map(WrittenPiece::trailer).toList();
            hash.into(file).write(ByteBuffer.wrap(new Footer(schema).of(trailers, pieceBytes)));
            long bytes = file.finish();
            FailPoint.reach(FailPoints.JOINED);
            String statistics = Statistics.merged(
                    pieces.stream().map(WrittenPiece::statistics).toList());
            return new Joined(name, bytes, hash.sha256(), pieces, statistics);
        } catch (IOException refused) {
            throw DiskTrouble.write(store.name(Scratch.path(name)), refused);
        }
    }

    private void add(Piece piece, Output file) throws IOException {
        if (!isHashed) {
            copy(piece, hash.into(file));
        } else if (!file.append(Scratch.path(piece.name()), piece.bytes())) {
            copy(piece, file);
        }
        boolean wasHalf = joined * 2 >= pieceBytes;
        joined += piece.bytes();
        if (!wasHalf && joined * 2 >= pieceBytes) {
            FailPoint.reach(FailPoints.JOIN_HALF);
        }
    }

    private void copy(Piece piece, WritableByteChannel out) throws IOException {
        long copied = 0;
        byte[] buffer = new byte[BUFFER_BYTES];
        try (InputStream in = store.open(Scratch.path(piece.name()), 0)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                for (ByteBuffer rest = ByteBuffer.wrap(buffer, 0, read); rest.hasRemaining(); ) {
                    out.write(rest);
                }
                copied += read;
            }
        }
        if (copied != piece.bytes()) {
            throw new IOException("piece " + piece.name() + " has " + copied + " bytes, not " + piece.bytes());
        }
    }
}
