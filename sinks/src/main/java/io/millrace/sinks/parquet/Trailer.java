package io.millrace.sinks.parquet;

/**
 * What a Parquet file that ended after one row group would have said of it: page indexes and footer.
 *
 * @param rows in the group
 * @param base position of the trailer that the offsets in it are made for
 * @param bytes the trailer
 */
public record Trailer(long rows, long base, byte[] bytes) {}
