package io.millrace.sinks.shards;

import com.github.luben.zstd.Zstd;

/**
 * Serialized rows of a row group, each behind its length as four bytes.
 *
 * @param rawBytes before compression
 * @param compressed Zstandard
 */
record Block(int rows, int rawBytes, byte[] compressed) {
    private static final int LEVEL = 1;

    static Block of(int rows, byte[] raw) {
        return new Block(rows, raw.length, Zstd.compress(raw, LEVEL));
    }

    byte[] raw() {
        return Zstd.decompress(compressed, rawBytes);
    }
}
