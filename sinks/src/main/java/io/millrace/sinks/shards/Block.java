package io.millrace.sinks.shards;

import com.github.luben.zstd.Zstd;
import java.util.Arrays;

/**
 * Serialized rows of a row group, each behind its length as four bytes. They are compressed only where memory is short.
 * For many threads.
 */
final class Block {
    private static final int LEVEL = 1;

    private final int rows;
    private final int rawBytes;
    private byte[] raw;
    private byte[] compressed;

    private Block(int rows, int rawBytes, byte[] raw, byte[] compressed) {
        this.rows = rows;
        this.rawBytes = rawBytes;
        this.raw = raw;
        this.compressed = compressed;
    }

    /** @param raw its first bytes are the rows, and are not changed before the block's group is written */
    static Block raw(int rows, int rawBytes, byte[] raw) {
        return new Block(rows, rawBytes, raw, null);
    }

    /** @param compressed Zstandard */
    static Block compressed(int rows, int rawBytes, byte[] compressed) {
        return new Block(rows, rawBytes, null, compressed);
    }

    int rows() {
        return rows;
    }

    int rawBytes() {
        return rawBytes;
    }

    synchronized boolean isRaw() {
        return raw != null;
    }

    /** The rows, and maybe more behind them. */
    synchronized byte[] raw() {
        return raw == null ? Zstd.decompress(compressed, rawBytes) : raw;
    }

    /** From now on no other form is in memory. */
    synchronized void compress() {
        if (raw != null) {
            byte[] room = new byte[Math.toIntExact(Zstd.compressBound(rawBytes))];
            long size = Zstd.compressByteArray(room, 0, room.length, raw, 0, rawBytes, LEVEL);
            compressed = Arrays.copyOf(room, Math.toIntExact(size));
            raw = null;
        }
    }

    /** Takes one of the two forms: both are there while a thread compresses. */
    synchronized Form form() {
        return raw == null ? new Form(compressed, compressed.length, false) : new Form(raw, rawBytes, true);
    }

    /** Its first bytes are the rows, compressed or not. */
    record Form(byte[] array, int length, boolean isRaw) {}

    /** Bytes in memory; compression never counts as a loss, so that what follows from it does not depend on its moment. */
    synchronized long memory() {
        return raw == null ? Math.min(compressed.length, rawBytes) : raw.length;
    }
}
