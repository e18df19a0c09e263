package io.millrace.core.keyed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PacksTest {
    private final Store<Integer, List<Integer>> store = new MemoryStore<>(Comparator.<Integer>naturalOrder());
    private final Packs<Integer> packs = new Packs<>(store);

    private static List<Integer> keys(int count) {
        return IntStream.range(0, count).boxed().toList();
    }

    private List<Integer> restored() {
        return new Packs<>(store).read();
    }

    private int stored() {
        List<Integer> numbers = new ArrayList<>();
        store.entries().forEachRemaining(entry -> numbers.add(entry.getKey()));
        return numbers.size();
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "1, 1", "4096, 1", "4097, 2", "10000, 3"})
    void whatIsWrittenComesBackFromSoManyValues(int count, int values) {
        packs.write(keys(count));
        assertThat(restored()).isEqualTo(keys(count));
        assertThat(stored()).isEqualTo(values);
    }

    @Test
    void nothingOfAnEarlierCheckpointStays() {
        packs.write(keys(10_000));
        packs.write(keys(3));
        assertThat(restored()).isEqualTo(keys(3));
        packs.write(List.of());
        assertThat(stored()).isZero();
    }

    @Test
    void afterARestartNothingOfTheRunBeforeStays() {
        packs.write(keys(10_000));
        Packs<Integer> again = new Packs<>(store);
        again.read();
        again.write(keys(1));
        assertThat(restored()).isEqualTo(keys(1));
        assertThat(stored()).isEqualTo(1);
    }
}
