package io.millrace.jobs.flink.keyed;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.core.keyed.MemoryStore;
import io.millrace.core.keyed.Place;
import io.millrace.core.keyed.Slot;
import io.millrace.core.keyed.Store;
import java.time.Duration;
import java.util.Comparator;
import java.util.TreeSet;
import org.apache.flink.runtime.state.KeyGroupRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScheduleTest {
    private static final int HOURS = 2_400;
    private static final long HOUR = Duration.ofHours(1).toMillis();
    private static final Duration HORIZON = Duration.ofHours(48);

    /** What one slot remembers. */
    private static final class Owners implements Slot {
        final TreeSet<Long> times = new TreeSet<>();

        @Override
        public long release(long upTo) {
            return Place.NEVER;
        }

        @Override
        public long forget(long now) {
            times.headSet(now - HORIZON.toMillis()).clear();
            return times.isEmpty() ? Place.NEVER : times.first();
        }

        @Override
        public void flush() {
            // the set stands for the state
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {HOURS, 72, 47, 24, 1})
    void memoryIsFreedHoweverOftenTheJobIsRestarted(int hoursBetweenRestarts) {
        Owners owners = new Owners();
        Store<Integer, Long> alarms = new MemoryStore<>(Comparator.<Integer>naturalOrder());
        Schedule<Owners> schedule = null;
        int most = 0;
        for (int hour = 0; hour < HOURS; hour++) {
            if (hour % hoursBetweenRestarts == 0) {
                schedule = new Schedule<>(new KeyGroupRange(0, 0), alarms, key -> {}, room -> owners, HORIZON);
                schedule.restore();
            }
            schedule.added(Slots.key(0), hour * HOUR);
            owners.times.add(hour * HOUR);
            schedule.advance(hour * HOUR + 1);
            schedule.flush();
            most = Math.max(most, owners.times.size());
        }
        assertThat(most).isBetween(48, 48 + 48 / 8 + 1);
    }
}
