package io.millrace.jobs.flink.keyed;

import io.millrace.core.keyed.Place;
import java.util.HashMap;
import java.util.Map;
import org.apache.flink.runtime.state.VoidNamespace;
import org.apache.flink.streaming.api.operators.InternalTimerService;

/**
 * Wakes a slot once the watermark reaches what waits in it: one timer a slot, for the earliest. After a restart it may
 * ring once more than needed, never once less: Flink keeps the timers.
 */
final class Alarm {
    private final InternalTimerService<VoidNamespace> timers;
    private final Map<Integer, Long> set = new HashMap<>();

    Alarm(InternalTimerService<VoidNamespace> timers) {
        this.timers = timers;
    }

    /** @param slot the present key */
    void set(int slot, long time) {
        if (time < set.getOrDefault(slot, Place.NEVER)) {
            set.put(slot, time);
            timers.registerEventTimeTimer(VoidNamespace.INSTANCE, time);
        }
    }

    /** The alarm of a slot rings: it is no longer set. */
    void ring(int slot) {
        set.remove(slot);
    }

    long now() {
        return timers.currentWatermark();
    }
}
