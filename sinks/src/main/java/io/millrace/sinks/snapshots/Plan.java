package io.millrace.sinks.snapshots;

import io.millrace.core.CountText;
import io.millrace.core.Refusal;
import java.util.stream.LongStream;

/**
 * Which positions of an epoch a reader takes in a step: contract, section 9, <i>Plan</i>.
 *
 * @param rows of the split
 * @param start the first position not yet trained on
 * @param globalBatch rows of a step over all ranks, a multiple of the world size
 * @param tail what becomes of rows that fill no step
 */
public record Plan(long rows, long start, long globalBatch, Tail tail) {
    /** What becomes of rows that fill no step: left out, or filled up from the beginning. */
    public enum Tail {
        DROP,
        WRAP
    }

    /**
     * Who reads.
     *
     * @param world ranks
     * @param readers of each rank, as the workers of a data loader
     */
    public record Reader(long world, long rank, long readers, long reader) {}

    public Plan {
        if (globalBatch < 1) {
            throw new Refusal(Refusal.Trouble.INVALID, "the global batch must be at least 1, got " + globalBatch);
        }
        if (start < 0 || start > rows) {
            throw new Refusal(
                    Refusal.Trouble.INVALID,
                    "the start must lie within the " + CountText.of(rows, "row") + ", got " + start);
        }
    }

    public long steps() {
        long left = rows - start;
        return tail == Tail.DROP ? left / globalBatch : (left + globalBatch - 1) / globalBatch;
    }

    /** @throws Refusal if the global batch is no multiple of the world size */
    public void check(long world) {
        if (world < 1 || globalBatch % world != 0) {
            long below = Math.max(world, globalBatch / Math.max(1, world) * world);
            throw new Refusal(
                    Refusal.Trouble.INVALID,
                    "the global batch " + globalBatch + " is not a multiple of the world size " + world + ": take "
                            + below + " or " + (below + world));
        }
    }

    /** Positions in ascending order of the epoch, modulo the rows. */
    public LongStream batch(long step, Reader who) {
        check(who.world());
        long first = start + step * globalBatch;
        return LongStream.range(first, first + globalBatch)
                .filter(p -> p % who.world() == who.rank() && p / who.world() % who.readers() == who.reader())
                .map(p -> p % rows);
    }
}
