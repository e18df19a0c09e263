package io.millrace.cleaning.duplicates;

import io.millrace.core.Raster;

/**
 * A small square of grey pixels of an image, resampled with Lanczos of three lobes in the arithmetic that Pillow has:
 * weights of 22 fractional bits, each pass rounded to 8 bits.
 *
 * @param first for each pixel of the square along one axis, the first of the image that counts
 */
record Thumbnail(int from, int[] first, int[][] weights) {
    private static final int FRACTION = 22;
    private static final double LOBES = 3;

    /** The brightness of the square, row by row, 0 to 255. */
    static byte[] of(Raster image, int side) {
        byte[] grey = grey(image);
        Thumbnail across = along(image.width(), side);
        Thumbnail down = along(image.height(), side);
        boolean isDownFirst = image.height() - side > 2 * Math.max(0, image.width() - side);
        return isDownFirst ? across.pass(down.pass(grey, image.width()), 1) : down.pass(across.pass(grey, 1), side);
    }

    private static byte[] grey(Raster image) {
        byte[] grey = new byte[image.width() * image.height()];
        int next = 0;
        for (int y = 0; y < image.height(); y++) {
            for (int x = 0; x < image.width(); x++) {
                grey[next++] = (byte) image.grey(x, y);
            }
        }
        return grey;
    }

    private static Thumbnail along(int from, int to) {
        double scale = (double) from / to;
        double widening = Math.max(1, scale);
        int[] first = new int[to];
        int[][] weights = new int[to][];
        for (int i = 0; i < to; i++) {
            double center = (i + 0.5) * scale;
            first[i] = Math.max(0, (int) (center - LOBES * widening + 0.5));
            double[] window = new double[Math.min(from, (int) (center + LOBES * widening + 0.5)) - first[i]];
            double sum = 0;
            for (int j = 0; j < window.length; j++) {
                window[j] = lanczos((j + first[i] - center + 0.5) * (1 / widening));
                sum += window[j];
            }
            weights[i] = fixed(window, sum);
        }
        return new Thumbnail(from, first, weights);
    }

    private static int[] fixed(double[] window, double sum) {
        int[] fixed = new int[window.length];
        for (int i = 0; i < window.length; i++) {
            double weight = window[i] / sum * (1 << FRACTION);
            fixed[i] = (int) (weight < 0 ? weight - 0.5 : weight + 0.5);
        }
        return fixed;
    }

    private static double lanczos(double x) {
        return x >= -LOBES && x < LOBES ? sinc(x) * sinc(x / LOBES) : 0;
    }

    private static double sinc(double x) {
        return x == 0 ? 1 : Math.sin(x * Math.PI) / (x * Math.PI);
    }

    /** @param step distance of two neighbours on the axis */
    private byte[] pass(byte[] source, int step) {
        if (from == first.length) {
            return source;
        }
        int lines = source.length / step / from;
        byte[] made = new byte[lines * first.length * step];
        int next = 0;
        for (int line = 0; line < lines; line++) {
            for (int i = 0; i < first.length; i++) {
                for (int j = 0; j < step; j++) {
                    made[next++] = mean(source, (line * from + first[i]) * step + j, step, weights[i]);
                }
            }
        }
        return made;
    }

    private static byte mean(byte[] source, int start, int step, int... weights) {
        int sum = 1 << FRACTION - 1;
        int at = start;
        for (int weight : weights) {
            sum += weight * (source[at] & 0xFF);
            at += step;
        }
        return (byte) Math.max(0, Math.min(255, sum >> FRACTION));
    }
}
