package io.millrace.core;

/** Collects pixels that come packed in integers, 0xAARRGGBB, into a raster. */
final class Argb {
    private final int width;
    private final int height;
    private final int channels;
    private final byte[] samples;
    private int next;

    /** @param channels 1 takes the grey from blue, 3 drops alpha, 4 keeps it */
    Argb(int width, int height, int channels) {
        this.width = width;
        this.height = height;
        this.channels = channels;
        samples = new byte[Math.multiplyExact(Math.multiplyExact(width, height), channels)];
    }

    void add(int[] pixels) {
        for (int pixel : pixels) {
            if (channels > 1) {
                samples[next++] = (byte) (pixel >> 16);
                samples[next++] = (byte) (pixel >> 8);
            }
            samples[next++] = (byte) pixel;
            if (channels == 4) {
                samples[next++] = (byte) (pixel >> 24);
            }
        }
    }

    Raster toRaster() {
        return Raster.owning(width, height, channels, samples);
    }
}
