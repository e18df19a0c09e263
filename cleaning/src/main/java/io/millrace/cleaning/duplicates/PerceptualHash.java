package io.millrace.cleaning.duplicates;

import io.millrace.core.Raster;
import java.util.Arrays;

/**
 * The perceptual hash of an image, 64 bits, as {@code phash} of Python's imagehash: a thumbnail of 32 by 32 grey pixels,
 * its discrete cosine transform (type II), and of the 8 by 8 lowest frequencies which are above their median, row by
 * row from the highest bit on. Frequencies that are no more than rounding errors count as none.
 */
final class PerceptualHash {
    private static final int SIDE = 32;
    private static final int LOW = 8;
    private static final double NOISE = 1e-6;
    private static final double[][] WAVES = waves();

    private PerceptualHash() {}

    private static double[][] waves() {
        double[][] waves = new double[LOW][SIDE];
        for (int wave = 0; wave < LOW; wave++) {
            for (int i = 0; i < SIDE; i++) {
                waves[wave][i] = 2 * Math.cos(Math.PI * wave * (2 * i + 1) / (2 * SIDE));
            }
        }
        return waves;
    }

    static long of(Raster image) {
        double[] low = lowest(Thumbnail.of(image, SIDE));
        double[] sorted = low.clone();
        Arrays.sort(sorted);
        double median = (sorted[low.length / 2 - 1] + sorted[low.length / 2]) / 2;
        long hash = 0;
        for (double each : low) {
            hash = hash << 1 | (each > median ? 1 : 0);
        }
        return hash;
    }

    private static double[] lowest(byte[] pixels) {
        double[] low = new double[LOW * LOW];
        for (int down = 0; down < LOW; down++) {
            double[] column = column(pixels, WAVES[down]);
            for (int across = 0; across < LOW; across++) {
                double sum = 0;
                for (int x = 0; x < SIDE; x++) {
                    sum += WAVES[across][x] * column[x];
                }
                low[down * LOW + across] = Math.abs(sum) < NOISE ? 0 : sum;
            }
        }
        return low;
    }

    private static double[] column(byte[] pixels, double... wave) {
        double[] column = new double[SIDE];
        for (int y = 0; y < SIDE; y++) {
            for (int x = 0; x < SIDE; x++) {
                column[x] += wave[y] * (pixels[y * SIDE + x] & 0xFF);
            }
        }
        return column;
    }
}
