package io.millrace.augmentation;

import io.millrace.core.Raster;
import java.util.Arrays;

/**
 * Resampling along one axis. A sample of the result is a weighted mean of those that the filter's support covers; where
 * the result is smaller the filter is widened by the scale, so that nothing is skipped (antialiasing). Weights are fixed
 * point with 22 fractional bits, each pass rounds to 8 bits: the arithmetic that Pillow's documentation gives.
 *
 * @param from length of the axis before
 * @param first per sample of the result, the first source sample that counts
 * @param weights per sample of the result, one weight per source sample from the first one on
 */
record Resampling(int from, int[] first, int[][] weights) {
    private static final int FRACTION = 22;

    /**
     * Horizontally, then vertically; the other way round where the height loses more than twice as many pixels as the
     * width, like Pillow since version 13. So the form between the two has no more pixels than the larger end.
     */
    static Raster resized(Raster source, int width, int height, ResizeImage.Method method) {
        Resampling across = of(source.width(), width, method);
        Resampling down = of(source.height(), height, method);
        int channels = source.channels();
        byte[] samples = source.toArray();
        if (channels == 4) {
            Alpha.multiply(samples);
        }
        boolean isDownFirst = source.height() - height > 2 * Math.max(0, source.width() - width);
        byte[] made = isDownFirst
                ? across.pass(down.pass(samples, source.width() * channels), channels)
                : down.pass(across.pass(samples, channels), width * channels);
        if (channels == 4) {
            Alpha.divide(made);
        }
        return Raster.copyOf(width, height, channels, made);
    }

    static Resampling of(int from, int to, ResizeImage.Method method) {
        double scale = (double) from / to;
        double widening = Math.max(1, scale);
        double support = method.support() * widening;
        int[] first = new int[to];
        int[][] weights = new int[to][];
        for (int i = 0; i < to; i++) {
            double center = (i + 0.5) * scale;
            first[i] = Math.max(0, (int) (center - support + 0.5));
            double[] window = new double[Math.min(from, (int) (center + support + 0.5)) - first[i]];
            for (int j = 0; j < window.length; j++) {
                window[j] = method.weight((first[i] + j - center + 0.5) / widening);
            }
            weights[i] = fixed(window);
        }
        return new Resampling(from, first, weights);
    }

    /** Normalised to a sum of one. */
    private static int[] fixed(double[] window) {
        double sum = Arrays.stream(window).sum();
        return Arrays.stream(window)
                .mapToInt(weight -> (int) Math.round(weight / sum * (1 << FRACTION)))
                .toArray();
    }

    /** @param step distance of two neighbours on the axis; what lies between them is treated alike */
    byte[] pass(byte[] source, int step) {
        if (from == first.length) {
            return source;
        }
        int lines = source.length / step / from;
        byte[] made = new byte[lines * first.length * step];
        int[] sums = new int[step];
        int next = 0;
        for (int line = 0; line < lines; line++) {
            for (int i = 0; i < first.length; i++) {
                add(source, (line * from + first[i]) * step, weights[i], sums);
                for (int sum : sums) {
                    made[next++] = (byte) Math.max(0, Math.min(255, sum >> FRACTION));
                }
            }
        }
        return made;
    }

    private static void add(byte[] source, int start, int[] weights, int[] sums) {
        Arrays.fill(sums, 1 << FRACTION - 1);
        int at = start;
        for (int weight : weights) {
            for (int j = 0; j < sums.length; j++) {
                sums[j] += weight * (source[at++] & 0xFF);
            }
        }
    }
}
