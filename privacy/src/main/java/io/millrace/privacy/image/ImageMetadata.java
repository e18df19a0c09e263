package io.millrace.privacy.image;

import io.millrace.core.Bytes;
import io.millrace.core.Image;
import io.millrace.core.RejectSample;
import java.nio.BufferUnderflowException;

/**
 * Image files without what they tell beside their pixels: EXIF with its place and time, XMP, captions, comments, previews,
 * and whatever follows the end of the picture. The pixels of JPEG, PNG and GIF are not touched; other kinds are written
 * anew, as PNG. What viewers need stays: colours (ICC profile, JFIF and Adobe markers, gamma) and the orientation.
 */
public final class ImageMetadata {
    public static final String NOT_AN_IMAGE = "not_an_image";

    private ImageMetadata() {}

    /** @throws RejectSample {@link #NOT_AN_IMAGE} if the file is not whole */
    public static Image strip(Image image) {
        return Image.of(strip(image.bytes()));
    }

    /** @throws RejectSample {@link #NOT_AN_IMAGE} also if it would have to be decoded and is too large for that */
    static Bytes strip(Bytes source) {
        byte[] file = source.toArray();
        try {
            if (JpegStripping.isJpeg(file)) {
                return JpegStripping.of(file);
            }
            if (PngStripping.isPng(file)) {
                return PngStripping.of(file);
            }
            return GifStripping.isGif(file)
                    ? GifStripping.of(file)
                    : Image.of(Image.of(source).raster()).bytes();
        } catch (BufferUnderflowException | IndexOutOfBoundsException | RejectSample cut) {
            throw new RejectSample(NOT_AN_IMAGE);
        }
    }
}
