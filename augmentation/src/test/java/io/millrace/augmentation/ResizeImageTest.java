package io.millrace.augmentation;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.core.Bytes;
import io.millrace.core.Image;
import io.millrace.core.ImageCounts;
import io.millrace.core.Raster;
import java.util.Base64;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResizeImageTest {
    /** The means of box are exact; the others by the filter's definition, by hand. */
    @ParameterizedTest
    @CsvSource({
        "box, 1, '10 20 30 40', 25",
        "box, 2, '10 20 30 40', 15 35",
        "box, 8, '10 20 30 40', 10 10 20 20 30 30 40 40",
        "bilinear, 2, '0 0 255 255', 36 219",
        "bilinear, 4, '0 255', 0 64 191 255",
        "bicubic, 4, '0 255', 0 53 202 255",
        "bilinear, 3, '7', 7 7 7",
        "bicubic, 1, '9 9 9 9 9', 9"
    })
    void rowsAreResampled(String method, int width, String given, String expected) {
        Raster source = row(given);
        assertThat(made(source, width, 1, method)).isEqualTo(row(expected));
        assertThat(made(column(source), 1, width, method)).isEqualTo(column(row(expected)));
    }

    @ParameterizedTest
    @CsvSource({"box", "bilinear", "bicubic"})
    void oneColourStaysThatColour(String method) {
        Raster plain = Raster.paint(13, 7, 4, (x, y, channel) -> 50 * channel + 30);
        assertThat(made(plain, 5, 20, method)).satisfies(raster -> {
            for (int channel = 0; channel < 4; channel++) {
                assertThat(raster.at(4, 19, channel)).isBetween(50 * channel + 29, 50 * channel + 30);
            }
        });
    }

    @Test
    void whatCannotBeSeenDoesNotShineThrough() {
        Raster source = Raster.paint(2, 1, 4, (x, y, channel) -> x == 0 ? 255 : channel == 0 ? 200 : 0);
        Raster mixed = made(source, 1, 1, "box");
        assertThat(mixed.at(0, 0, 0)).isEqualTo(255);
        assertThat(mixed.at(0, 0, 3)).isEqualTo(128);
    }

    @Test
    void anImageOfTheSizeIsNotTouched() {
        Image image = Image.of(Bytes.owning(Base64.getDecoder().decode(SmallImages.FOUR)));
        long decodes = ImageCounts.decodes();
        assertThat(Pictures.made(ResizeImage.TYPE, image.raster(), "width", 2, "height", 2))
                .containsExactly(image.raster());
        assertThat(ImageCounts.decodes() - decodes)
                .as("the picture itself, and what came out to compare it")
                .isEqualTo(2);
    }

    @Test
    void aVeryTallImageNeedsNoHugeHalfWayForm() {
        assertThat(made(Raster.paint(1, 1 << 20, 1, (x, y, channel) -> 200), 8192, 1, "bilinear"))
                .isEqualTo(Raster.paint(8192, 1, 1, (x, y, channel) -> 200));
    }

    @Test
    void theResultHasNoMorePixelsThanAnImageMayHave() {
        assertThat(Pictures.mistakes(ResizeImage.TYPE, "width", 8192, "height", 4096))
                .isEmpty();
        assertThat(Pictures.mistakes(ResizeImage.TYPE, "width", 8192, "height", 8192))
                .containsExactly(
                        "height: with width 8192 makes 67108864 pixels, and an image has at most 33554432; give a height"
                                + " of 4096 or less, or a smaller width");
    }

    @Test
    void aSampleWithoutAnImageIsPassedOn() {
        assertThat(Pictures.madeOfNone(ResizeImage.TYPE, "width", 3, "height", 3))
                .isEqualTo(Pictures.none());
    }

    private static Raster made(Raster source, int width, int height, String method) {
        return (Raster) Pictures.made(ResizeImage.TYPE, source, "width", width, "height", height, "method", method)
                .get(0);
    }

    private static Raster row(String levels) {
        int[] parsed =
                Stream.of(levels.split(" ", -1)).mapToInt(Integer::parseInt).toArray();
        return Pictures.grey(parsed.length, 1, parsed);
    }

    private static Raster column(Raster row) {
        return Raster.paint(1, row.width(), 1, (x, y, channel) -> row.at(y, 0, 0));
    }
}
