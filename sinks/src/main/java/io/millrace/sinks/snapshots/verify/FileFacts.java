package io.millrace.sinks.snapshots.verify;

import io.millrace.sinks.snapshots.verify.Offsets.Span;
import java.util.List;
import java.util.Map;

/**
 * What a shard was found to be.
 *
 * @param sha256 of its bytes; null if contents were not read
 * @param source topic-partition → smallest offset of its rows, largest + 1; null if its rows were not read
 * @param ids sorted hashes of its row ids, eight bytes a row; null if its rows were not read
 */
record FileFacts(long bytes, long rows, List<Long> rowGroups, String sha256, Map<String, Span> source, long[] ids) {
    boolean hasRows() {
        return ids != null;
    }
}
