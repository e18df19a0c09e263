package io.millrace.sinks;

import io.millrace.core.Mistakes;
import io.millrace.core.Option;
import io.millrace.sinks.statistics.Statistics;
import io.millrace.sinks.stores.S3Settings;
import io.millrace.sinks.stores.Store;
import io.millrace.sinks.stores.StoreAddress;
import java.io.Serializable;
import java.time.Duration;
import java.util.Optional;

/** A directory of sharded Parquet, and when a shard is sealed. */
public record ParquetSettings(
        @Option(
                doc =
                        "Directory of the dataset, or s3://bucket/prefix; made if it is not there. Nothing else may lie in it.")
        String path,

        @Option(
                doc = "Layout: train for text, tokens and features; media for rows of 0.2 to 20 MB.",
                fallback = "train")
        Profile profile,

        @Option(doc = "A shard with this many rows is sealed.", fallback = "1000000", min = 1, max = 1_000_000_000)
        int shardRows,

        @Option(doc = "A shard of this size is sealed, in megabytes.", fallback = "256", min = 1, max = 4096)
        int shardMegabytes,

        @Option(
                doc = "A shard that has been open for so long is sealed, in minutes.",
                fallback = "10",
                min = 0.01,
                max = 525_600)
        double maxAgeMinutes,

        @Option(
                doc =
                        "Size of a row group before compression, in megabytes; 32 for train and 24 for media if not given.",
                fallback = Option.NONE,
                min = 1,
                max = 64)
        Integer rowGroupMegabytes,

        @Option(doc = "How an object store is reached.", fallback = Option.NONE)
        S3Settings s3,

        @Option(
                doc =
                        "A snapshot is made after a commit when the last one is so old, in minutes; none is made by the job if"
                                + " not given.",
                fallback = Option.NONE,
                min = 0.01,
                max = 525_600)
        Double snapshotEveryMinutes,

        @Option(
                doc =
                        "Whether commits tell the distribution of each column of each file: counts, mean, variance, and sketches of"
                                + " quantiles and distinct values.",
                fallback = "false")
        boolean columnStatistics)
        implements Serializable {

    /** Contract, R16. */
    public enum Profile {
        TRAIN,
        MEDIA
    }

    public ParquetSettings {
        new Mistakes()
                .when(
                        path != null && !StoreAddress.isKnown(path),
                        "path: must be a directory or s3://bucket/prefix, got '" + path
                                + "'; other stores have no put-if-absent that two jobs could rely on")
                .when(
                        s3 != null && path != null && !path.startsWith("s3://"),
                        "s3: says how an object store is reached, and path is a directory")
                .when(
                        profile == Profile.MEDIA && rowGroupMegabytes != null && rowGroupMegabytes > 32,
                        "row_group_megabytes: is at most 32 in the profile media")
                .when(
                        columnStatistics && !Statistics.isPossible(),
                        "column_statistics: needs the JDK 17 or 21, this one is " + Runtime.version()
                                + ": run with one of them, or leave it out")
                .refuse();
    }

    /** How often the job makes a snapshot; empty if it makes none. */
    public Optional<Duration> snapshotEvery() {
        return Optional.ofNullable(snapshotEveryMinutes)
                .map(minutes -> Duration.ofMillis(Math.round(minutes * 60_000)));
    }

    /** Where the dataset lies. */
    public StoreAddress address() {
        return new StoreAddress(path, s3);
    }

    /** Opens the place where the dataset lies. */
    public Store store() {
        return address().open();
    }
}
