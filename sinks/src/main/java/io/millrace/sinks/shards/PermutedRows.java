package io.millrace.sinks.shards;

import io.millrace.core.Row;
import io.millrace.core.StoredRows;
import java.nio.ByteBuffer;
import java.util.Iterator;
import java.util.NoSuchElementException;

/**
 * The rows of a group in the order in which they are written. They lie anywhere, so a few of them are looked up together:
 * the processor fetches many from memory at once, where it would wait for each.
 */
final class PermutedRows implements Iterator<Row> {
    private static final int TOGETHER = 64;

    private final StoredRows stored;
    private final byte[][] raw;
    private final long[] places;
    private final int[] order;
    private final long[] ahead = new long[TOGETHER];
    private int next;
    private int lookedUp;

    PermutedRows(Group group, StoredRows stored) {
        this.stored = stored;
        this.raw = group.blocks().stream().map(Block::raw).toArray(byte[][]::new);
        this.places = places(group);
        this.order = Permutation.of(group.key(), group.rows());
    }

    /** Block and offset of each row. */
    private long[] places(Group group) {
        long[] found = new long[group.rows()];
        int row = 0;
        for (int block = 0; block < raw.length; block++) {
            ByteBuffer lengths = ByteBuffer.wrap(raw[block]);
            int end = group.blocks().get(block).rawBytes();
            for (int offset = 0; offset < end; offset += Integer.BYTES + lengths.getInt(offset)) {
                found[row++] = ((long) block << Integer.SIZE) | offset;
            }
        }
        return found;
    }

    @Override
    public boolean hasNext() {
        return next < order.length;
    }

    @Override
    public Row next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        if (next == lookedUp) {
            lookAhead();
        }
        long place = ahead[next++ % TOGETHER];
        return stored.at(raw[(int) (place >>> Integer.SIZE)], (int) place);
    }

    /** A look at the first byte of each length, which has no sign, has them all fetched. */
    private void lookAhead() {
        int end = Math.min(order.length, next + TOGETHER);
        for (int row = next; row < end; row++) {
            ahead[row % TOGETHER] = places[order[row]];
        }
        for (int row = next; row < end; row++) {
            long place = ahead[row % TOGETHER];
            if (raw[(int) (place >>> Integer.SIZE)][(int) place] < 0) {
                throw new IllegalStateException("a row of a block has no length");
            }
            ahead[row % TOGETHER] = place + Integer.BYTES;
        }
        lookedUp = end;
    }
}
