package io.millrace.core;

import java.util.Arrays;

/** Decoded pixels: 8 bits a channel, row-major, channels interleaved (1 grey, 3 RGB, 4 RGBA not premultiplied). */
public final class Raster {
    private final int width;
    private final int height;
    private final int channels;
    private final byte[] samples;

    private Raster(int width, int height, int channels, byte[] samples) {
        this.width = width;
        this.height = height;
        this.channels = channels;
        this.samples = samples;
    }

    /** Computes one channel of one pixel, 0 to 255. */
    @FunctionalInterface
    public interface Painter {
        int at(int x, int y, int channel);
    }

    public static Raster paint(int width, int height, int channels, Painter painter) {
        byte[] samples = new byte[Math.multiplyExact(Math.multiplyExact(width, height), channels)];
        int next = 0;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                for (int channel = 0; channel < channels; channel++) {
                    samples[next++] = (byte) painter.at(x, y, channel);
                }
            }
        }
        return new Raster(width, height, channels, samples);
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    public int channels() {
        return channels;
    }

    /** 0 to 255. */
    public int at(int x, int y, int channel) {
        return samples[(y * width + x) * channels + channel] & 0xFF;
    }

    /** Brightness 0 to 255 as ITU-R BT.601 weighs it, in the integer form that Pillow uses for mode L. */
    public int grey(int x, int y) {
        return channels == 1
                ? at(x, y, 0)
                : (at(x, y, 0) * 19595 + at(x, y, 1) * 38470 + at(x, y, 2) * 7471 + 0x8000) >> 16;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Raster raster
                && width == raster.width
                && channels == raster.channels
                && Arrays.equals(samples, raster.samples);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(samples);
    }

    @Override
    public String toString() {
        return "raster[" + width + "x" + height + "x" + channels + "]";
    }
}
