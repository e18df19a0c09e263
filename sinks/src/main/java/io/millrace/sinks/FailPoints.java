package io.millrace.sinks;

import java.util.List;

/** The places in this module at which a crash test may end the process. */
public final class FailPoints {
    /** A block of the open row group is compressed. */
    public static final String BLOCK_FLUSH = "block_flush";
    /** The file of a piece is begun, and nothing is in it. */
    public static final String PIECE_BEGUN = "piece_begun";
    /** A part of a piece's bytes is written. */
    public static final String PIECE_HALF = "piece_half";
    /** A piece is whole and on disk; no state knows it. */
    public static final String PIECE_SYNCED = "piece_synced";
    /** At least half of the bytes of a sealed shard's pieces are joined, its footer is not. */
    public static final String JOIN_HALF = "join_half";
    /** A sealed shard is whole under its scratch name, and not handed over. */
    public static final String JOINED = "joined";
    /** Sealed shards are named and given to the checkpoint, no state is taken. */
    public static final String HANDED_OVER = "handed_over";
    /** The shards' state is taken, the checkpoint is not complete. */
    public static final String SNAPSHOT = "snapshot";
    /** The shards of a checkpoint are restored. */
    public static final String RESTORE = "restore";
    /** The input has ended, open shards are about to be sealed. */
    public static final String DRAIN = "drain";
    /** The checkpoint is complete, none of its files stands at its final path. */
    public static final String PLACING = "placing";
    /** One file of a commit stands at its final path, the next one not yet. */
    public static final String PLACED_ONE = "placed_one";
    /** All files of a commit stand at their final paths, the manifest does not exist. */
    public static final String PLACED_ALL = "placed_all";
    /** The manifest is put, Flink has not been told. */
    public static final String MANIFEST_PUT = "manifest_put";
    /** A commit is put and cleaned up after, Flink is about to be told. */
    public static final String COMMITTED = "committed";
    /** Files that no commit adds are deleted. */
    public static final String STRAYS_DELETED = "strays_deleted";

    /** In a bucket: an upload of several parts is begun, and has none. */
    public static final String UPLOAD_BEGUN = "upload_begun";
    /** In a bucket: an upload has a part, sent or copied. */
    public static final String UPLOAD_PART = "upload_part";
    /** In a bucket: an upload has all its parts and is not completed. */
    public static final String UPLOAD_WHOLE = "upload_whole";

    /** All of them on a disk, in the order in which a row meets them. */
    public static final List<String> ALL = List.of(
            RESTORE,
            BLOCK_FLUSH,
            PIECE_BEGUN,
            PIECE_HALF,
            PIECE_SYNCED,
            DRAIN,
            JOIN_HALF,
            JOINED,
            HANDED_OVER,
            SNAPSHOT,
            PLACING,
            PLACED_ONE,
            PLACED_ALL,
            MANIFEST_PUT,
            COMMITTED,
            STRAYS_DELETED);

    private FailPoints() {}
}
