package io.millrace.core;

import java.util.Objects;

/**
 * An image: its bytes, its decoded pixels, or both; each is made from the other once, when asked for. Untouched, its
 * bytes are those of the source; made from pixels, they are a PNG without EXIF, colour profile or any other metadata. The
 * text form tells the size only.
 */
public final class Image {
    /** Largest number of pixels that is decoded, 33 million: some 300 MB of memory, which a heap of 1 GB has. */
    public static final long MAX_PIXELS = 1L << 25;

    private final int width;
    private final int height;
    private volatile Bytes bytes;
    private volatile Raster raster;

    private Image(int width, int height, Bytes bytes, Raster raster) {
        this.width = width;
        this.height = height;
        this.bytes = bytes;
        this.raster = raster;
    }

    /**
     * Reads the header only.
     *
     * @throws RejectSample {@code not_an_image} or {@code image_too_large} (over {@link #MAX_PIXELS})
     */
    public static Image of(Bytes source) {
        ImageCodec.Size size = ImageCodec.size(source);
        return new Image(size.width(), size.height(), source, null);
    }

    public static Image of(Raster raster) {
        return new Image(raster.width(), raster.height(), null, Objects.requireNonNull(raster));
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    /** @throws RejectSample {@code not_an_image} if the bytes behind a good header cannot be decoded */
    public Raster raster() {
        Raster decoded = raster;
        if (decoded == null) {
            decoded = ImageCodec.decode(bytes, (long) width * height);
            raster = decoded;
        }
        return decoded;
    }

    public Bytes bytes() {
        Bytes encoded = bytes;
        if (encoded == null) {
            encoded = ImageCodec.encodePng(raster);
            bytes = encoded;
        }
        return encoded;
    }

    /** Bytes that it takes while nothing further is asked for. */
    public long memory() {
        long encoded = bytes == null ? 0 : bytes.length();
        return raster == null ? encoded : encoded + (long) width * height * Integer.BYTES;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Image image && bytes().equals(image.bytes());
    }

    @Override
    public int hashCode() {
        return bytes().hashCode();
    }

    @Override
    public String toString() {
        return "image[" + width + "x" + height + "]";
    }
}
