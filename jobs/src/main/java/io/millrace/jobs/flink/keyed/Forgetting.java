package io.millrace.jobs.flink.keyed;

import io.millrace.core.keyed.Place;
import java.time.Duration;
import java.util.function.LongUnaryOperator;
import org.apache.flink.runtime.state.VoidNamespace;
import org.apache.flink.streaming.api.operators.InternalTimer;
import org.apache.flink.streaming.api.operators.InternalTimerService;
import org.apache.flink.streaming.api.operators.Triggerable;

/**
 * Frees the memory of a slot, coarsely: an eighth of the horizon after something in it has expired. What counts is
 * decided when memory is read; this only gives space back. At the last watermark memory is kept.
 */
final class Forgetting implements Triggerable<Integer, VoidNamespace> {
    private static final int GRAINS = 8;
    private static final long FINEST_MILLIS = 1_000;

    private final long horizon;
    private final long grain;
    private final LongUnaryOperator forget;
    private Alarm alarm;
    private InternalTimerService<VoidNamespace> timers;

    /** @param forget takes the time, frees, and gives the earliest time of what stays */
    Forgetting(Duration horizon, LongUnaryOperator forget) {
        this.horizon = horizon.toMillis();
        this.grain = Math.max(FINEST_MILLIS, this.horizon / GRAINS);
        this.forget = forget;
    }

    void use(InternalTimerService<VoidNamespace> service) {
        timers = service;
        alarm = new Alarm(service);
    }

    /** Something in the slot, the present key, was written at this time or later. */
    void written(int slot, long time) {
        if (time != Place.NEVER) {
            alarm.set(slot, (Math.floorDiv(time + horizon, grain) + 1) * grain);
        }
    }

    @Override
    public void onEventTime(InternalTimer<Integer, VoidNamespace> timer) {
        alarm.ring(timer.getKey());
        if (timers.currentWatermark() != Long.MAX_VALUE) {
            written(timer.getKey(), forget.applyAsLong(timers.currentWatermark()));
        }
    }

    @Override
    public void onProcessingTime(InternalTimer<Integer, VoidNamespace> timer) {
        throw new IllegalStateException("no timer of this kind is set");
    }
}
