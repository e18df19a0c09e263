package io.millrace.privacy.noise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GridTest {
    @ParameterizedTest
    @CsvSource({
        "0.1, 0.3, 3",
        "0.1, 0.34, 3",
        "0.1, 0.36, 4",
        "0.25, -0.3, -1",
        "5, 12, 2",
        "5, 13, 3",
        "0.5, 1e300, 40",
        "0.5, -1e300, -40"
    })
    void aValueHasTheNearestPositionWithinTheBounds(double step, double value, long position) {
        assertThat(Grid.of(step, -20.0, 20.0).position(value)).isEqualTo(position);
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void whatIsNoFiniteNumberIsRejected(double value) {
        assertThatThrownBy(() -> Grid.of(1, 0.0, 1.0).position(value)).hasMessage("not_finite");
    }

    /** The privacy rests on it: positions of two values are never further apart than the sensitivity says. */
    @Test
    void roundingNeverMovesTwoValuesFurtherApartThanSteps() {
        SplittableRandom random = new SplittableRandom(8);
        for (int i = 0; i < 20_000; i++) {
            double step = random.nextDouble(0.001, 10);
            double sensitivity = random.nextDouble(0.001, 50);
            double one = random.nextDouble(-1000, 1000);
            double other = one + random.nextDouble(0, sensitivity);
            Grid grid = Grid.of(step, null, null);
            if (other - one <= sensitivity) {
                assertThat(grid.position(other) - grid.position(one)).isBetween(0L, grid.steps(sensitivity));
            }
        }
    }
}
