package io.millrace.core;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The screen of a GIF and where its first frame lies on it (GIF89a, sections 18 to 22). A frame that reaches over the edge
 * widens the screen. What it leaves free has the transparent colour, else the first of the palette, as in Pillow.
 */
record GifScreen(int width, int height, Frame frame) {
    /** @param data where the compressed pixels begin in the file */
    record Frame(int left, int top, int width, int height, int data) {}

    private static final int EXTENSION = 0x21;
    private static final int FRAME = 0x2C;

    static boolean isGif(Bytes source) {
        byte[] start = new byte[6];
        if (source.length() < start.length) {
            return false;
        }
        source.buffer().get(start);
        String text = new String(start, StandardCharsets.ISO_8859_1);
        return text.equals("GIF89a") || text.equals("GIF87a");
    }

    static GifScreen of(Bytes source) {
        ByteBuffer rest = source.buffer().order(ByteOrder.LITTLE_ENDIAN).position(6);
        int screenWidth = unsigned(rest);
        int screenHeight = unsigned(rest);
        skip(rest, 2 + paletteLength(rest.get()));
        int block = rest.get();
        for (; block == EXTENSION; block = rest.get()) {
            rest.get();
            skipBlocks(rest);
        }
        if (block != FRAME) {
            throw new RejectSample(ImageCodec.NOT_AN_IMAGE);
        }
        Frame frame = frame(rest);
        return new GifScreen(
                Math.max(screenWidth, frame.left + frame.width),
                Math.max(screenHeight, frame.top + frame.height),
                frame);
    }

    private static Frame frame(ByteBuffer rest) {
        int left = unsigned(rest);
        int top = unsigned(rest);
        int width = unsigned(rest);
        int height = unsigned(rest);
        skip(rest, paletteLength(rest.get()));
        return new Frame(left, top, width, height, rest.position());
    }

    ImageCodec.Size size() {
        return new ImageCodec.Size(width, height);
    }

    /**
     * @throws BufferUnderflowException if the file ends before the frame's data do
     * @throws RejectSample {@code not_an_image} if the data make too few pixels
     */
    void requireWhole(Bytes source) {
        ByteBuffer rest = source.buffer().position(frame.data);
        rest.get();
        skipBlocks(rest);
        if (GifPixels.count(rest.position(frame.data)) < (long) frame.width * frame.height) {
            throw new RejectSample(ImageCodec.NOT_AN_IMAGE);
        }
    }

    Raster compose(BufferedImage image) {
        Raster pixels = Pixels.of(image);
        if (pixels.width() == width && pixels.height() == height) {
            return pixels;
        }
        IndexColorModel palette = (IndexColorModel) image.getColorModel();
        int[] row = new int[width];
        Arrays.fill(row, palette.getRGB(Math.max(0, palette.getTransparentPixel())));
        Argb screen = new Argb(width, height, pixels.channels());
        for (int y = 0; y < height; y++) {
            screen.add(row);
        }
        return screen.toRaster().with(pixels, frame.left, frame.top);
    }

    private static int unsigned(ByteBuffer rest) {
        return rest.getShort() & 0xFFFF;
    }

    private static int paletteLength(int flags) {
        return (flags & 0x80) == 0 ? 0 : 3 << (flags & 7) + 1;
    }

    private static void skipBlocks(ByteBuffer rest) {
        for (int length = rest.get() & 0xFF; length > 0; length = rest.get() & 0xFF) {
            skip(rest, length);
        }
    }

    private static void skip(ByteBuffer rest, int length) {
        if (length > rest.remaining()) {
            throw new BufferUnderflowException();
        }
        rest.position(rest.position() + length);
    }
}
