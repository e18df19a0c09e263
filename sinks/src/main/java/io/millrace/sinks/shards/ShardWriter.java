package io.millrace.sinks.shards;

import io.millrace.core.ArrayOutput;
import io.millrace.core.FailPoint;
import io.millrace.core.MemoryShare;
import io.millrace.core.Ranges;
import io.millrace.core.Sample;
import io.millrace.core.SampleCodec;
import io.millrace.sinks.Dataset;
import io.millrace.sinks.FailPoints;
import io.millrace.sinks.ParquetSettings;
import io.millrace.sinks.SplitRule;
import io.millrace.sinks.commits.PieceSource;
import io.millrace.sinks.commits.Root;
import io.millrace.sinks.commits.SealedShard;
import io.millrace.sinks.statistics.Columns;
import io.millrace.sinks.stores.Store;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;

/**
 * Fills shards with rows: buffers them, cuts row groups, has them written as pieces, closes shards and has them joined.
 * Which rows a row group holds depends on the sequence of rows, never on checkpoints. For one thread.
 */
public final class ShardWriter implements AutoCloseable {
    private static final MemoryShare.Pool BUFFERS = new MemoryShare.Pool();
    private static final int MOST_RAW_BLOCKS = 48;
    /** Flink holds a state in memory two or three times, so it is not much larger than it would be compressed. */
    private static final int MOST_RAW_IN_STATE = 32;
    /** With many open shards much may be added before any of their blocks is full. */
    private static final long RELIEF_BYTES = 1 << 20;

    private final Dataset dataset;
    private final ShardLimits limits;
    private final SplitRule rule;
    private final SampleCodec codec;
    private final Store store;
    private final LongSupplier clock;
    private final Beside beside;
    private final MemoryShare buffer;
    private final ScratchNames names = new ScratchNames();
    private final OpenShards open = new OpenShards();
    private final Deque<OpenShard> closing = new ArrayDeque<>();
    private final BlockPool pool = new BlockPool();
    private final ArrayOutput row = new ArrayOutput();
    private long sinceRelief;

    /**
     * @param bufferBytes that the writers of this process share for rows of open groups
     * @param clock milliseconds since 1970-01-01T00:00:00Z
     * @throws io.millrace.core.Refusal if a directory cannot be written
     */
    public ShardWriter(Dataset dataset, ParquetSettings settings, long bufferBytes, LongSupplier clock) {
        this.dataset = dataset;
        this.limits = ShardLimits.of(settings);
        this.rule = dataset.splitRule();
        this.codec = new SampleCodec(dataset.schema());
        this.clock = clock;
        this.store = settings.store();
        this.beside = new Beside(settings.columnStatistics() ? Columns.of(dataset) : Columns.none(dataset), store);
        this.buffer = new MemoryShare(BUFFERS, bufferBytes);
    }

    /**
     * Goes on with shards of a checkpoint; several of one split are filled one after the other, smallest first. One that
     * was opened later than now, as before the clock was set back, is of now.
     *
     * @throws io.millrace.core.Refusal if a piece is neither on disk nor in a shard sealed since
     */
    public void restore(Root root, List<ShardState> states) {
        PieceSource pieces = new PieceSource(root);
        List<OpenShard> inherited = new ArrayList<>();
        for (ShardState state : states) {
            state.pieces().forEach(written -> pieces.find(written.piece()));
            OpenShard shard = new OpenShard(state.openedUntil(clock.getAsLong()), pool);
            shard.resume(names, beside);
            if (state.isClosed()) {
                shard.close(names, beside);
                closing.add(shard);
            } else {
                inherited.add(shard);
            }
        }
        FailPoint.reach(FailPoints.RESTORE);
        open.inherit(inherited);
        relieve();
    }

    public void add(Sample sample) {
        serialize(sample);
        String split = rule.of(sample);
        OpenShard shard = shard(split);
        if (limits.isFullFor(shard.group(), OpenGroup.weight(row))) {
            cut(shard);
            shard = shard(split);
        }
        boolean isBlockFull = shard.add(sample, row);
        sinceRelief += row.size();
        if (shard.rows() >= limits.shardRows()) {
            close(shard);
        } else if (limits.isFull(shard)) {
            cut(shard);
        } else if (isBlockFull || sinceRelief >= RELIEF_BYTES) {
            relieve();
        }
    }

