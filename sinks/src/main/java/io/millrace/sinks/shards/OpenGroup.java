package io.millrace.sinks.shards;

import io.millrace.core.ArrayOutput;
import io.millrace.core.FailPoint;
import io.millrace.core.Origin;
import io.millrace.core.Sample;
import io.millrace.sinks.FailPoints;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** A row group that still takes rows: blocks and one that is being filled. */
final class OpenGroup {
    private static final int FIRST_BYTES = 1 << 14;
    private static final byte[] NOTHING = {};

    private final List<Block> blocks;
    private final BlockPool pool;
    private byte[] filling = NOTHING;
    private int filled;
    private int fillingRows;
    private Origin smallest;
    private long sub;
    private int rows;
    private long rawBytes;

    OpenGroup(Group start, BlockPool pool) {
        this.pool = pool;
        blocks = new ArrayList<>(start.blocks());
        smallest = start.smallest();
        sub = start.sub();
        rows = start.rows();
        rawBytes = start.rawBytes();
    }

    /**
     * @param serialized the row by the codec of the schema
     * @return whether a block was filled
     */
    boolean add(Sample row, ArrayOutput serialized) {
        boolean isFull = filled > 0 && filled + weight(serialized) > BlockPool.BLOCK_BYTES;
        if (isFull) {
            flush();
        }
        append(serialized);
        fillingRows++;
        rows++;
        rawBytes += weight(serialized);
        int order = smallest == null ? -1 : row.origin().compareTo(smallest);
        if (order < 0 || (order == 0 && row.sub() < sub)) {
            smallest = row.origin();
            sub = row.sub();
        }
        return isFull;
    }

    /** What a row adds to {@link #rawBytes}. */
    static int weight(ArrayOutput serialized) {
        return Integer.BYTES + serialized.size();
    }

    private void append(ArrayOutput serialized) {
        int end = filled + weight(serialized);
        if (end > filling.length) {
            grow(end);
        }
        ByteBuffer.wrap(filling).putInt(filled, serialized.size());
        serialized.copyTo(filling, filled + Integer.BYTES);
        filled = end;
    }

    /** The blocks behind the first, of which more will come, do not grow step by step. */
    private void grow(int needed) {
        int doubled = Math.max(FIRST_BYTES, 2 * filling.length);
        boolean isUsual = !blocks.isEmpty() || doubled >= BlockPool.BLOCK_BYTES;
        byte[] larger;
        if (needed > BlockPool.BLOCK_BYTES) {
            larger = new byte[needed];
        } else {
            larger = isUsual ? pool.take() : new byte[Math.max(needed, doubled)];
        }
        System.arraycopy(filling, 0, larger, 0, filled);
        filling = larger;
    }

    private void flush() {
        blocks.add(Block.raw(fillingRows, filled, filling));
        filling = NOTHING;
        filled = 0;
        fillingRows = 0;
        FailPoint.reach(FailPoints.BLOCK_FLUSH);
    }

    /** The rows so far; what comes later does not change it, until this group, cut, is written and its arrays are given back. */
    Group toGroup() {
        if (rows == 0) {
            return Group.EMPTY;
        }
        List<Block> all = new ArrayList<>(blocks);
        if (fillingRows > 0) {
            all.add(Block.raw(fillingRows, filled, filling));
        }
        return new Group(smallest, sub, rows, rawBytes, all);
    }

    List<Block> blocks() {
        return blocks;
    }

    int rows() {
        return rows;
    }

    long rawBytes() {
        return rawBytes;
    }

    /** Bytes held in memory. */
    long memory() {
        return blocks.stream().mapToLong(Block::memory).sum() + filling.length;
    }
}
