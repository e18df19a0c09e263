package io.millrace.augmentation;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.core.Raster;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CropImageTest {
    @ParameterizedTest
    @CsvSource({"5,3,0,0", "4,3,0,0", "3,3,1,0", "2,1,1,1", "1,2,2,0", "1,1,2,1"})
    void thePartLiesInTheMiddle(int width, int height, int left, int top) {
        Raster source = Pictures.painted(5, 3, 3);
        Raster part = Raster.paint(width, height, 3, (x, y, channel) -> source.at(left + x, top + y, channel));
        assertThat(Pictures.made(CropImage.TYPE, source, "width", width, "height", height, "copies", 0))
                .containsExactly(part);
    }

    @ParameterizedTest
    @CsvSource({"6,3", "5,4", "6,4", "8192,4096"})
    void aPartThatIsLargerThanTheImageIsRejected(int width, int height) {
        assertThat(Pictures.made(CropImage.TYPE, Pictures.painted(5, 3, 1), "width", width, "height", height))
                .containsExactly("image_too_small");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 4})
    void everyPlaceIsDrawnInTheEnd(int channels) {
        Raster source = Pictures.painted(4, 3, channels);
        Set<Object> parts = new HashSet<>(
                Pictures.made(CropImage.TYPE, source, "width", 3, "height", 2, "position", "random", "copies", 60));
        Set<Object> possible = new HashSet<>(Set.of(source));
        for (int place = 0; place < 4; place++) {
            possible.add(source.part(place % 2, place / 2, 3, 2));
        }
        assertThat(parts).isEqualTo(possible);
    }

    @Test
    void aSampleWithoutAnImageIsPassedOnAlone() {
        assertThat(Pictures.madeOfNone(CropImage.TYPE, "width", 3, "height", 2)).isEqualTo(Pictures.none());
    }

    @Test
    void aPartHasNoMorePixelsThanAnImageMayHave() {
        assertThat(Pictures.mistakes(CropImage.TYPE, "width", 8192, "height", 4097, "copies", 2))
                .containsExactlyInAnyOrder(
                        "height: with width 8192 makes 33562624 pixels, and an image has at most 33554432; give a height"
                                + " of 4096 or less, or a smaller width",
                        "copies: the 2 copies would be equal, because position is center; give 0 or 1");
    }

    @Test
    void copiesOfTheMiddleWouldBeEqual() {
        assertThat(Pictures.mistakes(CropImage.TYPE, "width", 3, "height", 2, "copies", 2))
                .containsExactly("copies: the 2 copies would be equal, because position is center; give 0 or 1");
    }
}
