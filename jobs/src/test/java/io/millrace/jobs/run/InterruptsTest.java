package io.millrace.jobs.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class InterruptsTest {
    private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 5);
    private final AtomicInteger ends = new AtomicInteger();
    private final Interrupts interrupts = new Interrupts(nanos::get, ends::incrementAndGet);

    @AfterEach
    void giveBack() {
        interrupts.close();
    }

    private void requestAfter(Duration time) {
        nanos.addAndGet(time.toNanos());
        interrupts.request();
    }

    @Test
    void theFirstAsksToStop() {
        assertThat(interrupts.isStopRequested()).isFalse();
        interrupts.request();
        assertThat(interrupts.isStopRequested()).isTrue();
        assertThat(ends).hasValue(0);
    }

    @Test
    void whoWaitsIsWoken() {
        CompletableFuture<Void> waiting = CompletableFuture.runAsync(interrupts::await);
        assertThat(waiting).isNotDone();
        interrupts.request();
        assertThat(waiting).succeedsWithin(Duration.ofSeconds(10));
    }

    @Test
    void whatComesWithinASecondBelongsToTheFirst() {
        interrupts.request();
        requestAfter(Duration.ofMillis(1));
        requestAfter(Duration.ofMillis(998));
        assertThat(ends).hasValue(0);
    }

    @Test
    void laterASecondOneEndsTheProcess() {
        interrupts.request();
        requestAfter(Duration.ofMillis(999));
        requestAfter(Duration.ofMillis(1));
        assertThat(ends).hasValue(1);
    }
}
