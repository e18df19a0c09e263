package io.millrace.sinks.shards;

import io.millrace.sinks.ParquetSettings;
import io.millrace.sinks.ParquetSettings.Profile;
import java.time.Duration;

/**
 * When a row group is cut and a shard is closed: contract, R16. Decisions depend on the rows alone, never on
 * checkpoints.
 *
 * @param shardRows rows of a shard
 * @param shardBytes of a shard on disk
 * @param age a shard is closed after this time
 * @param groupBytes aim for the rows of a group, serialized
 * @param mostGroupBytes no group of two rows or more exceeds it, serialized
 * @param isEven whether groups of a shard aim at equal row counts
 */
record ShardLimits(
        long shardRows, long shardBytes, Duration age, long groupBytes, long mostGroupBytes, boolean isEven) {
    private static final long MEBIBYTE = 1 << 20;
    private static final int TRAIN_MEBIBYTES = 32;
    private static final int MEDIA_MEBIBYTES = 24;
    /** Encoded rows may be a third larger than serialized ones, for short rows with long ids; 100,000,000 is the limit. */
    private static final long TRAIN_MOST = 72_000_000;
    /** Under 32 MiB with the levels of its columns. */
    private static final long MEDIA_MOST = 31 * MEBIBYTE;

    /** The next group is as large as its rows are many. */
    static final long BY_ROWS = -1;

    /** The part of a shard, one in so many, that is not worth a group. */
    private static final int NEGLIGIBLE = 40;

    static ShardLimits of(ParquetSettings settings) {
        boolean isMedia = settings.profile() == Profile.MEDIA;
        int fallback = isMedia ? MEDIA_MEBIBYTES : TRAIN_MEBIBYTES;
        int mebibytes = settings.rowGroupMegabytes() == null ? fallback : settings.rowGroupMegabytes();
        long shardBytes = settings.shardMegabytes() * MEBIBYTE;
        return new ShardLimits(
                settings.shardRows(),
                shardBytes,
                Duration.ofMillis(Math.round(settings.maxAgeMinutes() * 60_000)),
                Math.min(mebibytes * MEBIBYTE, shardBytes),
                isMedia ? MEDIA_MOST : TRAIN_MOST,
                !isMedia);
    }

    /** Whether a group must be cut before a row that weighs so much. */
    boolean isFullFor(OpenGroup group, long weight) {
        return group.rows() > 0 && group.rawBytes() + weight > mostGroupBytes;
    }

    boolean isFull(OpenShard shard) {
        OpenGroup group = shard.group();
        if (shard.planned() > 0) {
            return group.rawBytes() >= shard.planned();
        }
        long firstRows = shard.firstRows();
        if (!isEven || firstRows == 0) {
            return group.rawBytes() >= groupBytes;
        }
        long groups = (shardRows + firstRows - 1) / firstRows;
        long even = (shardRows + groups - 1) / groups;
        return group.rows() >= even || group.rawBytes() >= Math.min(mostGroupBytes, groupBytes + groupBytes / 2);
    }

    /** Whether a shard with so many bytes of serialized rows has room for a whole further group, however little they shrink. */
    boolean isFarFrom(long rawBytes) {
        return rawBytes + rawBytes / 3 + groupBytes < shardBytes;
    }

    /**
     * What is left up to the size of a shard, shared evenly by the groups to come.
     *
     * @param size of the shard so far, on disk
     * @param shrunk bytes on disk for a byte of serialized rows
     * @param rows so far
     * @return bytes of serialized rows; 0 if the shard is large enough; {@link #BY_ROWS} if its rows will end it before
     */
    long nextGroup(long size, double shrunk, long rows) {
        long left = shardBytes - size;
        if (left < shardBytes / NEGLIGIBLE) {
            return 0;
        }
        if ((double) rows * shardBytes / size >= shardRows) {
            return BY_ROWS;
        }
        double groups = Math.max(Math.round(left / shrunk / groupBytes), Math.ceil(left / shrunk / mostGroupBytes));
        return Math.max(1, Math.round(left / shrunk / Math.max(1, groups)));
    }
}
