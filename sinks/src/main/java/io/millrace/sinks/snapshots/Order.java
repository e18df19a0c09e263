package io.millrace.sinks.snapshots;

import io.millrace.core.Randomness;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The order {@code mr-block-1} of one split of a snapshot: which row stands at a position, and where a row stands
 * (contract, section 9). Needs row counts only. For one thread; remembers the row order of at most {@code lanes}
 * blocks, four bytes a row.
 */
public final class Order {
    /** A row: its segment, its block in the segment's files by path, its row in the block. */
    public record Place(int segment, int block, int row) {}

    private final List<SegmentOrder> segments = new ArrayList<>();
    private final long[] first;

    /** @param segments rows of each block of each segment; those without blocks stay in the list */
    public Order(List<List<Long>> segments, Shuffling shuffling) {
        long key = Randomness.hash64(shuffling.seed(), shuffling.epoch());
        first = new long[segments.size() + 1];
        for (int i = 0; i < segments.size(); i++) {
            SegmentOrder segment = new SegmentOrder(Randomness.hash64(key, i), segments.get(i), shuffling.lanes());
            this.segments.add(segment);
            first[i + 1] = first[i] + segment.rows();
        }
    }

    /** Rows of the split. */
    public long rows() {
        return first[first.length - 1];
    }

    /** @param position 0 ≤ position < {@link #rows} */
    public Place locate(long position) {
        if (position < 0 || position >= rows()) {
            throw new IndexOutOfBoundsException("position " + position + " of " + rows());
        }
        int segment = last(first, position);
        return segments.get(segment).locate(segment, position - first[segment]);
    }

    /** The inverse of {@link #locate}. */
    public long position(Place place) {
        return first[place.segment()] + segments.get(place.segment()).position(place.block(), place.row());
    }

    /** The last index whose sum is not beyond; empty parts share their sum with the next one. */
    static int last(long[] sums, long value) {
        int found = Arrays.binarySearch(sums, value);
        if (found < 0) {
            return -found - 2;
        }
        while (found + 1 < sums.length && sums[found + 1] == value) {
            found++;
        }
        return found;
    }
}
