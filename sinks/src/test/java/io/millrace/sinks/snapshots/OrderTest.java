package io.millrace.sinks.snapshots;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.millrace.sinks.snapshots.Order.Place;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The test vectors of the contract, section 9, and what it promises of the order. */
class OrderTest {
    private static final List<List<Long>> THREE = List.of(List.of(5L, 3L, 4L), List.of(), List.of(2L, 6L));

    private static List<String> places(Order order, LongStream positions) {
        return positions
                .mapToObj(order::locate)
                .map(place -> place.segment() + "." + place.block() + "." + place.row())
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0.2.0 0.2.3 0.0.4 0.1.0 0.2.1 0.0.1 0.0.2 0.1.1 0.2.2 0.0.3 0.0.0 0.1.2 2.0.1 2.1.3 2.1.2 2.1.5 2.0.0 2.1.0"
                + " 2.1.4 2.1.1",
        "1, 0.0.3 0.0.1 0.2.1 0.1.0 0.0.0"
    })
    void smallSegmentsGiveTheContractsOrder(long epoch, String wanted) {
        List<String> places = List.of(wanted.split(" "));
        Order order = new Order(THREE, new Shuffling(1, epoch, 4));
        assertThat(places(order, LongStream.range(0, places.size()))).isEqualTo(places);
    }

    @Test
    void manyBlocksGiveTheContractsOrder() {
        Order order = new Order(List.of(Collections.nCopies(300, 1000L)), new Shuffling(42, 3, 96));
        assertThat(places(order, LongStream.of(0, 1, 95, 96, 123_456, 299_999)))
                .containsExactly("0.74.263", "0.7.129", "0.91.333", "0.74.433", "0.161.565", "0.83.633");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 96})
    void theOrderIsABijectionAndPositionItsInverse(int lanes) {
        for (List<List<Long>> segments :
                List.of(THREE, List.of(List.of(1L)), List.of(List.of(10L, 20L), List.of(7L)))) {
            Order order = new Order(segments, new Shuffling(9, 2, lanes));
            List<Place> places =
                    LongStream.range(0, order.rows()).mapToObj(order::locate).toList();
            assertThat(new HashSet<>(places)).hasSize((int) order.rows());
            assertThat(places.stream().map(order::position))
                    .containsExactlyElementsOf(
                            LongStream.range(0, order.rows()).boxed().toList());
        }
    }

    @Test
    void tenSnapshotsMoreLeaveTheOldPrefixUnchanged() {
        List<List<Long>> segments = new ArrayList<>(THREE);
        List<Place> before = all(segments);
        for (long snapshot = 1; snapshot <= 10; snapshot++) {
            segments.add(List.of(snapshot, 4L));
            List<Place> after = all(segments);
            assertThat(after.subList(0, before.size())).isEqualTo(before);
            before = after;
        }
    }

    private static List<Place> all(List<List<Long>> segments) {
        Order order = new Order(segments, new Shuffling(3, 0, 5));
        return LongStream.range(0, order.rows()).mapToObj(order::locate).toList();
    }

    @Test
    void aPositionBeyondTheRowsIsNone() {
        Order order = new Order(THREE, Shuffling.DEFAULT);
        assertThatThrownBy(() -> order.locate(20)).hasMessage("position 20 of 20");
    }

    @Test
    void theIdOfASnapshotIsTheContracts() {
        ListedFile file = new ListedFile(
                "data/train/part-0000000000000000-00000000.parquet", 9, "0".repeat(64), 3, List.of(2L, 1L));
        assertThat(SnapshotId.of(List.of(List.of(file))))
                .isEqualTo("159c2c5877443bf7399897aa8f3f163e8edc5c549a06326cb370d6af95789714");
    }

    @Test
    void everyWorldSizeReadsTheSameRowsInAStep() {
        Plan plan = new Plan(1000, 37, 24, Plan.Tail.DROP);
        for (long world : new long[] {1, 2, 3, 4, 6, 8, 12, 24}) {
            for (long readers = 1; readers <= 3; readers++) {
                assertThat(step(plan, 5, world, readers).sorted())
                        .containsExactlyElementsOf(
                                LongStream.range(37 + 120, 37 + 144).boxed().toList());
            }
        }
    }

    private static Stream<Long> step(Plan plan, long step, long world, long readers) {
        return LongStream.range(0, world * readers).boxed().flatMap(i -> plan.batch(
                        step, new Plan.Reader(world, i / readers, readers, i % readers))
                .boxed());
    }

    @ParameterizedTest
    @CsvSource({"DROP, 4", "WRAP, 5"})
    void theTailIsDroppedOrWraps(Plan.Tail tail, long steps) {
        assertThat(new Plan(100, 0, 24, tail).steps()).isEqualTo(steps);
    }

    @Test
    void aBatchThatIsNoMultipleOfTheWorldNamesOnesThatAre() {
        assertThatThrownBy(() -> new Plan(100, 0, 24, Plan.Tail.DROP).check(5))
                .hasMessage("the global batch 24 is not a multiple of the world size 5: take 20 or 25");
    }
}
