package io.millrace.cleaning.duplicates;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.core.Raster;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Known answers of Pillow 13 and SciPy 1.17 by the definition of imagehash's phash. */
class PerceptualHashTest {
    @ParameterizedTest
    @CsvSource({
        "8, 8, 1, 951b14b5e9ce13e2",
        "32, 32, 3, 9aea1514ae8abfd0",
        "100, 40, 3, 94fb3b413545e8e4",
        "40, 300, 4, d0956a956aea55aa",
        "640, 33, 1, c0be41aa0051efff",
        "5, 7, 4, 8d8c3638cd87f0f2"
    })
    void hashesOfPaintedImages(int width, int height, int channels, String hash) {
        Raster image =
                Raster.paint(width, height, channels, (x, y, channel) -> (x * 37 + y * y * 11 + channel * 50) % 256);
        assertThat(PerceptualHash.of(image)).isEqualTo(Long.parseUnsignedLong(hash, 16));
    }
}
