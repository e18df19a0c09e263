package io.millrace.jobs.flink.keyed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SlotsTest {
    @Test
    void everySlotHasAKeyGroupOfItsOwn() {
        assertThat(IntStream.range(0, Slots.COUNT).map(Slots::key).map(Slots::group))
                .containsExactlyElementsOf(
                        IntStream.range(0, Slots.COUNT).boxed().toList());
    }

    @Test
    void hashesSpreadOverAllSlots() {
        Map<Integer, Integer> load = new HashMap<>();
        IntStream.range(0, 100 * Slots.COUNT).forEach(hash -> load.merge(Slots.of(hash), 1, Integer::sum));
        assertThat(load).hasSize(Slots.COUNT);
        assertThat(load.values()).allMatch(count -> count > 50 && count < 200);
    }
}
