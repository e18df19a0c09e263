package io.millrace.sinks.shards;

import io.millrace.core.Refusal;
import io.millrace.sinks.Dataset;
import io.millrace.sinks.shards.Join.Joined;
import io.millrace.sinks.statistics.Columns;
import io.millrace.sinks.stores.RunningHash;
import io.millrace.sinks.stores.Store;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;

/** The thread beside a writer's: it encodes, writes and joins, one after the other, in the order of the calls. */
final class Beside implements AutoCloseable {
    private static final long LONGEST_END_SECONDS = 60;
    private static final int MOST_GROUPS = 2;

    private final Dataset dataset;
    private final Store store;
    private final PieceWriter pieces;
    private final ExecutorService thread;
    private final Deque<Future<WrittenPiece>> groups = new ArrayDeque<>();
    private volatile LongConsumer encoded = nanos -> {};

    Beside(Columns summarized, Store store) {
        this.dataset = summarized.dataset();
        this.store = store;
        this.pieces = new PieceWriter(summarized, store);
        this.thread = Executors.newSingleThreadExecutor(task -> {
            Thread made = new Thread(task, "millrace-shards");
            made.setDaemon(true);
            return made;
        });
    }

    /**
     * Waits where two groups are not written yet: rows must not pile up behind a slow store.
     *
     * @param hash of the shard, which no other thread uses
     */
    Future<WrittenPiece> write(Group group, String name, long base, RunningHash hash) {
        while (groups.size() >= MOST_GROUPS) {
            await(groups.removeFirst());
        }
        groups.addLast(submit(group, name, base, hash));
        return groups.getLast();
    }

    private Future<WrittenPiece> submit(Group group, String name, long base, RunningHash hash) {
        return thread.submit(() -> {
            long started = System.nanoTime();
            WrittenPiece piece = pieces.write(group, name, base, hash);
            encoded.accept(System.nanoTime() - started);
            return piece;
        });
    }

    /** @param nanos told how long each row group took */
    void watch(LongConsumer nanos) {
        encoded = nanos;
    }

    /** @param last a piece that is being written, or null */
    Future<Joined> join(List<WrittenPiece> known, Future<WrittenPiece> last, String name, RunningHash hash) {
        List<WrittenPiece> all = new ArrayList<>(known);
        return thread.submit(() -> {
            if (last != null) {
                all.add(await(last));
            }
            return new Join(store, all, hash).into(name, dataset.schema());
        });
    }

    /** Waits; what went wrong beside goes wrong here. */
    static <T> T await(Future<T> result) {
        try {
            return result.get();
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the job ends while a shard is being written", ending);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof Refusal refusal) {
                throw refusal;
            }
            throw new IllegalStateException("a shard could not be written", failed.getCause());
        }
    }

    /** Waits until nothing is written any more: what comes after is told from what the next start writes by its time. */
    @Override
    public void close() {
        thread.shutdownNow();
        try {
            if (!thread.awaitTermination(LONGEST_END_SECONDS, TimeUnit.SECONDS)) {
                throw new IllegalStateException("a shard is still being written after " + LONGEST_END_SECONDS + " s");
            }
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
        }
    }
}
