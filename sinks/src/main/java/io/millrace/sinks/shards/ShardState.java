package io.millrace.sinks.shards;

import io.millrace.core.Ranges;
import java.util.List;
import java.util.stream.Stream;

/**
 * An open shard in a checkpoint: what is on disk by name, what is not in full.
 *
 * @param openedAt milliseconds since 1970-01-01T00:00:00Z
 * @param isClosed whether it takes no more rows and waits for its last piece or for the join
 * @param source offsets of its rows
 * @param pieces on disk, in order
 * @param cut a group that is complete but was not on disk, or empty
 * @param open the rows behind all that
 * @param planned size that the open group is to have, in bytes of serialized rows; 0 if nothing is known yet
 */
public record ShardState(
        String split,
        long openedAt,
        boolean isClosed,
        Ranges source,
        List<WrittenPiece> pieces,
        Group cut,
        Group open,
        long planned) {
    public ShardState {
        pieces = List.copyOf(pieces);
    }

    /** The same, opened at that time at the latest. */
    ShardState openedUntil(long latest) {
        return new ShardState(split, Math.min(openedAt, latest), isClosed, source, pieces, cut, open, planned);
    }

    /** Leaves at most so many blocks uncompressed; those that will be written first are compressed first. */
    static void compress(List<ShardState> states, int most) {
        List<Block> raw = Stream.concat(
                        states.stream().map(ShardState::cut), states.stream().map(ShardState::open))
                .flatMap(group -> group.blocks().stream())
                .filter(Block::isRaw)
                .toList();
        raw.stream().limit(Math.max(0, raw.size() - most)).forEach(Block::compress);
    }

    /** Rows in it. */
    public long rows() {
        return pieces.stream().mapToLong(piece -> piece.trailer().rows()).sum() + cut.rows() + open.rows();
    }
}
