package io.millrace.privacy.image;

import io.millrace.core.Raster;
import java.util.List;

/**
 * Makes regions of a raster unreadable. What a blur leaves are at most 4 by 4 averages, each of at least 8 by 8 pixels (or
 * one, of the whole region), with a smooth passage between them: nothing else of the region can be computed back.
 */
final class Covering {
    private static final int MOST_CELLS = 4;
    private static final int CELL_PIXELS = 8;
    private static final int OPAQUE = 255;

    private final int width;
    private final int channels;
    private final byte[] samples;
    private final int height;

    Covering(Raster raster) {
        width = raster.width();
        height = raster.height();
        channels = raster.channels();
        samples = raster.toArray();
    }

    Raster blurred(List<Region> regions) {
        for (Region region : regions) {
            for (int channel = 0; channel < channels; channel++) {
                blur(region, channel);
            }
        }
        return Raster.copyOf(width, height, channels, samples);
    }

    Raster filled(List<Region> regions) {
        for (Region region : regions) {
            for (int channel = 0; channel < channels; channel++) {
                fill(region, channel, channel == 3 ? OPAQUE : 0);
            }
        }
        return Raster.copyOf(width, height, channels, samples);
    }

    private void fill(Region region, int channel, int level) {
        for (int y = 0; y < region.height(); y++) {
            for (int x = 0; x < region.width(); x++) {
                samples[at(region, x, y, channel)] = (byte) level;
            }
        }
    }

    private void blur(Region region, int channel) {
        double[][] means = means(region, channel);
        Passage[] across = Passage.over(region.width(), means[0].length);
        Passage[] down = Passage.over(region.height(), means.length);
        for (int y = 0; y < region.height(); y++) {
            for (int x = 0; x < region.width(); x++) {
                double upper = across[x].of(means[down[y].from()]);
                double lower = across[x].of(means[down[y].to()]);
                double level = upper + (lower - upper) * down[y].share();
                samples[at(region, x, y, channel)] = (byte) Math.round(level);
            }
        }
    }

    private double[][] means(Region region, int channel) {
        int columns = cells(region.width());
        int rows = cells(region.height());
        double[][] sums = new double[rows][columns];
        long[][] counts = new long[rows][columns];
        for (int y = 0; y < region.height(); y++) {
            int row = (int) ((long) y * rows / region.height());
            for (int x = 0; x < region.width(); x++) {
                int column = (int) ((long) x * columns / region.width());
                sums[row][column] += samples[at(region, x, y, channel)] & 0xFF;
                counts[row][column]++;
            }
        }
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                sums[row][column] /= counts[row][column];
            }
        }
        return sums;
    }

    private static int cells(int pixels) {
        return Math.max(1, Math.min(MOST_CELLS, pixels / CELL_PIXELS));
    }

    private int at(Region region, int x, int y, int channel) {
        return ((region.top() + y) * width + region.left() + x) * channels + channel;
    }

    /**
     * Where a pixel lies between the middles of two cells.
     *
     * @param share 0 at the first, 1 at the second
     */
    private record Passage(int from, int to, double share) {
        static Passage[] over(int pixels, int cells) {
            Passage[] passages = new Passage[pixels];
            for (int i = 0; i < pixels; i++) {
                double middle = Math.max(0, Math.min(cells - 1, (i + 0.5) * cells / pixels - 0.5));
                int from = (int) middle;
                passages[i] = new Passage(from, Math.min(from + 1, cells - 1), middle - from);
            }
            return passages;
        }

        double of(double[] means) {
            return means[from] + (means[to] - means[from]) * share;
        }
    }
}
