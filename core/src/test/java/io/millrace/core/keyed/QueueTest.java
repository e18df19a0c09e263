package io.millrace.core.keyed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class QueueTest {
    private static final long HEAVY = 100_000;

    private final MemoryStore<Long, String> store = new MemoryStore<>(Comparator.<Long>naturalOrder());
    private final List<String> decided = new ArrayList<>();

    private Queue<Long, String> queue(long room) {
        return new Queue<>(store, new Queue.Measure<>(key -> key, value -> HEAVY), Room.of(room));
    }

    private void decide(Long key, String value) {
        decided.add(key + value);
    }

    private int stored() {
        int count = 0;
        for (var entries = store.entries(); entries.hasNext(); entries.next()) {
            count++;
        }
        return count;
    }

    @Test
    void whatFindsRoomNeverMeetsTheStore() {
        Queue<Long, String> queue = queue(2 * HEAVY);
        queue.add(2L, "b");
        queue.add(1L, "a");
        assertThat(stored()).isZero();
        assertThat(queue.release(5, this::decide)).isEqualTo(Place.NEVER);
        assertThat(decided).containsExactly("1a", "2b");
    }

    @Test
    void whatFindsNoRoomKeepsItsTurn() {
        Queue<Long, String> queue = queue(HEAVY);
        queue.add(2L, "b");
        queue.add(1L, "a");
        queue.add(3L, "c");
        assertThat(stored()).isEqualTo(2);
        assertThat(queue.release(2, this::decide)).isEqualTo(3);
        assertThat(decided).containsExactly("1a", "2b");
        assertThat(stored()).isEqualTo(1);
    }

    @Test
    void aCheckpointHoldsEverythingThatWaitsAndADecisionTakesItOutAgain() {
        Queue<Long, String> queue = queue(Long.MAX_VALUE);
        queue.add(1L, "a");
        queue.add(9L, "z");
        queue.flush();
        assertThat(stored()).isEqualTo(2);
        queue.release(1, this::decide);
        assertThat(stored()).isEqualTo(1);
        assertThat(queue(0).release(Long.MIN_VALUE, this::decide)).isEqualTo(9);
    }

    @Test
    void aDecisionMayAddWhatIsDueAtOnce() {
        for (long room : new long[] {0, Long.MAX_VALUE}) {
            decided.clear();
            Queue<Long, String> queue = queue(room);
            queue.add(1L, "a");
            queue.add(5L, "e");
            queue.release(9, (key, value) -> {
                decide(key, value);
                if (key == 1) {
                    queue.add(3L, "c");
                }
            });
            assertThat(decided).containsExactly("1a", "3c", "5e");
        }
    }

    /** More than is read back at a time, partly in memory, in no order, over a restart. */
    @Test
    void manyKeepTheirOrderWhereverTheyWait() {
        Random random = new Random(4107);
        Queue<Long, String> queue = queue(20 * HEAVY);
        for (long key : random.longs(200, 0, 1000).distinct().toArray()) {
            queue.add(key, "");
        }
        long next = queue.release(300, this::decide);
        queue.flush();
        Queue<Long, String> restored = queue(20 * HEAVY);
        assertThat(restored.release(Long.MIN_VALUE, this::decide)).isEqualTo(next);
        random.longs(50, 301, 1000).forEach(key -> restored.add(key, ""));
        restored.release(1000, this::decide);
        assertThat(decided.stream().map(Long::valueOf).toList()).isSorted().doesNotHaveDuplicates();
        assertThat(decided).hasSizeGreaterThan(200);
        assertThat(stored()).isZero();
    }
}
