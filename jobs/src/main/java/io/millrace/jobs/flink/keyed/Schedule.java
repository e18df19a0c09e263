package io.millrace.jobs.flink.keyed;

import io.millrace.core.keyed.Place;
import io.millrace.core.keyed.Room;
import io.millrace.core.keyed.Slot;
import io.millrace.core.keyed.Store;
import io.millrace.jobs.metrics.StepMetrics;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import org.apache.flink.metrics.MetricGroup;
import org.apache.flink.runtime.state.KeyGroupRange;

/**
 * When each slot of a subtask has something to do: release what is due, every time the watermark moves, and now and then
 * forget. It is kept in memory and found again in the state after a restore, so no timer has to survive: Flink's timers on
 * the heap are not in the native savepoints of RocksDB. When to forget is in the state too: jobs that are restarted more
 * often than the horizon is long must free memory as well. For one thread.
 */
final class Schedule<S extends Slot> implements AutoCloseable {
    /** Memory is freed an eighth of the horizon after it has expired; what counts is decided when it is read. */
    private static final int GRAINS = 8;

    private static final long FINEST_MILLIS = 1_000;
    private static final double MILLIS = 1_000;

    /** Name of the one alarm there is. */
    private static final int FORGET = 0;

    private final KeyGroupRange range;
    private final IntConsumer enter;
    private final Room room = Room.ofProcess();
    private final List<S> slots;
    private final long horizon;
    private final long grain;
    private final long[] due;
    private final long[] forget;
    private final Store<Integer, Long> alarms;
    private final long[] stored;

    /**
     * @param alarms of the present slot
     * @param enter makes a slot the present key
     * @param slot makes what works in a slot
     */
    Schedule(
            KeyGroupRange range,
            Store<Integer, Long> alarms,
            IntConsumer enter,
            Function<Room, S> slot,
            Duration horizon) {
        this.range = range;
        this.alarms = alarms;
        this.enter = enter;
        this.horizon = horizon.toMillis();
        this.grain = Math.max(FINEST_MILLIS, this.horizon / GRAINS);
        this.due = new long[range.getNumberOfKeyGroups()];
        this.forget = new long[due.length];
        this.slots = Stream.generate(() -> slot.apply(room)).limit(due.length).toList();
        Arrays.fill(due, Place.NEVER);
        this.stored = new long[due.length];
        Arrays.fill(forget, Place.NEVER);
    }

    /** Looks for what a restored state holds. */
    void restore() {
        for (int slot = 0; slot < due.length; slot++) {
            enter(slot);
            due[slot] = slots.get(slot).release(Long.MIN_VALUE);
            Long alarm = alarms.get(FORGET);
            forget[slot] = alarm == null ? Place.NEVER : alarm;
            stored[slot] = forget[slot];
        }
    }

    /** Tells of what waits; other threads may look. */
    void register(MetricGroup group) {
        group.gauge(StepMetrics.WAITING_BYTES.name(), room::taken);
        group.gauge(StepMetrics.DUE.name(), this::nextDue);
    }

    private double nextDue() {
        long first = Arrays.stream(due).min().orElse(Place.NEVER);
        return first == Place.NEVER ? Double.NaN : first / MILLIS;
    }

    private void enter(int slot) {
        enter.accept(Slots.key(range.getStartKeyGroup() + slot));
    }

    /** What works in the slot with this key. */
    S at(int key) {
        return slots.get(index(key));
    }

    private int index(int key) {
        return Slots.group(key) - range.getStartKeyGroup();
    }

    /** Something that happened at this time was put into a slot. */
    void added(int key, long time) {
        int slot = index(key);
        due[slot] = Math.min(due[slot], time);
        if (forget[slot] == Place.NEVER) {
            forget[slot] = after(time);
        }
    }

    /** Before a snapshot of the state. */
    void flush() {
        for (int slot = 0; slot < due.length; slot++) {
            enter(slot);
            slots.get(slot).flush();
            store(slot);
        }
    }

    private void store(int slot) {
        if (stored[slot] != forget[slot]) {
            stored[slot] = forget[slot];
            alarms.put(FORGET, forget[slot]);
        }
    }

    /** The first grain at which something written at a time has expired. */
    private long after(long time) {
        return (Math.floorDiv(time + horizon, grain) + 1) * grain;
    }

    /** At the last watermark everything is released, and memory is kept. */
    void advance(long watermark) {
        boolean isLast = watermark == Long.MAX_VALUE;
        for (int slot = 0; slot < due.length; slot++) {
            if (due[slot] <= watermark && due[slot] != Place.NEVER) {
                enter(slot);
                due[slot] = slots.get(slot).release(watermark);
            }
            if (forget[slot] <= watermark && !isLast) {
                enter(slot);
                long earliest = slots.get(slot).forget(watermark);
                forget[slot] = earliest == Place.NEVER ? Place.NEVER : after(Math.max(earliest, watermark - horizon));
            }
        }
    }

    @Override
    public void close() {
        room.close();
    }
}
