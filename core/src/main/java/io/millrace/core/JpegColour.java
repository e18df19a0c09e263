package io.millrace.core;

/**
 * Components of a JPEG to grey or RGB. YCbCr as JFIF 1.02 defines it, in 16-bit fixed point like libjpeg. Inks stand
 * inverted in the file, as Adobe writes them and Pillow takes all of them; without a profile light is white × ink × black.
 */
final class JpegColour {
    private static final int HALF = 1 << 15;
    private static final int[] RED = new int[256];
    private static final int[] GREEN_OF_BLUE = new int[256];
    private static final int[] GREEN_OF_RED = new int[256];
    private static final int[] BLUE = new int[256];

    static {
        for (int level = 0; level < 256; level++) {
            int chroma = level - 128;
            RED[level] = fixed(1.402) * chroma + HALF >> 16;
            BLUE[level] = fixed(1.772) * chroma + HALF >> 16;
            GREEN_OF_RED[level] = -fixed(0.71414) * chroma;
            GREEN_OF_BLUE[level] = -fixed(0.34414) * chroma + HALF;
        }
    }

    private JpegColour() {}

    private static int fixed(double factor) {
        return (int) (factor * (1 << 16) + 0.5);
    }

    static Raster toRaster(java.awt.image.Raster components, JpegMarkers markers) {
        byte[] samples = Pixels.bytes(components);
        int width = components.getWidth();
        int height = components.getHeight();
        switch (components.getNumBands()) {
            case 1 -> {
                return Raster.owning(width, height, 1, samples);
            }
            case 3 -> {
                if (!markers.isRgb()) {
                    fromYcc(samples, 3);
                }
                return Raster.owning(width, height, 3, samples);
            }
            case 4 -> {
                if (markers.isYcck()) {
                    fromYcc(samples, 4);
                    invert(samples);
                }
                return Raster.owning(width, height, 3, fromInks(samples));
            }
            default -> throw new RejectSample(ImageCodec.NOT_AN_IMAGE);
        }
    }

    private static void fromYcc(byte[] samples, int step) {
        for (int at = 0; at < samples.length; at += step) {
            int luma = samples[at] & 0xFF;
            int blue = samples[at + 1] & 0xFF;
            int red = samples[at + 2] & 0xFF;
            samples[at] = clipped(luma + RED[red]);
            samples[at + 1] = clipped(luma + (GREEN_OF_BLUE[blue] + GREEN_OF_RED[red] >> 16));
            samples[at + 2] = clipped(luma + BLUE[blue]);
        }
    }

    private static byte clipped(int level) {
        return (byte) Math.max(0, Math.min(255, level));
    }

    /** The three inks of YCCK are what is missing of RGB to white. */
    private static void invert(byte[] samples) {
        for (int at = 0; at < samples.length; at++) {
            samples[at] = at % 4 == 3 ? samples[at] : (byte) ~samples[at];
        }
    }

    private static byte[] fromInks(byte[] samples) {
        byte[] light = new byte[samples.length / 4 * 3];
        for (int from = 0, to = 0; from < samples.length; from += 4, to += 3) {
            int black = samples[from + 3] & 0xFF;
            for (int ink = 0; ink < 3; ink++) {
                light[to + ink] = (byte) (black - scaled(255 - (samples[from + ink] & 0xFF), black));
            }
        }
        return light;
    }

    /** a · b / 255, rounded. */
    private static int scaled(int a, int b) {
        return (a * b + 127) / 255;
    }
}
