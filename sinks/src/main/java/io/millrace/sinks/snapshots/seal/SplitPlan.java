package io.millrace.sinks.snapshots.seal;

import io.millrace.core.Refusal;
import io.millrace.core.Refusal.Trouble;

/**
 * How a split is cut.
 *
 * @param rows of the split
 * @param groupRows rows of a row group
 */
public record SplitPlan(String split, long rows, int shards, long groupRows) {
    private static final int LEAST = 3;
    private static final int MOST = 99_999;

    /**
     * The number of shards that are written for those that are asked for: 3·2^k, a multiple of all readers; 1 where the
     * split has fewer rows (contract, section 6).
     *
     * @param readers world size × readers that the seal is made for
     */
    public static int shards(long rows, int asked, int readers) {
        for (long shards = LEAST; shards <= MOST; shards *= 2) {
            if (shards >= asked && shards % readers == 0) {
                return rows < shards ? 1 : (int) shards;
            }
        }
        throw new Refusal(
                Trouble.INVALID,
                "no number of shards 3·2^k up to " + MOST + " is at least " + asked + " and a multiple of " + readers
                        + " readers: take fewer shards, and world size × readers of the form 2^k or 3·2^k");
    }
}
