package io.millrace.core;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.ComponentSampleModel;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.util.stream.IntStream;

/**
 * The JDK's images as rasters. Levels are taken as they are stored, the high byte where there are 16 bits: the JDK's own
 * conversion would bend grey through a linear colour space, and colours through a profile.
 */
final class Pixels {
    /** What a number beyond the palette means. */
    private static final int BLACK = 0xFF000000;

    private Pixels() {}

    static Raster of(BufferedImage image) {
        ColorModel model = image.getColorModel();
        if (model instanceof IndexColorModel palette) {
            return indexed(image, palette);
        }
        int space = model.getColorSpace().getType();
        boolean isPlain = (space == ColorSpace.TYPE_GRAY || space == ColorSpace.TYPE_RGB)
                && !model.isAlphaPremultiplied()
                && IntStream.of(model.getComponentSize()).allMatch(bits -> bits <= 16);
        if (!isPlain) {
            return converted(image);
        }
        byte[] samples = bytes(image.getRaster());
        int bands = model.getNumComponents();
        return bands == 2
                ? Raster.owning(image.getWidth(), image.getHeight(), 4, greyAndAlpha(samples))
                : Raster.owning(image.getWidth(), image.getHeight(), bands, samples);
    }

    /** All samples, 8 bits each, bands interleaved; the array is the caller's. */
    static byte[] bytes(java.awt.image.Raster raster) {
        boolean isBytes = raster.getTransferType() == DataBuffer.TYPE_BYTE
                && raster.getSampleModel() instanceof ComponentSampleModel
                && IntStream.of(raster.getSampleModel().getSampleSize()).allMatch(bits -> bits == 8);
        return isBytes
                ? (byte[]) raster.getDataElements(0, 0, raster.getWidth(), raster.getHeight(), null)
                : scaled(raster);
    }

    private static byte[] scaled(java.awt.image.Raster raster) {
        int[] bits = raster.getSampleModel().getSampleSize();
        int width = raster.getWidth();
        int[] row = new int[width * bits.length];
        byte[] samples = new byte[Math.multiplyExact(row.length, raster.getHeight())];
        int next = 0;
        for (int y = 0; y < raster.getHeight(); y++) {
            raster.getPixels(0, y, width, 1, row);
            for (int x = 0; x < row.length; x++) {
                samples[next++] = level(row[x], bits[x % bits.length]);
            }
        }
        return samples;
    }

    /** @param bits may be 0: a BMP with masks can leave a channel out */
    private static byte level(int level, int bits) {
        return (byte) (bits > 8 ? level >> bits - 8 : level * 255 / Math.max(1, (1 << bits) - 1));
    }

    private static byte[] greyAndAlpha(byte[] pairs) {
        byte[] samples = new byte[Math.multiplyExact(pairs.length, 2)];
        for (int pixel = 0; pixel < pairs.length / 2; pixel++) {
            byte grey = pairs[2 * pixel];
            samples[4 * pixel] = grey;
            samples[4 * pixel + 1] = grey;
            samples[4 * pixel + 2] = grey;
            samples[4 * pixel + 3] = pairs[2 * pixel + 1];
        }
        return samples;
    }

    /** A palette of opaque greys makes a grey raster: so come grey PNGs of fewer than 8 bits. */
    private static Raster indexed(BufferedImage image, IndexColorModel palette) {
        int[] colours = new int[palette.getMapSize()];
        palette.getRGBs(colours);
        boolean isGrey = IntStream.of(colours).allMatch(Pixels::isOpaqueGrey);
        int width = image.getWidth();
        Argb samples = new Argb(width, image.getHeight(), isGrey ? 1 : palette.hasAlpha() ? 4 : 3);
        int[] row = new int[width];
        for (int y = 0; y < image.getHeight(); y++) {
            image.getRaster().getPixels(0, y, width, 1, row);
            for (int x = 0; x < width; x++) {
                row[x] = row[x] < colours.length ? colours[row[x]] : BLACK;
            }
            samples.add(row);
        }
        return samples.toRaster();
    }

    private static boolean isOpaqueGrey(int argb) {
        int grey = argb & 0xFF;
        return argb == (0xFF << 24 | grey * 0x010101);
    }

    private static Raster converted(BufferedImage image) {
        Argb samples = new Argb(
                image.getWidth(), image.getHeight(), image.getColorModel().hasAlpha() ? 4 : 3);
        int[] row = new int[image.getWidth()];
        for (int y = 0; y < image.getHeight(); y++) {
            samples.add(image.getRGB(0, y, row.length, 1, row, 0, row.length));
        }
        return samples.toRaster();
    }
}
