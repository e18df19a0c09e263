package io.millrace.sinks.shards;

import io.millrace.core.FailPoint;
import io.millrace.core.Schema;
import io.millrace.sinks.FailPoints;
import io.millrace.sinks.commits.DiskTrouble;
import io.millrace.sinks.commits.Piece;
import io.millrace.sinks.commits.RootLayout;
import io.millrace.sinks.parquet.Footer;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** Makes one file of the pieces of a shard and its footer, under a scratch name. */
final class Join {
    private static final int BUFFER_BYTES = 1 << 20;

    private final RootLayout layout;
    private final List<WrittenPiece> pieces;
    private final MessageDigest digest;
    private final long pieceBytes;
    private long written;
    private boolean isHalf;

    /** A joined file. */
    record Joined(String name, long bytes, String sha256, List<WrittenPiece> pieces) {}

    Join(RootLayout layout, List<WrittenPiece> pieces) {
        this.layout = layout;
        this.pieces = List.copyOf(pieces);
        this.pieceBytes = ShardSize.bytes(pieces);
        try {
            this.digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    Joined into(String name, Schema schema) {
        try (ScratchFile file = new ScratchFile(layout.scratch(name))) {
            for (WrittenPiece piece : pieces) {
                copy(piece.piece(), file.channel());
            }
            var trailers = pieces.stream().map(WrittenPiece::trailer).toList();
            put(ByteBuffer.wrap(new Footer(schema).of(trailers, written)), file.channel());
            long bytes = file.sync();
            FailPoint.reach(FailPoints.JOINED);
            return new Joined(name, bytes, HexFormat.of().formatHex(digest.digest()), pieces);
        } catch (IOException refused) {
            throw DiskTrouble.write(layout.scratch(name), refused);
        }
    }

    private void copy(Piece piece, FileChannel out) throws IOException {
        long before = written;
        try (FileChannel in = FileChannel.open(layout.scratch(piece.name()), StandardOpenOption.READ)) {
            ByteBuffer buffer = ByteBuffer.allocate(BUFFER_BYTES);
            while (in.read(buffer) >= 0) {
                put(buffer.flip(), out);
                buffer.clear();
            }
        }
        if (written - before != piece.bytes()) {
            throw new IOException(
                    "piece " + piece.name() + " has " + (written - before) + " bytes, not " + piece.bytes());
        }
    }

    private void put(ByteBuffer bytes, FileChannel out) throws IOException {
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