    private void serialize(Sample sample) {
        row.reset();
        try {
            codec.write(sample, row);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private OpenShard shard(String split) {
        if (open.of(split) == null) {
            ShardState fresh = new ShardState(
                    split, clock.getAsLong(), false, Ranges.EMPTY, List.of(), Group.EMPTY, Group.EMPTY, 0);
            open.add(new OpenShard(fresh, pool));
        }
        return open.of(split);
    }

    private void cut(OpenShard shard) {
        shard.cut(names, beside);
        if (shard.isLargeEnough(limits)) {
            close(shard);
        }
    }

    private void close(OpenShard shard) {
        shard.close(names, beside);
        open.remove(shard);
        closing.add(shard);
        closing.forEach(OpenShard::settleIfWritten);
    }

    /** Most blocks are written before they are compressed. */
    private void relieve() {
        sinceRelief = 0;
        open.compress(MOST_RAW_BLOCKS);
        if (open.memory() > buffer.bytes()) {
            open.compress(0);
            cutForMemory();
        }
    }

    /** Memory is finite: the one case in which a group is cut for something else than its rows. */
    private void cutForMemory() {
        while (open.memory() > buffer.bytes()) {
            cut(open.largestGroup());
        }
    }

    /** When {@link #closeAged} has something to do: milliseconds since 1970-01-01T00:00:00Z, or the largest number. */
    public long nextDeadline() {
        long age = limits.age().toMillis();
        return open.all().stream()
                .mapToLong(shard -> shard.openedAt() + age)
                .min()
                .orElse(Long.MAX_VALUE);
    }

    /** Closes the shards that have been open for long enough. */
    public void closeAged() {
        long opened = clock.getAsLong() - limits.age().toMillis();
        open.all().stream().filter(shard -> shard.openedAt() <= opened).forEach(this::close);
    }

    /** Closes all shards and waits until they are joined. */
    public void closeAll() {
        FailPoint.reach(FailPoints.DRAIN);
        open.all().forEach(this::close);
        closing.forEach(OpenShard::awaitJoin);
    }

    /** What is joined is named and given away. */
    public Handover handOver() {
        store.keep();
        long now = store.clock();
        List<SealedShard> shards = new ArrayList<>();
        while (!closing.isEmpty() && closing.peekFirst().isJoined()) {
            OpenShard shard = closing.removeFirst();
            shards.add(shard.sealed(names.shard(shard.split())));
        }
        Set<String> live = new HashSet<>();
        unfinished().forEach(shard -> live.addAll(shard.scratch()));
        if (!shards.isEmpty()) {
            FailPoint.reach(FailPoints.HANDED_OVER);
        }
        return new Handover(shards, live, now);
    }

    /** All shards that are not handed over. */
    public List<ShardState> snapshot() {
        List<ShardState> states = unfinished().stream().map(OpenShard::state).toList();
        ShardState.compress(states, MOST_RAW_IN_STATE);
        FailPoint.reach(FailPoints.SNAPSHOT);
        return states;
    }

    private List<OpenShard> unfinished() {
        List<OpenShard> shards = new ArrayList<>(closing);
        shards.addAll(open.all());
        return shards;
    }

    /** How full it is. */
    public Levels levels() {
        long rows = unfinished().stream().mapToLong(OpenShard::rows).sum();
        return new Levels(open.all().size(), rows, open.memory(), buffer.bytes());
    }

    /** @param nanos told how long each row group took from now on, by another thread */
    public void watchEncoding(LongConsumer nanos) {
        beside.watch(nanos);
    }

    /** Ends without sealing; what was not handed over is lost unless a checkpoint has it. */
    @Override
    public void close() {
        beside.close();
        buffer.close();
    }

    /** What it writes. */
    public Dataset dataset() {
        return dataset;
    }
}
