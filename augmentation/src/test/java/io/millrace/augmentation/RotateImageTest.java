package io.millrace.augmentation;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.core.Raster;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RotateImageTest {
    private static final Raster SIX = Pictures.grey(3, 2, 1, 2, 3, 4, 5, 6);

    @ParameterizedTest
    @CsvSource({
        "0, 3, 1 2 3 4 5 6",
        "360, 3, 1 2 3 4 5 6",
        "90, 2, 3 6 2 5 1 4",
        "-270, 2, 3 6 2 5 1 4",
        "180, 3, 6 5 4 3 2 1",
        "-180, 3, 6 5 4 3 2 1",
        "270, 2, 4 1 5 2 6 3",
        "-90, 2, 4 1 5 2 6 3"
    })
    void quarterTurnsLoseNothing(double degrees, int width, String expected) {
        String[] levels = expected.split(" ", -1);
        Raster turned = Raster.paint(width, 6 / width, 1, (x, y, channel) -> Integer.parseInt(levels[y * width + x]));
        assertThat(Pictures.made(RotateImage.TYPE, SIX, "min_degrees", degrees, "max_degrees", degrees, "copies", 0))
                .containsExactly(turned);
    }

    @Test
    void cornersAreFilledAndTheMiddleStays() {
        Raster white = Raster.paint(21, 21, 4, (x, y, channel) -> channel == 3 ? 100 : 255);
        Raster turned = (Raster)
                Pictures.made(RotateImage.TYPE, white, "min_degrees", 45, "max_degrees", 45, "copies", 0, "fill", 128)
                        .get(0);
        for (int channel = 0; channel < 4; channel++) {
            assertThat(turned.at(0, 0, channel)).isEqualTo(channel == 3 ? 255 : 128);
            assertThat(turned.at(10, 10, channel)).isEqualTo(channel == 3 ? 100 : 255);
        }
    }

    @Test
    void everyCopyTurnsByAnotherAngle() {
        Raster source = Pictures.painted(12, 12, 3);
        assertThat(Pictures.made(RotateImage.TYPE, source, "min_degrees", -40, "max_degrees", 40, "copies", 5))
                .hasSize(6)
                .doesNotHaveDuplicates()
                .startsWith(source);
    }

    @Test
    void aSampleWithoutAnImageIsPassedOnAlone() {
        assertThat(Pictures.madeOfNone(RotateImage.TYPE, "min_degrees", -40, "max_degrees", 40, "copies", 5))
                .isEqualTo(Pictures.none());
    }

    @Test
    void whatCannotBeIsRefused() {
        assertThat(Pictures.mistakes(RotateImage.TYPE, "min_degrees", 10, "max_degrees", 5))
                .containsExactly("max_degrees: must be at least min_degrees, 10.0; got 5.0");
        assertThat(Pictures.mistakes(RotateImage.TYPE, "min_degrees", 10, "max_degrees", 10, "copies", 2))
                .containsExactly("copies: the 2 copies would be equal, because min_degrees and max_degrees are equal;"
                        + " give 0 or 1");
    }
}
