package io.millrace.sinks.shards;

import io.millrace.core.ArrayOutput;
import io.millrace.core.Sample;
import io.millrace.sinks.commits.FileEntry;
import io.millrace.sinks.commits.SealedShard;
import io.millrace.sinks.shards.Join.Joined;
import io.millrace.sinks.stores.RunningHash;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Future;

/** A shard from its first row until it is handed over. For one thread. */
final class OpenShard {
    private final String split;
    private final long openedAt;
    private final Coverage source;
    private final List<WrittenPiece> pieces;
    private final BlockPool pool;
    private final RunningHash hash = new RunningHash();
    private OpenGroup open;
    private Group cut;
    private String cutName;
    private Future<WrittenPiece> writing;
    private long rows;
    private long planned;
    private boolean isClosed;
    private String sealedName;
    private Future<Joined> joining;

    /** Goes on with what a state holds; its pieces must be on disk. */
    OpenShard(ShardState state, BlockPool pool) {
        this.pool = pool;
        split = state.split();
        openedAt = state.openedAt();
        source = new Coverage(state.source());
        pieces = new ArrayList<>(state.pieces());
        cut = state.cut();
        open = new OpenGroup(state.open(), pool);
        rows = state.rows();
        planned = state.planned();
    }

    /** Writes again what was not on disk. */
    void resume(ScratchNames names, Beside beside) {
        if (!cut.isEmpty()) {
            write(names, beside);
        }
    }

    private void write(ScratchNames names, Beside beside) {
        cutName = names.piece();
        writing = beside.write(cut, cutName, ShardSize.bytes(pieces), hash);
    }

    boolean add(Sample row, ArrayOutput serialized) {
        source.add(row.origin());
        rows++;
        return open.add(row, serialized);
    }

    /** Ends the open row group and has it written; waits for the one before. */
    void cut(ScratchNames names, Beside beside) {
        if (open.rows() > 0) {
            settle();
            cut = open.toGroup();
            open = new OpenGroup(Group.EMPTY, pool);
            write(names, beside);
        }
    }

    private void settle() {
        if (writing != null) {
            pieces.add(Beside.await(writing));
            writing = null;
            pool.giveBack(cut);
            cut = Group.EMPTY;
        }
    }

    /** Takes no more rows. */
    void close(ScratchNames names, Beside beside) {
        cut(names, beside);
        isClosed = true;
        sealedName = names.sealed();
        joining = beside.join(pieces, writing, sealedName, hash);
    }

    /**
     * Whether it is as large as it may be; if not, the next group is given its size. Asked right after a cut; depends on
     * the rows alone: what has just been cut is estimated from the pieces before, however soon it is written.
     */
    boolean isLargeEnough(ShardLimits limits) {
        long raw = cut.rawBytes()
                + pieces.stream().mapToLong(WrittenPiece::rawBytes).sum();
        if (limits.isFarFrom(raw)) {
            return false;
        }
        if (pieces.isEmpty()) {
            settle();
        }
        ShardSize size = new ShardSize(pieces);
        planned = limits.nextGroup(size.with(cut.rawBytes()), size.shrunk(), rows);
        return planned == 0;
    }

    boolean isJoined() {
        return joining.isDone();
    }

    void awaitJoin() {
        Beside.await(joining);
    }

    /** @param path that it gets when it is committed */
    SealedShard sealed(String path) {
        Joined joined = Beside.await(joining);
        List<Long> groups =
                joined.pieces().stream().map(piece -> piece.trailer().rows()).toList();
        FileEntry file = new FileEntry(
                path,
                joined.bytes(),
                joined.sha256(),
                groups.stream().mapToLong(Long::longValue).sum(),
                groups,
                source.ranges(),
                joined.pieces().stream().map(WrittenPiece::piece).toList(),
                joined.statistics());
        return new SealedShard(joined.name(), file);
    }

    /** Rows that are on disk need not stay in memory. */
    void settleIfWritten() {
        if (writing != null && writing.isDone()) {
            settle();
        }
    }

    ShardState state() {
        settleIfWritten();
        return new ShardState(split, openedAt, isClosed, source.ranges(), pieces, cut, open.toGroup(), planned);
    }

    /** Its scratch files, those that are being written included. */
    Set<String> scratch() {
        Set<String> names = new HashSet<>();
        pieces.forEach(piece -> names.add(piece.piece().name()));
        if (writing != null) {
            names.add(cutName);
        }
        if (sealedName != null) {
            names.add(sealedName);
        }
        return names;
    }

    String split() {
        return split;
    }

    long openedAt() {
        return openedAt;
    }

    OpenGroup group() {
        return open;
    }

    /** Size that the open group is to have, in bytes of serialized rows; 0 if nothing is known yet. */
    long planned() {
        return planned;
    }

    long rows() {
        return rows;
    }

    /** Rows of its first group, 0 while that is open. */
    long firstRows() {
        return pieces.isEmpty() ? cut.rows() : pieces.get(0).trailer().rows();
    }
}
