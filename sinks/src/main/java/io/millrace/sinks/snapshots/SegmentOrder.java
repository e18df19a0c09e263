package io.millrace.sinks.snapshots;

import io.millrace.core.Randomness;
import io.millrace.sinks.shards.Permutation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The order inside a segment: blocks and rows permuted into a stream, and lanes that read it side by side. */
final class SegmentOrder {
    private final long key;
    private final List<Long> sizes;
    private final int lanes;
    /** Blocks in reading order. */
    private final int[] blocks;
    /** Place of each block in reading order. */
    private final int[] ranks;
    /** Rows of the stream before each block in reading order; one more for all. */
    private final long[] before;

    private final Map<Integer, int[]> remembered;

    /** @param sizes rows of each block */
    SegmentOrder(long key, List<Long> sizes, int lanes) {
        this.key = key;
        this.sizes = sizes;
        this.lanes = lanes;
        this.blocks = Permutation.of(key, sizes.size());
        this.ranks = inverse(blocks);
        this.before = new long[blocks.length + 1];
        for (int rank = 0; rank < blocks.length; rank++) {
            before[rank + 1] = before[rank] + sizes.get(blocks[rank]);
        }
        this.remembered = new Remembered(lanes);
    }

    private static int[] inverse(int[] permutation) {
        int[] inverse = new int[permutation.length];
        for (int i = 0; i < permutation.length; i++) {
            inverse[permutation[i]] = i;
        }
        return inverse;
    }

    private static final class Remembered extends LinkedHashMap<Integer, int[]> {
        private static final long serialVersionUID = 1;
        private final int most;

        Remembered(int most) {
            super(16, 0.75f, true);
            this.most = most;
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, int[]> eldest) {
            return size() > most;
        }
    }

    long rows() {
        return before[blocks.length];
    }

    Order.Place locate(int segment, long position) {
        long row = start(position % lanes) + position / lanes;
        int rank = Order.last(before, row);
        int block = blocks[rank];
        return new Order.Place(segment, block, rows(block)[(int) (row - before[rank])]);
    }

    long position(int block, int row) {
        int[] rows = rows(block);
        int place = 0;
        while (rows[place] != row) {
            place++;
        }
        long streamed = before[ranks[block]] + place;
        long lane = lane(streamed);
        return (streamed - start(lane)) * lanes + lane;
    }

    /** Rows of a block in reading order. */
    private int[] rows(int block) {
        return remembered.computeIfAbsent(
                block, wanted -> Permutation.of(Randomness.hash64(key, wanted), Math.toIntExact(sizes.get(wanted))));
    }

    /** First row of a lane in the stream. */
    private long start(long lane) {
        return lane * (rows() / lanes) + Math.min(lane, rows() % lanes);
    }

    /** The last lane that starts at or before a row of the stream. */
    private long lane(long row) {
        long even = rows() / lanes;
        long longer = rows() % lanes;
        long inLonger = longer * (even + 1);
        return row < inLonger ? row / (even + 1) : longer + (row - inLonger) / even;
    }
}
