package io.millrace.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.SplittableRandom;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What Pillow makes of odd files is compared in module augmentation; here is what needs no Python. */
class ImageTest {
    @ParameterizedTest
    @CsvSource({"1,1,1", "37,23,1", "37,23,3", "37,23,4", "1,300,4", "300,1,3"})
    void pixelsSurviveAPng(int width, int height, int channels) {
        Raster noise = noise(width, height, channels);
        Image read = Image.of(Image.of(noise).bytes());
        assertThat(read.raster()).isEqualTo(noise);
        assertThat(read.width()).isEqualTo(width);
        assertThat(read.height()).isEqualTo(height);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 4})
    void theJdkReadsOurPngsToo(int channels) throws IOException {
        Raster smooth = Raster.paint(40, 30, channels, (x, y, channel) -> x * 5 + y + channel);
        BufferedImage read = ImageIO.read(Image.of(smooth).bytes().stream());
        int[] pixel = new int[channels];
        for (int x = 0; x < 40; x++) {
            read.getRaster().getPixel(x, 29, pixel);
            for (int channel = 0; channel < channels; channel++) {
                assertThat(pixel[channel]).isEqualTo(smooth.at(x, 29, channel));
            }
        }
    }

    @Test
    void smoothPicturesBecomeSmall() {
        Raster smooth = Raster.paint(200, 200, 3, (x, y, channel) -> x + y / 2 + channel);
        assertThat(Image.of(smooth).bytes().length()).isLessThan(200 * 200 * 3 / 20);
    }

    @Test
    void eachImageIsDecodedAndEncodedOnce() {
        Image source = Image.of(Image.of(noise(9, 9, 3)).bytes());
        long decodes = ImageCounts.decodes();
        long encodes = ImageCounts.encodes();
        Image made = Image.of(source.raster().part(1, 1, 5, 5));
        assertThat(source.raster()).isSameAs(source.raster());
        assertThat(made.bytes()).isSameAs(made.bytes());
        assertThat(source.bytes().length()).isPositive();
        assertThat(ImageCounts.decodes() - decodes).isEqualTo(1);
        assertThat(ImageCounts.encodes() - encodes).isEqualTo(1);
    }

    @Test
    void noArrayReachesIntoARaster() {
        byte[] given = {1, 2, 3, 4};
        Raster raster = Raster.copyOf(2, 2, 1, given);
        given[0] = 9;
        raster.toArray()[1] = 9;
        assertThat(raster.toArray()).containsExactly(1, 2, 3, 4);
        assertThat(raster.part(1, 0, 1, 2).toArray()).containsExactly(2, 4);
        assertThatThrownBy(() -> raster.part(1, 0, 2, 2)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> Raster.copyOf(2, 2, 3, given)).hasMessageContaining("has 12 samples, got 4");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "GIF89a", "\u0089PNG\r\n\u001a\n", "\u00ff\u00d8\u00ff", "\u00ff\u00d8\u00ff\u00d9", "text"})
    void whatHasNoSizeIsNoImage(String start) {
        Bytes bytes = Bytes.owning(start.getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> Image.of(bytes)).hasMessage("not_an_image");
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "gif", "jpg", "bmp"})
    void noCutImageIsReadAndNoCutMakesAnotherFailure(String kind) throws IOException {
        byte[] whole = written(kind);
        assertThat(Image.of(Bytes.copyOf(whole)).raster().width()).isEqualTo(20);
        for (int length = 0; length < whole.length - 1; length++) {
            Bytes cut = Bytes.owning(Arrays.copyOf(whole, length));
            assertThatThrownBy(() -> Image.of(cut).raster())
                    .as("%s cut to %d of %d", kind, length, whole.length)
                    .hasMessage("not_an_image");
        }
    }

    /** A file may be read or not, but it never makes another failure. */
    @ParameterizedTest
    @ValueSource(strings = {"png", "gif", "jpg", "bmp"})
    void damageIsSeenOrDoesNotMatter(String kind) throws IOException {
        byte[] whole = written(kind);
        SplittableRandom random = new SplittableRandom(4);
        for (int round = 0; round < 1_000; round++) {
            byte[] damaged = whole.clone();
            for (int hit = 0; hit < 3; hit++) {
                damaged[random.nextInt(whole.length)] = (byte) random.nextInt(256);
            }
            readOrReject(Bytes.owning(damaged));
        }
    }

    private static void readOrReject(Bytes damaged) {
        try {
            Image image = Image.of(damaged);
            if ((long) image.width() * image.height() < 1 << 20) {
                assertThat(image.raster().width()).isEqualTo(image.width());
                assertThat(image.raster().height()).isEqualTo(image.height());
            }
        } catch (RejectSample reject) {
            assertThat(reject.reason()).isIn("not_an_image", "image_too_large");
        }
    }

    @Test
    void aClaimOfTooManyPixelsIsRefusedBeforeAnythingIsMade() {
        byte[] png = Image.of(noise(2, 2, 1)).bytes().toArray();
        ByteBuffer.wrap(png).putInt(16, 50_000).putInt(20, 50_000);
        assertThatThrownBy(() -> Image.of(Bytes.owning(png))).hasMessage("image_too_large");
    }

    private static Raster noise(int width, int height, int channels) {
        SplittableRandom random = new SplittableRandom(7);
        return Raster.paint(width, height, channels, (x, y, channel) -> random.nextInt(256));
    }

    private static byte[] written(String kind) throws IOException {
        BufferedImage image = new BufferedImage(20, 10, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < 20; x++) {
            for (int y = 0; y < 10; y++) {
                image.setRGB(x, y, x * 12 << 16 | y * 20 << 8 | x * y);
            }
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThat(ImageIO.write(image, kind, out)).isTrue();
        return out.toByteArray();
    }

    /** The JDK's reader of TIFF asks for as much memory as a file claims to need. */
    @Test
    void aTiffIsNoImage() throws IOException {
        java.io.ByteArrayOutputStream tiff = new java.io.ByteArrayOutputStream();
        assertThat(javax.imageio.ImageIO.write(
                        new java.awt.image.BufferedImage(2, 2, java.awt.image.BufferedImage.TYPE_INT_RGB),
                        "tiff",
                        tiff))
                .isTrue();
        assertThatThrownBy(() -> Image.of(Bytes.owning(tiff.toByteArray())))
                .isInstanceOf(RejectSample.class)
                .hasMessage("not_an_image");
    }

    @Test
    void aBitmapIsAnImage() throws IOException {
        java.io.ByteArrayOutputStream bitmap = new java.io.ByteArrayOutputStream();
        javax.imageio.ImageIO.write(
                new java.awt.image.BufferedImage(3, 2, java.awt.image.BufferedImage.TYPE_INT_RGB), "bmp", bitmap);
        Image image = Image.of(Bytes.owning(bitmap.toByteArray()));
        assertThat(image.raster()).hasToString("raster[3x2x3]");
    }
}
