package io.millrace.sinks.shards;

import java.util.List;

/** How large a shard is on disk and will be. */
record ShardSize(List<WrittenPiece> pieces) {
    static long bytes(List<WrittenPiece> pieces) {
        return pieces.stream().mapToLong(piece -> piece.piece().bytes()).sum();
    }

    /** Bytes on disk for a byte of serialized rows; without any piece, one. */
    double shrunk() {
        long raw = pieces.stream().mapToLong(WrittenPiece::rawBytes).sum();
        return raw == 0 ? 1 : (double) bytes(pieces) / raw;
    }

    /** Bytes of the pieces with a further group, taken to shrink as the ones before; without any, not at all. */
    long with(long rawBytes) {
        return bytes(pieces) + Math.round(rawBytes * shrunk());
    }
}
