package io.millrace.privacy.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.millrace.core.Bytes;
import io.millrace.core.Image;
import io.millrace.core.RejectSample;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImageMetadataTest {
    private static byte[] stripped(byte[] file) {
        return ImageMetadata.strip(Bytes.copyOf(file)).toArray();
    }

    private static String text(byte[] file) {
        return new String(file, StandardCharsets.ISO_8859_1);
    }

    static Stream<byte[]> files() {
        return Stream.of(MetadataFiles.jpeg(6), MetadataFiles.jpeg(1), MetadataFiles.png(3), MetadataFiles.gif());
    }

    @ParameterizedTest
    @MethodSource("files")
    void noSecretStaysAndNoPixelChanges(byte[] file) {
        assertThat(text(file)).contains(MetadataFiles.SECRET);
        byte[] stripped = stripped(file);
        assertThat(text(stripped)).doesNotContain(MetadataFiles.SECRET);
        assertThat(Image.of(Bytes.copyOf(stripped)).raster())
                .isEqualTo(Image.of(Bytes.copyOf(file)).raster());
        assertThat(stripped(stripped)).as("a second time").isEqualTo(stripped);
    }

    @ParameterizedTest
    @ValueSource(strings = {"jpg", "png", "gif"})
    void aFileWithoutMetadataStaysByteForByte(String format) {
        byte[] file = MetadataFiles.made(format);
        assertThat(stripped(file)).isEqualTo(file);
    }

    @Test
    void aFormatWhoseMetadataCannotBeCutOffIsWrittenAnewAsPng() {
        byte[] file = MetadataFiles.join(MetadataFiles.made("bmp"), MetadataFiles.text(MetadataFiles.SECRET));
        byte[] stripped = stripped(file);
        assertThat(text(stripped)).startsWith("\u0089PNG").doesNotContain(MetadataFiles.SECRET);
        assertThat(Image.of(Bytes.copyOf(stripped)).raster())
                .isEqualTo(Image.of(Bytes.copyOf(file)).raster());
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4, 5, 6, 7, 8})
    void theOrientationStaysInABlockOfItsOwn(int orientation) {
        String block = text(Orientation.block(orientation));
        assertThat(text(stripped(MetadataFiles.jpeg(orientation)))).containsOnlyOnce("Exif\0\0" + block);
        assertThat(text(stripped(MetadataFiles.png(orientation)))).containsOnlyOnce("\0\0\0\u001AeXIf" + block);
    }

    @Test
    void anUprightImageHasNoExifAtAll() {
        assertThat(text(stripped(MetadataFiles.jpeg(1)))).doesNotContain("Exif");
        assertThat(text(stripped(MetadataFiles.png(1)))).doesNotContain("eXIf");
    }

    @Test
    void reservedSegmentsGo() {
        byte[] secret = MetadataFiles.segment(0xF3, MetadataFiles.text(MetadataFiles.SECRET));
        assertThat(stripped(MetadataFiles.with(MetadataFiles.made("jpg"), 20, secret)))
                .isEqualTo(MetadataFiles.made("jpg"));
    }

    @Test
    void coloursAndLoopsStay() {
        assertThat(text(stripped(MetadataFiles.jpeg(1))))
                .contains("ICC_PROFILE\0\1\1colours")
                .contains("JFIF");
        assertThat(text(stripped(MetadataFiles.png(1)))).contains("gAMA").doesNotContain("tIME");
        assertThat(text(stripped(MetadataFiles.gif()))).contains("NETSCAPE2.0").doesNotContain("XMP");
    }

    @ParameterizedTest
    @MethodSource("files")
    void aCutFileIsNoImage(byte[] file) {
        int whole = file.length - MetadataFiles.SECRET.length();
        for (int length = 0; length < whole; length++) {
            byte[] cut = Arrays.copyOf(file, length);
            assertThatThrownBy(() -> stripped(cut)).as("%d bytes", length).hasMessage("not_an_image");
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void aDamagedFileIsStrippedOrRejectedAndNothingElse(byte[] file) {
        SplittableRandom random = new SplittableRandom(8);
        for (int i = 0; i < 2_000; i++) {
            byte[] damaged = file.clone();
            for (int j = 0; j < 3; j++) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
            }
            try {
                assertThat(stripped(damaged).length).isLessThanOrEqualTo(damaged.length + 200_000);
            } catch (RejectSample reject) {
                assertThat(reject.reason()).isEqualTo("not_an_image");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "x", "hello, this is no image", "\u00FF\u00D8\u00FF\u00D9", "GIF89a", "RIFF0000WEBPVP8 "})
    void whatIsNoImageIsRejected(String text) {
        byte[] file = MetadataFiles.text(text);
        assertThatThrownBy(() -> stripped(file)).hasMessage("not_an_image");
    }
}
