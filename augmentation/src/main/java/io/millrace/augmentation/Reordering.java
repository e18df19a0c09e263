package io.millrace.augmentation;

import io.millrace.core.Raster;

/**
 * The same pixels in another order: the pixel at (x, y) is number start + x · stepX + y · stepY of the source, which counts
 * row by row.
 *
 * @param width of the result
 */
record Reordering(int width, int height, int start, int stepX, int stepY) {
    static Raster mirrored(Raster source) {
        int width = source.width();
        return new Reordering(width, source.height(), width - 1, -1, width).of(source);
    }

    static Raster upsideDown(Raster source) {
        int width = source.width();
        int height = source.height();
        return new Reordering(width, height, (height - 1) * width, 1, -width).of(source);
    }

    /** @param quarters of a turn, counter-clockwise; 1 and 3 swap width and height */
    static Raster turned(Raster source, int quarters) {
        int width = source.width();
        int height = source.height();
        return switch (quarters) {
            case 0 -> source;
            case 1 -> new Reordering(height, width, width - 1, width, -1).of(source);
            case 2 -> new Reordering(width, height, width * height - 1, -1, -width).of(source);
            case 3 -> new Reordering(height, width, (height - 1) * width, -width, 1).of(source);
            default -> throw new IllegalArgumentException("quarters of a turn are 0 to 3, got " + quarters);
        };
    }

    private Raster of(Raster source) {
        int channels = source.channels();
        byte[] samples = source.toArray();
        byte[] made = new byte[samples.length];
        int next = 0;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int from = (start + x * stepX + y * stepY) * channels;
                for (int channel = 0; channel < channels; channel++) {
                    made[next++] = samples[from++];
                }
            }
        }
        return Raster.copyOf(width, height, channels, made);
    }
}
