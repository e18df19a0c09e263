package io.millrace.core;

import java.util.Arrays;
import java.util.Objects;

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

    /** @param samples row by row, 0 to 255 as unsigned bytes */
    public static Raster copyOf(int width, int height, int channels, byte[] samples) {
        return owning(width, height, channels, samples.clone());
    }

    /** Takes the array over without a copy; the caller must not touch it again. */
    static Raster owning(int width, int height, int channels, byte[] samples) {
        int length = Math.multiplyExact(Math.multiplyExact(width, height), channels);
        if (samples.length != length) {
            throw new IllegalArgumentException("a raster of " + width + "x" + height + "x" + channels + " has " + length
                    + " samples, got " + samples.length);
        }
        return new Raster(width, height, channels, samples);
    }

    /** A copy of this raster that shows another one, of as many channels, at a place where it fits. */
    Raster with(Raster other, int left, int top) {
        byte[] changed = samples.clone();
        int length = other.width * channels;
        for (int y = 0; y < other.height; y++) {
            System.arraycopy(other.samples, y * length, changed, ((top + y) * width + left) * channels, length);
        }
        return new Raster(width, height, channels, changed);
    }

    /** The part that begins at a place and has a size. */
    public Raster part(int left, int top, int partWidth, int partHeight) {
        Objects.checkFromIndexSize(left, partWidth, width);
        Objects.checkFromIndexSize(top, partHeight, height);
        int length = partWidth * channels;
        byte[] cut = new byte[Math.multiplyExact(length, partHeight)];
        for (int y = 0; y < partHeight; y++) {
            System.arraycopy(samples, ((top + y) * width + left) * channels, cut, y * length, length);
        }
        return new Raster(partWidth, partHeight, channels, cut);
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

    /** All samples row by row, as unsigned bytes; a copy. */
    public byte[] toArray() {
        return samples.clone();
    }

    /** Copies the samples of one row to the start of an array. */
    void copyRow(int y, byte[] into) {
        int length = width * channels;
        System.arraycopy(samples, y * length, into, 0, length);
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
