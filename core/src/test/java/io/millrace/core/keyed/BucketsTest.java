package io.millrace.core.keyed;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.core.Bytes;
import io.millrace.core.Origin;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

class BucketsTest {
    private final List<String> hits = new ArrayList<>();
    private final Store<Bytes, Place> owners = new MemoryStore<>(Comparator.<Bytes>naturalOrder());
    private final Buckets buckets = new Buckets(
            new MemoryStore<>(Comparator.<Turn>naturalOrder()),
            new EqualKeys(owners, Duration.ofMillis(10)),
            Room.of(1000),
            Duration.ofMillis(10),
            hit -> hits.add(hit.row().time() + " repeats " + hit.original().time()));

    private void add(long... times) {
        for (long time : times) {
            buckets.add(new Turn(new Place(time, new Origin("t", 0, time), 0), Bytes.copyOf(new byte[] {7})));
        }
    }

    @Test
    void theFirstOwnsTheKeyForTheHorizonAndHitsDoNotProlongIt() {
        add(10, 0, 11, 21, 22);
        assertThat(buckets.release(100)).isEqualTo(Place.NEVER);
        assertThat(hits).containsExactly("10 repeats 0", "21 repeats 11");
    }

    @Test
    void whatIsNotDueWaitsAndIsTold() {
        add(5, 50);
        assertThat(buckets.release(5)).isEqualTo(50);
        assertThat(hits).isEmpty();
    }

    /** The engine rings its alarms in any order, so forgetting may come first after the watermark has jumped. */
    @Test
    void forgettingDoesNotRunAheadOfWhatWaits() {
        add(0, 9);
        assertThat(buckets.forget(1000)).isEqualTo(Place.NEVER);
        assertThat(hits).containsExactly("9 repeats 0");
        assertThat(owners.entries().hasNext()).isFalse();
    }

    @Test
    void whatStaysAfterForgettingIsTold() {
        add(0, 15);
        assertThat(buckets.forget(20)).isEqualTo(15);
    }

    @Test
    void afterADrainAnOwnerMayBeLaterThanARow() {
        add(20);
        buckets.release(Long.MAX_VALUE);
        add(12, 5);
        buckets.release(Long.MAX_VALUE);
        assertThat(hits).containsExactly("12 repeats 20");
    }
}
