package io.millrace.core;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/** Image files to pixels and back through the JDK's readers and writers. */
final class ImageCodec {
    static {
        ImageIO.setUseCache(false);
    }

    record Size(int width, int height) {}

    private ImageCodec() {}

    private interface Reading<T> {
        T read(ImageReader reader) throws IOException;
    }

    static Size size(Bytes source) {
        Size size = reading(source, reader -> new Size(reader.getWidth(0), reader.getHeight(0)));
        if ((long) size.width * size.height > Image.MAX_PIXELS) {
            throw new RejectSample("image_too_large");
        }
        return size;
    }

    static Raster decode(Bytes source) {
        return pixels(reading(source, reader -> reader.read(0)));
    }

    private static <T> T reading(Bytes source, Reading<T> reading) {
        try (ImageInputStream input = ImageIO.createImageInputStream(source.stream())) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(input);
            if (!readers.hasNext()) {
                throw new RejectSample("not_an_image");
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(input, true, true);
                return reading.read(reader);
            } finally {
                reader.dispose();
            }
        } catch (IOException
                | IllegalArgumentException
                | IndexOutOfBoundsException
                | NegativeArraySizeException wrong) {
            throw new RejectSample("not_an_image");
        }
    }

    private static Raster pixels(BufferedImage image) {
        boolean grey = image.getColorModel().getNumComponents() == 1
                && image.getColorModel().getColorSpace().getType() == ColorSpace.TYPE_GRAY;
        if (grey) {
            return grey(image);
        }
        int channels = image.getColorModel().hasAlpha() ? 4 : 3;
        return Raster.paint(
                image.getWidth(), image.getHeight(), channels, (x, y, channel) -> argb(image.getRGB(x, y), channel));
    }

    /** Reads grey levels as they are stored: {@code getRGB} would bend them through a linear colour space. */
    private static Raster grey(BufferedImage image) {
        int bits = image.getColorModel().getComponentSize(0);
        var raster = image.getRaster();
        return Raster.paint(image.getWidth(), image.getHeight(), 1, (x, y, channel) -> {
            int level = raster.getSample(x, y, 0);
            return bits > 8 ? level >> (bits - 8) : level * 255 / ((1 << bits) - 1);
        });
    }

    private static int argb(int pixel, int channel) {
        return switch (channel) {
            case 0 -> pixel >> 16 & 0xFF;
            case 1 -> pixel >> 8 & 0xFF;
            case 2 -> pixel & 0xFF;
            default -> pixel >>> 24;
        };
    }

    static Bytes encodePng(Raster raster) {
        int[] types = {0, BufferedImage.TYPE_BYTE_GRAY, 0, BufferedImage.TYPE_INT_RGB, BufferedImage.TYPE_INT_ARGB};
        BufferedImage image = new BufferedImage(raster.width(), raster.height(), types[raster.channels()]);
        for (int y = 0; y < raster.height(); y++) {
            for (int x = 0; x < raster.width(); x++) {
                put(image, raster, x, y);
            }
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return Bytes.owning(out.toByteArray());
    }

    private static void put(BufferedImage image, Raster raster, int x, int y) {
        if (raster.channels() == 1) {
            image.getRaster().setSample(x, y, 0, raster.at(x, y, 0));
            return;
        }
        int alpha = raster.channels() == 4 ? raster.at(x, y, 3) : 255;
        image.setRGB(x, y, alpha << 24 | raster.at(x, y, 0) << 16 | raster.at(x, y, 1) << 8 | raster.at(x, y, 2));
    }
}
