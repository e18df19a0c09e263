package io.millrace.sinks.shards;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class SteadyClockTest {
    @Test
    void goesOnFromTheMachinesTimeByAClockThatNobodySets() {
        AtomicLong nanos = new AtomicLong(-5);
        SteadyClock clock = new SteadyClock(1_000, nanos::get);
        assertThat(clock.getAsLong()).isEqualTo(1_000);
        nanos.addAndGet(Duration.ofSeconds(2).toNanos());
        assertThat(clock.getAsLong()).isEqualTo(3_000);
    }

    @Test
    void beginsAtTheMachinesTime() {
        long before = System.currentTimeMillis();
        assertThat(new SteadyClock().getAsLong())
                .isBetween(before, before + Duration.ofMinutes(1).toMillis());
    }
}
