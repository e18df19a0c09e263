package io.millrace.sinks.snapshots.seal;

import io.millrace.sinks.stores.Scratch;
import java.io.Serializable;

/**
 * One shard of a sealed root.
 *
 * @param number among the shards of its split, from 0
 * @param from its first position of the order
 * @param to behind its last position
 * @param groupRows rows of each of its row groups but the last
 */
record ShardPlan(String split, int number, int shards, long from, long to, long groupRows) implements Serializable {
    /** Shard i of m holds ⌊N/m⌋ rows, and the first N mod m shards one more: contract, section 6. */
    static ShardPlan of(SplitPlan split, int number) {
        long even = split.rows() / split.shards();
        long more = split.rows() % split.shards();
        return new ShardPlan(
                split.split(),
                number,
                split.shards(),
                number * even + Math.min(number, more),
                (number + 1) * even + Math.min(number + 1, more),
                split.groupRows());
    }

    /** Where it lies until all are written: what is stopped half-way must not look like a dataset. */
    String scratch() {
        return Scratch.path(path().substring(path().lastIndexOf('/') + 1));
    }

    String path() {
        return String.format("data/%s/%s-%05d-of-%05d.parquet", split, split, number, shards);
    }
}
