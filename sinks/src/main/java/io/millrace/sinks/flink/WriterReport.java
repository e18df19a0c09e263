package io.millrace.sinks.flink;

import io.millrace.core.Tally;
import io.millrace.sinks.commits.SealedShard;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a writer tells the aggregator at a checkpoint.
 *
 * @param tally of the operators before it
 * @param shards sealed since the last one
 * @param live scratch files that it still needs
 * @param madeAt milliseconds since 1970-01-01T00:00:00Z
 */
record WriterReport(Tally tally, List<SealedShard> shards, Set<String> live, long madeAt) {
    static final WriterReport NONE = new WriterReport(Tally.NONE, List.of(), Set.of(), Long.MAX_VALUE);

    WriterReport plus(WriterReport other) {
        List<SealedShard> allShards = new ArrayList<>(shards);
        allShards.addAll(other.shards);
        Set<String> allLive = new HashSet<>(live);
        allLive.addAll(other.live);
        return new WriterReport(tally.plus(other.tally), allShards, allLive, Math.min(madeAt, other.madeAt));
    }
}
