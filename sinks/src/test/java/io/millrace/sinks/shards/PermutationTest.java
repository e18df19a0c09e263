package io.millrace.sinks.shards;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.core.Randomness;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class PermutationTest {
    @Test
    void theVectorOfTheContractHolds() {
        assertThat(Permutation.of(7, 10)).containsExactly(1, 8, 5, 7, 0, 9, 4, 6, 3, 2);
    }

    /** Few bits of the hash are left beside the index, so that most are decided by those that are not. */
    @Property(tries = 100, seed = "43")
    void hashesThatBeginAlikeAreInTheirFullOrder(@ForAll long key, @ForAll @IntRange(max = 500) int n) {
        assertThat(Permutation.of(key, n, -1L >>> 3)).isEqualTo(Permutation.of(key, n));
    }

    @Property(tries = 100, seed = "42")
    void everyIndexStandsOnceInTheOrderOfItsHash(@ForAll long key, @ForAll @IntRange(max = 500) int n) {
        int[] order = Permutation.of(key, n);
        assertThat(IntStream.of(order).sorted().toArray())
                .isEqualTo(IntStream.range(0, n).toArray());
        for (int i = 1; i < n; i++) {
            assertThat(Long.compareUnsigned(Randomness.hash64(key, order[i - 1]), Randomness.hash64(key, order[i])))
                    .isNegative();
        }
    }
}
