package io.millrace.sinks.shards;

import io.millrace.core.Origin;
import io.millrace.core.Row;
import io.millrace.core.StoredRows;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Iterator;
import java.util.List;

/**
 * Rows of a row group in the order of their arrival.
 *
 * @param smallest origin of the smallest row id, null if there is no row
 * @param sub of the smallest row id
 * @param rawBytes of the rows before compression
 */
record Group(Origin smallest, long sub, int rows, long rawBytes, List<Block> blocks) {
    static final Group EMPTY = new Group(null, 0, 0, 0, List.of());

    Group {
        blocks = List.copyOf(blocks);
    }

    boolean isEmpty() {
        return rows == 0;
    }

    /** First 8 bytes, big-endian, of the SHA-256 of the smallest row id: the same whichever writer has the group. */
    long key() {
        try {
            byte[] id = smallest.rowId(sub).getBytes(StandardCharsets.UTF_8);
            return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(id))
                    .getLong();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The rows in the order in which they are written. */
    Iterator<Row> permuted(StoredRows stored) {
        return new PermutedRows(this, stored);
    }
}
