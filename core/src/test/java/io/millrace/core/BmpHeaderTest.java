package io.millrace.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BmpHeaderTest {
    private static final int PIXELS = 10;
    private static final int LENGTH = 14;
    private static final int WIDTH = 18;
    private static final int HEIGHT = 22;
    private static final int DEPTH = 28;
    private static final int COMPRESSION = 30;
    private static final int DATA = 34;
    private static final int COLOURS = 46;

    /** An 8-bit picture of 2 by 2, a palette of two colours; the length of the data is not said. */
    private static ByteBuffer indexed() {
        return header(70, 62, 40, 8, 0).put(new byte[] {0, 0, 0, 0, 9, 8, 7, 0}).put(new byte[] {1, 0, 0, 0, 0, 1, 0, 0
        });
    }

    private static ByteBuffer header(int fileLength, int pixels, int length, int depth, int compression) {
        ByteBuffer file = ByteBuffer.allocate(fileLength).order(ByteOrder.LITTLE_ENDIAN);
        file.put((byte) 'B').put((byte) 'M').putInt(fileLength).putInt(0).putInt(pixels);
        file.putInt(length).putInt(2).putInt(2).putShort((short) 1).putShort((short) depth);
        return file.putInt(compression).position(14 + 40);
    }

    @Test
    void aSoundOneIsRead() {
        Raster read = read(indexed());
        assertThat(read.toArray()).containsExactly(0, 0, 0, 7, 8, 9, 7, 8, 9, 0, 0, 0);
        assertThat(read(indexed().putInt(HEIGHT, -2)).toArray()).containsExactly(7, 8, 9, 0, 0, 0, 0, 0, 0, 7, 8, 9);
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 6})
    void masksMayTakeOutColoursAndAlpha(int compression) {
        ByteBuffer file = header(86, 70, 56, 32, compression);
        file.putInt(0xFF).putInt(0xFF00).putInt(0xFF0000).putInt(0xFF000000);
        file.putInt(0x04030201).putInt(0).putInt(0).putInt(0);
        assertThat(read(file).part(0, 1, 1, 1).toArray()).containsExactly(1, 2, 3, 4);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 8})
    void runsAreRead(int said) {
        ByteBuffer file = indexed().putInt(COMPRESSION, 1).putInt(DATA, said);
        file.position(62).put(new byte[] {2, 1, 0, 0, 2, 0, 0, 1});
        assertThat(read(file).toArray()).containsExactly(0, 0, 0, 0, 0, 0, 7, 8, 9, 7, 8, 9);
    }

    @Test
    void oneOfTheOldFormIsRead() {
        ByteBuffer file = ByteBuffer.allocate(30).order(ByteOrder.LITTLE_ENDIAN);
        file.put((byte) 'B').put((byte) 'M').putInt(30).putInt(0).putInt(26).putInt(12);
        file.putShort((short) 1).putShort((short) 1).putShort((short) 1).putShort((short) 24);
        assertThat(read(file.put(new byte[] {3, 2, 1})).toArray()).containsExactly(1, 2, 3);
    }

    @ParameterizedTest
    @CsvSource({
        PIXELS + ", 53",
        PIXELS + ", 0",
        PIXELS + ", 71",
        PIXELS + ", -1",
        PIXELS + ", 2000000000",
        LENGTH + ", 64",
        LENGTH + ", 0",
        LENGTH + ", 2000000000",
        LENGTH + ", 124",
        WIDTH + ", 5",
        WIDTH + ", 0",
        WIDTH + ", -2",
        WIDTH + ", 2147483647",
        HEIGHT + ", 3",
        HEIGHT + ", 0",
        HEIGHT + ", -3",
        HEIGHT + ", -2147483648",
        HEIGHT + ", 2147483647",
        DEPTH + ", 0",
        DEPTH + ", 2",
        DEPTH + ", 24",
        COMPRESSION + ", 4",
        COMPRESSION + ", 5",
        COMPRESSION + ", 7",
        COMPRESSION + ", -1",
        COLOURS + ", 2000000000",
        COLOURS + ", -1"
    })
    void aClaimThatTheFileDoesNotHoldIsNoImage(int place, int claim) {
        assertIsNoImage(indexed().putInt(place, claim));
    }

    @ParameterizedTest
    @CsvSource({"1, 2000000000", "1, -5", "2, 2000000000", "1, 9", "4, 2000000000", "5, 2000000000", "5, -1"})
    void noRoomIsMadeForDataThatAreNotThere(int compression, int data) {
        assertIsNoImage(indexed().putInt(COMPRESSION, compression).putInt(DATA, data));
    }

    @Test
    void noPaletteIsMadeBehindMasks() {
        ByteBuffer file = header(86, 70, 40, 32, 3);
        file.putInt(0xFF).putInt(0xFF00).putInt(0xFF0000);
        assertThat(read(file).channels()).isEqualTo(3);
        assertIsNoImage(file.putInt(COLOURS, 400_000_000));
    }

    /** The header says 2 by 2, the PNG behind it says 30,000 by 20,000. */
    @Test
    void aLargePngInsideOfASmallBmpIsNoImage() throws Exception {
        byte[] png = png(30_000, 20_000);
        for (int compression = 4; compression <= 5; compression++) {
            assertIsNoImage(header(54 + png.length, 54, 40, 0, compression)
                    .putInt(DATA, png.length)
                    .put(png));
        }
    }

    private static byte[] png(int width, int height) throws Exception {
        byte[] png =
                Image.of(Raster.paint(2, 2, 1, (x, y, channel) -> 0)).bytes().toArray();
        ByteArrayOutputStream rows = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflate = new DeflaterOutputStream(rows)) {
            deflate.write(new byte[1 << 20]);
        }
        ByteBuffer large = ByteBuffer.allocate(33 + 24 + rows.size()).put(png, 0, 33);
        large.putInt(16, width).putInt(20, height).putInt(29, PngChunks.crc(large.slice(12, 17)));
        large.putInt(rows.size()).putInt(0x49444154).put(rows.toByteArray());
        large.putInt(PngChunks.crc(large.slice(37, 4 + rows.size())));
        return large.putInt(0).put(png, png.length - 8, 8).array();
    }

    private static Raster read(ByteBuffer file) {
        return Image.of(Bytes.copyOf(file.array())).raster();
    }

    private static void assertIsNoImage(ByteBuffer file) {
        Bytes bytes = Bytes.copyOf(file.array());
        assertThatThrownBy(() -> Image.of(bytes))
                .isInstanceOf(RejectSample.class)
                .hasMessage("not_an_image");
    }
}
