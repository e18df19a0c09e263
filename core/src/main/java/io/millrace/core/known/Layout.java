package io.millrace.core.known;

import io.millrace.core.Bytes;
import java.nio.ByteBuffer;

/**
 * How an entry of an index lies: key, number of the topic (2 bytes), partition (4), offset (8), sub number (4), all
 * big-endian. While entries are sorted, the event time of their row (8) stands behind.
 *
 * @param keyBytes length of every key
 */
record Layout(int keyBytes) {
    /** Topics of an index, at most. */
    static final int MOST_TOPICS = 1 << Short.SIZE;

    private static final int ROW = Short.BYTES + Integer.BYTES + Long.BYTES + Integer.BYTES;

    /** Bytes of an entry in the file. */
    int entry() {
        return keyBytes + ROW;
    }

    /** Bytes of an entry with its time. */
    int timed() {
        return entry() + Long.BYTES;
    }

    void write(Bytes key, Row row, ByteBuffer out) {
        out.put(key.buffer())
                .putShort((short) row.topic())
                .putInt(row.partition())
                .putLong(row.offset())
                .putInt(row.sub())
                .putLong(row.time());
    }

    /** @param at where the entry begins */
    Row row(ByteBuffer from, int at, long time) {
        int row = at + keyBytes;
        return new Row(
                Short.toUnsignedInt(from.getShort(row)),
                from.getInt(row + Short.BYTES),
                from.getLong(row + Short.BYTES + Integer.BYTES),
                from.getInt(row + Short.BYTES + Integer.BYTES + Long.BYTES),
                time);
    }

    long time(ByteBuffer from, int at) {
        return from.getLong(at + entry());
    }

    Bytes key(ByteBuffer from, int at) {
        byte[] key = new byte[keyBytes];
        from.get(at, key);
        return Bytes.owning(key);
    }

    /** Where a row came from, its topic by number. */
    record Row(int topic, int partition, long offset, int sub, long time) {}
}
