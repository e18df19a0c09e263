package io.millrace.sinks.shards;

import com.github.luben.zstd.Zstd;

/**
 * Serialized rows of a row group, each behind its length as four bytes. They are compressed only if they stay: for a
 * state, or where memory is short. For many threads.
 */
final class Block {
    private static final int LEVEL = 1;

    private final int rows;
    private final int rawBytes;
    private byte[] raw;
    private byte[] compressed;

    /** @param compressed Zstandard */
    Block(int rows, int rawBytes, byte[] compressed) {
        this.rows = rows;
        this.rawBytes = rawBytes;
        this.compressed = compressed;
    }

    private Block(int rows, byte[] raw) {
        this.rows = rows;
        this.rawBytes = raw.length;
        this.raw = raw;
    }

    static Block of(int rows, byte[] raw) {
        return new Block(rows, raw);
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

    synchronized byte[] raw() {
        return raw == null ? Zstd.decompress(compressed, rawBytes) : raw;
    }

    /** From now on no other form is in memory. */
    synchronized byte[] compressed() {
        if (raw != null) {
            compressed = Zstd.compress(raw, LEVEL);
            raw = null;
        }
        return compressed;
    }

    /** Bytes in memory; compression never counts as a loss, so that what follows from it does not depend on its moment. */
    synchronized long memory() {
        return raw == null ? Math.min(compressed.length, rawBytes) : rawBytes;
    }
}
