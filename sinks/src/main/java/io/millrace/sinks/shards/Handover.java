package io.millrace.sinks.shards;

import io.millrace.sinks.commits.SealedShard;
import java.util.List;
import java.util.Set;

/**
 * What a writer gives to a checkpoint.
 *
 * @param shards complete and named, never to be touched again by the writer
 * @param live scratch files that it still needs
 * @param at what the store's clock said before: milliseconds since 1970-01-01T00:00:00Z
 */
public record Handover(List<SealedShard> shards, Set<String> live, long at) {}
