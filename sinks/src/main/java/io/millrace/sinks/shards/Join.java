package io.millrace.sinks.shards;

import io.millrace.core.FailPoint;
import io.millrace.core.Schema;
import io.millrace.sinks.FailPoints;
import io.millrace.sinks.commits.Piece;
import io.millrace.sinks.parquet.Footer;
import io.millrace.sinks.statistics.Statistics;
import io.millrace.sinks.stores.DiskTrouble;
import io.millrace.sinks.stores.Output;
import io.millrace.sinks.stores.Scratch;
import io.millrace.sinks.stores.Store;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** Makes one file of the pieces of a shard and its footer, under a scratch name. */
final class Join {
    private static final int BUFFER_BYTES = 1 << 20;

    private final Store store;
    private final List<WrittenPiece> pieces;
    private final MessageDigest digest;
    private final long pieceBytes;
    private long written;
    private boolean isHalf;

    /** A joined file. */
    record Joined(String name, long bytes, String sha256, List<WrittenPiece> pieces, String statistics) {}

    Join(Store store, List<WrittenPiece> pieces) {
        this.store = store;
        this.pieces = List.copyOf(pieces);
        this.pieceBytes = ShardSize.bytes(pieces);
        try {
            this.digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    Joined into(String name, Schema schema) {
        try (Output file = store.create(Scratch.path(name))) {
            for (WrittenPiece piece : pieces) {
                copy(piece.piece(), file);
            }
            var trailers = pieces.stream().map(WrittenPiece::trailer).toList();
            put(ByteBuffer.wrap(new Footer(schema).of(trailers, written)), file);
            long bytes = file.finish();
            FailPoint.reach(FailPoints.JOINED);
            String statistics = Statistics.merged(
                    pieces.stream().map(WrittenPiece::statistics).toList());
            return new Joined(name, bytes, HexFormat.of().formatHex(digest.digest()), pieces, statistics);
        } catch (IOException refused) {
            throw DiskTrouble.write(store.name(Scratch.path(name)), refused);
        }
    }

    private void copy(Piece piece, Output out) throws IOException {
        long before = written;
        byte[] buffer = new byte[BUFFER_BYTES];
        try (InputStream in = store.open(Scratch.path(piece.name()), 0)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                put(ByteBuffer.wrap(buffer, 0, read), out);
            }
        }
        if (written - before != piece.bytes()) {
            throw new IOException(
                    "piece " + piece.name() + " has " + (written - before) + " bytes, not " + piece.bytes());
        }
    }

    private void put(ByteBuffer bytes, Output out) throws IOException {
        digest.update(bytes.duplicate());
        written += bytes.remaining();
        while (bytes.hasRemaining()) {
            out.write(bytes);
        }
        if (!isHalf && written * 2 >= pieceBytes) {
            isHalf = true;
            FailPoint.reach(FailPoints.JOIN_HALF);
        }
    }
}
