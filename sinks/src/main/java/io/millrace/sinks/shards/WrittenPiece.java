package io.millrace.sinks.shards;

import io.millrace.sinks.commits.Piece;
import io.millrace.sinks.parquet.Trailer;

/**
 * A row group on disk.
 *
 * @param rawBytes of its rows before they were encoded
 * @param trailer what the footer will say of it
 * @param statistics of its columns, as {@link io.millrace.sinks.statistics.Statistics} has them
 */
record WrittenPiece(Piece piece, long rawBytes, Trailer trailer, String statistics) {}
