package io.millrace.sinks.commits;

import io.millrace.core.Ranges;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Everything the committer needs to decide about one append and to put it.
 *
 * @param number of the append: how many are in force before it
 * @param source offsets consumed since the append before; each range starts at the end that the job knows
 * @param counts for the same span
 * @param shards files to add
 * @param live scratch files that the writers still need
 * @param checkpoint {@code <job id>/<n>}: holds the rows not yet in files
 * @param madeAt when the request was made, milliseconds since 1970-01-01T00:00:00Z
 * @param x further entries for the manifest's {@code x}: texts, numbers, lists and maps
 */
public record AppendRequest(
        long number,
        Ranges source,
        Counts counts,
        List<SealedShard> shards,
        Set<String> live,
        String checkpoint,
        long madeAt,
        Map<String, Object> x) {
    public AppendRequest {
        shards = shards.stream()
                .sorted(java.util.Comparator.comparing(shard -> shard.file().path()))
                .toList();
        live = Collections.unmodifiableSet(new TreeSet<>(live));
        x = Collections.unmodifiableMap(new TreeMap<>(x));
    }

    /** The entries of the manifest's {@code add}, sorted by path. */
    public List<FileEntry> add() {
        return shards.stream().map(SealedShard::file).toList();
    }

    public byte[] toBytes() {
        return AppendRequestJson.write(this);
    }

    /** @throws IOException if the bytes are of another version or none of ours */
    public static AppendRequest fromBytes(byte[] bytes) throws IOException {
        return AppendRequestJson.read(bytes);
    }
}
