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
    private final Store<Turn, Boolean> single = new MemoryStore<>(Comparator.<Turn>naturalOrder());
    private final Store<Integer, List<Turn>> packs = new MemoryStore<>(Comparator.<Integer>naturalOrder());
    private final Buckets buckets = buckets(1000);

    private Buckets buckets(long room) {
        return new Buckets(
                new Buckets.Waiting(single, packs),
                new EqualKeys(owners, Duration.ofMillis(10)),
                Room.of(room),
                Duration.ofMillis(10),
                hit -> hits.add(hit.row().time() + " repeats " + hit.original().time()));
    }

    private void add(long... times) {
        for (long time : times) {
            buckets.add(turn(time));
        }
    }

    private static Turn turn(long time) {
        return new Turn(new Place(time, new Origin("t", 0, time), 0), Bytes.copyOf(new byte[] {7}));
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

    /** More than there is room for: some wait in packs, some each for itself, and all of them come back in their order. */
    @Test
    void whatWaitsAtACheckpointGoesOnAfterARestartWithAnyRoom() {
        for (long room : new long[] {0, 1000, Long.MAX_VALUE}) {
            hits.clear();
            Buckets before = buckets(room);
            for (long time : new long[] {7, 3, 9, 1, 5, 8}) {
                before.add(turn(time));
            }
            before.flush();
            before.flush();
            Buckets after = buckets(1000);
            assertThat(after.release(Long.MIN_VALUE)).isEqualTo(1);
            after.flush();
            after.release(100);
            assertThat(hits).containsExactly("3 repeats 1", "5 repeats 1", "7 repeats 1", "8 repeats 1", "9 repeats 1");
            after.flush();
            assertThat(single.entries().hasNext() || packs.entries().hasNext()).isFalse();
            after.forget(1000);
        }
    }

    /** As states were before packs. */
    @Test
    void whatWaitsEachForItselfInARestoredStateIsDecidedAbout() {
        single.put(turn(4), true);
        single.put(turn(2), true);
        assertThat(buckets.release(Long.MIN_VALUE)).isEqualTo(2);
        buckets.release(4);
        assertThat(hits).containsExactly("4 repeats 2");
        assertThat(single.entries().hasNext()).isFalse();
    }

    /** A checkpoint may come before anything is released. */
    @Test
    void aCheckpointRightAfterARestartLosesNothing() {
        add(6);
        buckets.flush();
        buckets(1000).flush();
        assertThat(buckets(1000).release(Long.MIN_VALUE)).isEqualTo(6);
    }
}
