package io.millrace.sinks;

import io.millrace.core.MetricType;
import java.util.List;

/** What writers and the committer of shards measure. */
public final class SinkMetrics {
    public static final MetricType OPEN_SHARDS =
            MetricType.gauge("millrace_sink_open_shards", "shards", "Shards that take rows.");
    public static final MetricType HELD_ROWS = MetricType.gauge(
            "millrace_sink_held_rows",
            "rows",
            "Rows of shards that are open or being sealed, and so in no commit yet.");
    public static final MetricType BUFFER =
            MetricType.gauge("millrace_sink_buffer_bytes", "bytes", "Memory that rows of open row groups take.");
    public static final MetricType BUFFER_LIMIT = MetricType.gauge(
            "millrace_sink_buffer_limit_bytes",
            "bytes",
            "A writer's part of run.shard_buffer_megabytes; over it, the largest row group is cut early.");
    public static final MetricType ENCODE = MetricType.histogram(
            "millrace_sink_encode_millis", "milliseconds", "Time to encode a row group, write it and sync it.");
    public static final MetricType SEALED_SHARDS = MetricType.counter(
            "millrace_sink_sealed_shards", "shards", "Complete shards given to a checkpoint, which commits them.");
    public static final MetricType SEALED_ROWS =
            MetricType.counter("millrace_sink_sealed_rows", "rows", "Rows in these shards.");
    public static final MetricType SEALED_BYTES =
            MetricType.counter("millrace_sink_sealed_bytes", "bytes", "Length of these shards.");
    public static final MetricType APPENDS =
            MetricType.counter("millrace_sink_appends", "commits", "Appends put into the dataset.");
    public static final MetricType COMMIT = MetricType.histogram(
            "millrace_sink_commit_millis",
            "milliseconds",
            "Time to place the files of an append and put its manifest.");
    public static final MetricType COMMITTED_ROWS = MetricType.gauge(
            "millrace_sink_committed_rows",
            "rows",
            "Rows of the dataset, as all its commits say; goes on where it stood after a restart.");
    public static final MetricType LAST_COMMIT = MetricType.gauge(
            "millrace_sink_last_commit_seconds",
            "seconds since 1970",
            "When the newest commit was put, also one before this start; not a number while there is none.");

    private SinkMetrics() {}

    /** All of them, in the order of the dataflow. */
    public static List<MetricType> all() {
        return List.of(
                OPEN_SHARDS,
                HELD_ROWS,
                BUFFER,
                BUFFER_LIMIT,
                ENCODE,
                SEALED_SHARDS,
                SEALED_ROWS,
                SEALED_BYTES,
                APPENDS,
                COMMIT,
                COMMITTED_ROWS,
                LAST_COMMIT);
    }
}
