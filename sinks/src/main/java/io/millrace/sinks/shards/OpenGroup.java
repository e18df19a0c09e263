package io.millrace.sinks.shards;

import io.millrace.core.ArrayOutput;
import io.millrace.core.FailPoint;
import io.millrace.core.Origin;
import io.millrace.core.Sample;
import io.millrace.sinks.FailPoints;
import java.util.ArrayList;
import java.util.List;

/** A row group that still takes rows: blocks and one that is being filled. */
final class OpenGroup {
    private static final int BLOCK_BYTES = 1 << 20;

    private final List<Block> blocks;
    private ArrayOutput filling = new ArrayOutput();
    private int fillingRows;
    private Origin smallest;
    private long sub;
    private int rows;
    private long rawBytes;

    OpenGroup(Group start) {
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
    boolean add(Sample row, byte[] serialized) {
        filling.writeInt(serialized.length);
        filling.write(serialized);
        fillingRows++;
        rows++;
        rawBytes += weight(serialized);
        int order = smallest == null ? -1 : row.origin().compareTo(smallest);
        if (order < 0 || (order == 0 && row.sub() < sub)) {
            smallest = row.origin();
            sub = row.sub();
        }
        boolean isFull = filling.size() >= BLOCK_BYTES;
        if (isFull) {
            flush();
        }
        return isFull;
    }

    /** What a row adds to {@link #rawBytes}. */
    static int weight(byte[] serialized) {
        return Integer.BYTES + serialized.length;
    }

    private void flush() {
        blocks.add(Block.of(fillingRows, filling.toBytes()));
        filling = new ArrayOutput();
        fillingRows = 0;
        FailPoint.reach(FailPoints.BLOCK_FLUSH);
    }

    /** The rows so far; what comes later does not change it. */
    Group toGroup() {
        if (rows == 0) {
            return Group.EMPTY;
        }
        List<Block> all = new ArrayList<>(blocks);
        if (fillingRows > 0) {
            all.add(Block.of(fillingRows, filling.toBytes()));
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

    /** Bytes held in memory; an array that grows by doubling is at most half empty. */
    long memory() {
        return blocks.stream().mapToLong(Block::memory).sum() + 2L * filling.size();
    }
}
