package io.millrace.jobs.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class BrokerWatchTest {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private Instant now = START;
    private final AtomicBoolean isUp = new AtomicBoolean(true);
    private final AtomicInteger asked = new AtomicInteger();
    private final BrokerWatch watch = new BrokerWatch("here:9092", this::answers, () -> now, Runnable::run);

    private boolean answers() {
        asked.incrementAndGet();
        return isUp.get();
    }

    private java.util.Optional<String> after(int seconds, long consumed) {
        now = now.plusSeconds(seconds);
        return watch.look(consumed);
    }

    @Test
    void brokersAreNotAskedWhileRecordsCome() {
        for (int second = 0; second < 100; second += 10) {
            assertThat(after(10, second)).isEmpty();
        }
        assertThat(asked).hasValue(0);
    }

    @Test
    void aQuietTopicIsNothingToTell() {
        assertThat(after(0, 7)).isEmpty();
        assertThat(after(30, 7)).isEmpty();
        assertThat(asked).hasValue(1);
        assertThat(after(10, 7)).isEmpty();
        assertThat(asked).hasValue(1);
    }

    @Test
    void brokersThatAreSilentAreToldOnceAMinuteWithTheTimeAndOnceWhenTheyAreBack() {
        assertThat(after(0, 7)).isEmpty();
        isUp.set(false);
        assertThat(after(30, 7)).hasValueSatisfying(line -> assertThat(line)
                .startsWith("the brokers at here:9092 do not answer, nothing is read since 2026-01-01T00:00:00Z"));
        assertThat(after(30, 7)).isEmpty();
        assertThat(after(31, 7)).isPresent();
        isUp.set(true);
        assertThat(after(5, 7)).contains("the brokers at here:9092 answer again");
        assertThat(after(5, 8)).isEmpty();
    }
}
