package io.millrace.sinks.commits;

/**
 * A complete shard that waits to be committed.
 *
 * @param scratchName its present name under {@code .millrace/tmp/}
 * @param file what the manifest will say; its path is the final one
 */
public record SealedShard(String scratchName, FileEntry file) {}
