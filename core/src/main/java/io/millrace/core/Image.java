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

    private volatile ImageCodec.Size size;
    private volatile Bytes bytes;
    private volatile Raster raster;

    private Image(ImageCodec.Size size, Bytes bytes, Raster raster) {
        this.size = size;
        this.bytes = bytes;
        this.raster = raster;
    }

    /**
     * Reads the header only.
     *
     * @throws RejectSample {@code not_an_image} or {@code image_too_large} (over {@link #MAX_PIXELS})
     */
    public static Image of(Bytes source) {
        return new Image(ImageCodec.size(source), source, null);
    }

    public static Image of(Raster raster) {
        return new Image(new ImageCodec.Size(raster.width(), raster.height()), null, Objects.requireNonNull(raster));
    }

    /** Of bytes that were an image when they were written, in a shuffle or state: nothing is looked at before it is used. */
    static Image stored(Bytes written) {
        return new Image(null, written, null);
    }

    public int width() {
        return size().width();
    }

    public int height() {
        return size().height();
    }

    private ImageCodec.Size size() {
        ImageCodec.Size known = size;
        if (known == null) {
            known = ImageCodec.anySize(bytes);
            size = known;
        }
        return known;
    }

    /** @throws RejectSample {@code not_an_image} if the bytes behind a good header cannot be decoded */
    public Raster raster() {
        Raster decoded = raster;
        if (decoded == null) {
            decoded = ImageCodec.decode(bytes, pixels());
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
        return raster == null ? encoded : encoded + pixels() * Integer.BYTES;
    }

    private long pixels() {
        return (long) width() * height();
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
        return "image[" + width() + "x" + height() + "]";
    }
}
