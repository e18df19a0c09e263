package io.millrace.augmentation;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.core.Raster;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AdjustBrightnessTest {
    @ParameterizedTest
    @CsvSource({
        "0, 200, 0",
        "1, 200, 200",
        "0.5, 255, 127",
        "1.5, 101, 151",
        "2, 127, 254",
        "2, 128, 255",
        "255, 1, 255",
        "255, 0, 0",
        "255, 255, 255"
    })
    void levelsAreMultipliedAndCut(double factor, int level, int expected) {
        for (int channels : new int[] {1, 3, 4}) {
            Raster source = Raster.paint(2, 2, channels, (x, y, channel) -> channel == 3 ? 100 : level);
            Raster brighter = Raster.paint(2, 2, channels, (x, y, channel) -> channel == 3 ? 100 : expected);
            assertThat(Pictures.made(
                            AdjustBrightness.TYPE, source, "min_factor", factor, "max_factor", factor, "copies", 0))
                    .containsExactly(brighter);
        }
    }

    @Test
    void everyCopyHasAnotherFactorWithinTheLimits() {
        Raster source = Pictures.grey(1, 1, 100);
        assertThat(Pictures.made(AdjustBrightness.TYPE, source, "min_factor", 0.5, "max_factor", 2, "copies", 4))
                .hasSize(5)
                .doesNotHaveDuplicates()
                .allSatisfy(row -> assertThat(((Raster) row).at(0, 0, 0)).isBetween(50, 200));
    }

    @Test
    void aSampleWithoutAnImageIsPassedOnAlone() {
        assertThat(Pictures.madeOfNone(AdjustBrightness.TYPE, "min_factor", 0.5, "max_factor", 2))
                .isEqualTo(Pictures.none());
    }

    @Test
    void whatCannotBeIsRefused() {
        assertThat(Pictures.mistakes(AdjustBrightness.TYPE, "min_factor", 2, "max_factor", 1))
                .containsExactly("max_factor: must be at least min_factor, 2.0; got 1.0");
        assertThat(Pictures.mistakes(AdjustBrightness.TYPE, "min_factor", 2, "max_factor", 2, "copies", 3))
                .containsExactly(
                        "copies: the 3 copies would be equal, because min_factor and max_factor are equal; give 0 or 1");
    }
}
