package io.millrace.sinks.shards;

/**
 * How full a writer is.
 *
 * @param open shards that take rows
 * @param heldRows rows that were not handed over
 * @param bufferBytes memory of open row groups
 * @param limitBytes what they may take now
 */
public record Levels(int open, long heldRows, long bufferBytes, long limitBytes) {
    public static final Levels NONE = new Levels(0, 0, 0, 0);
}
