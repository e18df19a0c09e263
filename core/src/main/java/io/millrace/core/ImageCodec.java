package io.millrace.core;

import java.nio.BufferUnderflowException;

/**
 * Image files to pixels and back. The JDK reads; what it takes too lightly or not at all (cut files, colours of JPEG, the
 * screen of a GIF) is checked and done here.
 */
final class ImageCodec {
    static final String NOT_AN_IMAGE = "not_an_image";

    private static final long LARGE = 1L << 22;
    private static final Object LARGE_ONES = new Object();

    record Size(int width, int height) {}

    private ImageCodec() {}

    static Size size(Bytes source) {
        Size size = anySize(source);
        if ((long) size.width * size.height > Image.MAX_PIXELS) {
            throw new RejectSample("image_too_large");
        }
        return size;
    }

    /** Without a limit. */
    static Size anySize(Bytes source) {
        Size size = guarded(() -> announced(source));
        if (size.width < 1 || size.height < 1) {
            throw new RejectSample(NOT_AN_IMAGE);
        }
        return size;
    }

    private static Size announced(Bytes source) {
        if (JpegMarkers.isJpeg(source)) {
            return JpegMarkers.size(source);
        }
        if (GifScreen.isGif(source)) {
            return GifScreen.of(source).size();
        }
        if (PngChunks.isPng(source)) {
            return PngChunks.size(source);
        }
        requireSoundIfBmp(source);
        return FileReading.of(source, reader -> new Size(reader.getWidth(0), reader.getHeight(0)));
    }

    /** Large ones are decoded one after the other in a process: it needs about eight bytes a pixel meanwhile. */
    static Raster decode(Bytes source, long pixels) {
        ImageCounts.decoded();
        if (pixels <= LARGE) {
            return guarded(() -> decoded(source));
        }
        synchronized (LARGE_ONES) {
            return guarded(() -> decoded(source));
        }
    }

    private static Raster decoded(Bytes source) {
        if (JpegMarkers.isJpeg(source)) {
            JpegMarkers markers = JpegMarkers.of(source);
            return JpegColour.toRaster(FileReading.of(source, reader -> reader.readRaster(0, null)), markers);
        }
        if (GifScreen.isGif(source)) {
            GifScreen screen = GifScreen.of(source);
            screen.requireWhole(source);
            return screen.compose(FileReading.of(source, reader -> reader.read(0)));
        }
        if (PngChunks.isPng(source)) {
            PngChunks.requireWhole(source);
        }
        requireSoundIfBmp(source);
        return Pixels.of(FileReading.of(source, reader -> reader.read(0)));
    }

    private static void requireSoundIfBmp(Bytes source) {
        if (BmpHeader.isBmp(source)) {
            BmpHeader.requireSound(source);
        }
    }

    static Bytes encodePng(Raster raster) {
        ImageCounts.encoded();
        return PngWriter.write(raster);
    }

    private interface Parsing<T> {
        T parse();
    }

    /** A file that ends within what it announces is no image. */
    private static <T> T guarded(Parsing<T> parsing) {
        try {
            return parsing.parse();
        } catch (BufferUnderflowException cut) {
            throw new RejectSample(NOT_AN_IMAGE);
        }
    }
}
