package io.millrace.sinks.shards;

import io.millrace.core.Origin;
import io.millrace.core.TallyCodec;
import io.millrace.sinks.commits.Piece;
import io.millrace.sinks.parquet.Trailer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Shards to bytes and back; the first four bytes are the version. */
public final class ShardStateCodec {
    private static final int VERSION = 3;

    private ShardStateCodec() {}

    public static byte[] write(ShardState shard) throws IOException {
        DataOutputStream counting = new DataOutputStream(OutputStream.nullOutputStream());
        write(shard, counting);
        Exact bytes = new Exact(counting.size());
        write(shard, new DataOutputStream(bytes));
        return bytes.toByteArray();
    }

    /** Many megabytes that are neither copied while the array grows nor at its end. */
    private static final class Exact extends ByteArrayOutputStream {
        Exact(int size) {
            super(size);
        }

        @Override
        public synchronized byte[] toByteArray() {
            return count == buf.length ? buf : super.toByteArray();
        }
    }

    private static void write(ShardState shard, DataOutputStream out) throws IOException {
        out.writeInt(VERSION);
        out.writeUTF(shard.split());
        out.writeLong(shard.openedAt());
        out.writeBoolean(shard.isClosed());
        TallyCodec.write(shard.source(), out);
        out.writeInt(shard.pieces().size());
        for (WrittenPiece piece : shard.pieces()) {
            write(piece, out);
        }
        write(shard.cut(), out);
        write(shard.open(), out);
        out.writeLong(shard.planned());
    }

    /** @throws IOException if the bytes are of a version other than this */
    public static ShardState read(byte[] bytes) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
        int version = in.readInt();
        if (version != VERSION) {
            throw new IOException("an open shard has version " + version + ", this program reads " + VERSION
                    + ": resume with the program that wrote the checkpoint");
        }
        String split = in.readUTF();
        long openedAt = in.readLong();
        boolean isClosed = in.readBoolean();
        var source = TallyCodec.readRanges(in);
        List<WrittenPiece> pieces = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            pieces.add(readPiece(in));
        }
        return new ShardState(split, openedAt, isClosed, source, pieces, readGroup(in), readGroup(in), in.readLong());
    }

    private static void write(WrittenPiece piece, DataOutputStream out) throws IOException {
        out.writeUTF(piece.piece().name());
        out.writeLong(piece.piece().bytes());
        out.writeLong(piece.rawBytes());
        out.writeLong(piece.trailer().rows());
        out.writeLong(piece.trailer().base());
        writeBytes(piece.trailer().bytes(), out);
        writeBytes(piece.statistics().getBytes(StandardCharsets.UTF_8), out);
    }

    private static WrittenPiece readPiece(DataInputStream in) throws IOException {
        Piece piece = new Piece(in.readUTF(), in.readLong());
        long rawBytes = in.readLong();
        Trailer trailer = new Trailer(in.readLong(), in.readLong(), readBytes(in));
        String statistics = new String(readBytes(in), StandardCharsets.UTF_8);
        return new WrittenPiece(piece, rawBytes, trailer, statistics);
    }

    private static void write(Group group, DataOutputStream out) throws IOException {
        out.writeInt(group.rows());
        if (group.isEmpty()) {
            return;
        }
        out.writeUTF(group.smallest().topic());
        out.writeInt(group.smallest().partition());
        out.writeLong(group.smallest().offset());
        out.writeLong(group.sub());
        out.writeLong(group.rawBytes());
        out.writeInt(group.blocks().size());
        for (Block block : group.blocks()) {
            out.writeInt(block.rows());
            out.writeInt(block.rawBytes());
            write(block.form(), out);
        }
    }

    private static void write(Block.Form form, DataOutputStream out) throws IOException {
        out.writeBoolean(form.isRaw());
        out.writeInt(form.length());
        out.write(form.array(), 0, form.length());
    }

    private static Block readBlock(DataInputStream in) throws IOException {
        int rows = in.readInt();
        int rawBytes = in.readInt();
        return in.readBoolean()
                ? Block.raw(rows, rawBytes, readBytes(in))
                : Block.compressed(rows, rawBytes, readBytes(in));
    }

    private static Group readGroup(DataInputStream in) throws IOException {
        int rows = in.readInt();
        if (rows == 0) {
            return Group.EMPTY;
        }
        Origin smallest = new Origin(in.readUTF(), in.readInt(), in.readLong());
        long sub = in.readLong();
        long rawBytes = in.readLong();
        List<Block> blocks = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            blocks.add(readBlock(in));
        }
        return new Group(smallest, sub, rows, rawBytes, blocks);
    }

    private static void writeBytes(byte[] bytes, DataOutputStream out) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static byte[] readBytes(DataInputStream in) throws IOException {
        byte[] bytes = new byte[in.readInt()];
        in.readFully(bytes);
        return bytes;
    }
}
