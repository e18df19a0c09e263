package io.millrace.augmentation;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.core.Raster;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FlipImageTest {
    @ParameterizedTest
    @ValueSource(ints = {1, 3, 4})
    void pixelsOfEveryKindAreMirrored(int channels) {
        Raster source = Pictures.painted(5, 3, channels);
        Raster mirrored = Raster.paint(5, 3, channels, (x, y, channel) -> source.at(4 - x, y, channel));
        assertThat(Pictures.made(FlipImage.TYPE, source, "axis", "horizontal", "copies", 0))
                .containsExactly(mirrored);
        Raster turned = Raster.paint(5, 3, channels, (x, y, channel) -> source.at(x, 2 - y, channel));
        assertThat(Pictures.made(FlipImage.TYPE, source, "axis", "vertical", "copies", 0))
                .containsExactly(turned);
    }

    @Test
    void aCopyStandsBehindItsOriginal() {
        Raster source = Pictures.painted(5, 3, 3);
        assertThat(Pictures.made(FlipImage.TYPE, source)).hasSize(2).first().isEqualTo(source);
    }

    @Test
    void aSampleWithoutAnImageIsPassedOnAlone() {
        assertThat(Pictures.madeOfNone(FlipImage.TYPE)).isEqualTo(Pictures.none());
    }
}
