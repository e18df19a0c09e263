package io.millrace.sinks;

import io.millrace.core.Mistakes;
import io.millrace.core.Option;
import java.io.Serializable;
import java.nio.file.Path;

/** A directory of sharded Parquet, and when a shard is sealed. */
public record ParquetSettings(
        @Option(doc = "Directory of the dataset; made if it is not there. Nothing else may lie in it.")
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
        Integer rowGroupMegabytes)
        implements Serializable {

    /** Contract, R16. */
    public enum Profile {
        TRAIN,
        MEDIA
    }

    public ParquetSettings {
        new Mistakes()
                .when(
                        path != null && path.matches("[a-z][a-z0-9]+:.*") && !path.startsWith("file:"),
                        "path: must be a directory of this machine or of a mounted disk, got '" + path
                                + "'; stores such as s3 are not written yet")
                .when(
                        profile == Profile.MEDIA && rowGroupMegabytes != null && rowGroupMegabytes > 32,
                        "row_group_megabytes: is at most 32 in the profile media")
                .refuse();
    }

    /** The directory; {@code file:/a}, {@code file:///a} and {@code /a} are the same one. */
    public Path directory() {
        String plain = path.startsWith("file:") ? path.substring("file:".length()) : path;
        return Path.of(plain.startsWith("///") ? plain.substring(2) : plain)
                .toAbsolutePath()
                .normalize();
    }
}
