package io.millrace.jobs.flink.keyed;

import io.millrace.core.keyed.Place;
import java.time.Duration;
import java.util.Arrays;
import java.util.function.IntConsumer;
import org.apache.flink.runtime.state.KeyGroupRange;

/**
 * When each slot of a subtask has something to do: release what is due, every time the watermark moves, and now and then
 * forget. It is kept in memory and found again in the state after a restore, so no timer has to survive: Flink's timers on
 * the heap are not in the native savepoints of RocksDB. For one thread.
 */
final class Schedule {
    /** Memory is freed an eighth of the horizon after it has expired; what counts is decided when it is read. */
    private static final int GRAINS = 8;

    private static final long FINEST_MILLIS = 1_000;

    /** What is done in a slot, which is the present key then. */
    interface Work {
        /** @return event time of what waits next, or {@link Place#NEVER} */
        long release(long upTo);

        /** @return the earliest time of what stays remembered, or {@link Place#NEVER} */
        long forget(long now);
    }

    private final KeyGroupRange range;
    private final IntConsumer enter;
    private final Work work;
    private final long horizon;
    private final long grain;
    private final long[] due;
    private final long[] forget;
    private boolean hasMoved;

    /** @param enter makes a slot the present key */
    Schedule(KeyGroupRange range, IntConsumer enter, Work work, Duration horizon) {
        this.range = range;
        this.enter = enter;
        this.work = work;
        this.horizon = horizon.toMillis();
        this.grain = Math.max(FINEST_MILLIS, this.horizon / GRAINS);
        this.due = new long[range.getNumberOfKeyGroups()];
        this.forget = new long[due.length];
        Arrays.fill(due, Place.NEVER);
        Arrays.fill(forget, Place.NEVER);
    }

    /** Looks for what a restored state holds. */
    void restore() {
        for (int slot = 0; slot < due.length; slot++) {
            enter(slot);
            due[slot] = work.release(Long.MIN_VALUE);
        }
    }

    private void enter(int slot) {
        enter.accept(Slots.key(range.getStartKeyGroup() + slot));
    }

    /** Something that happened at this time was put into a slot. */
    void added(int key, long time) {
        int slot = Slots.group(key) - range.getStartKeyGroup();
        due[slot] = Math.min(due[slot], time);
        if (forget[slot] == Place.NEVER) {
            forget[slot] = after(time);
        }
    }

    /** The first grain at which something written at a time has expired. */
    private long after(long time) {
        return (Math.floorDiv(time + horizon, grain) + 1) * grain;
    }

    /** At the last watermark everything is released, and memory is kept. */
    void advance(long watermark) {
        boolean isLast = watermark == Long.MAX_VALUE;
        if (!hasMoved && !isLast) {
            hasMoved = true;
            Arrays.setAll(forget, slot -> Math.min(forget[slot], after(watermark)));
        }
        for (int slot = 0; slot < due.length; slot++) {
            if (due[slot] <= watermark && due[slot] != Place.NEVER) {
                enter(slot);
                due[slot] = work.release(watermark);
            }
            if (forget[slot] <= watermark && !isLast) {
                enter(slot);
                long earliest = work.forget(watermark);
                forget[slot] = earliest == Place.NEVER ? Place.NEVER : after(Math.max(earliest, watermark - horizon));
            }
        }
    }
}
