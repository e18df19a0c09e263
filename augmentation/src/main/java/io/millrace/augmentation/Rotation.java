package io.millrace.augmentation;

import io.millrace.core.Raster;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;

/**
 * A turn around the middle of an image, counter-clockwise, in a frame of the same size. Each pixel's centre is turned back
 * into the source and mixed of the four pixels around it, the fraction cut off: the arithmetic of Pillow's rotate.
 */
final class Rotation {
    private static final int DIGITS = 15;

    private final int width;
    private final int height;
    private final int channels;
    private final byte[] source;
    private final double cos;
    private final double sin;

    private Rotation(Raster image, double degrees) {
        width = image.width();
        height = image.height();
        channels = image.channels();
        source = image.toArray();
        cos = rounded(StrictMath.cos(Math.toRadians(degrees)));
        sin = rounded(StrictMath.sin(Math.toRadians(degrees)));
    }

    private static double rounded(double exact) {
        return new BigDecimal(exact).setScale(DIGITS, RoundingMode.HALF_EVEN).doubleValue();
    }

    /**
     * Quarter turns lose nothing; those by 90 and 270 degrees swap width and height.
     *
     * @param fill grey level of what lay outside, opaque
     */
    static Raster turned(Raster image, double degrees, int fill) {
        double turn = (degrees % 360 + 360) % 360;
        return turn % 90 == 0 ? Reordering.turned(image, (int) turn / 90) : new Rotation(image, turn).mixed(fill);
    }

    private Raster mixed(int fill) {
        byte[] made = new byte[source.length];
        Arrays.fill(made, (byte) fill);
        if (channels == 4) {
            Alpha.multiply(source);
        }
        double middleX = width / 2.0;
        double middleY = height / 2.0;
        double shiftX = -cos * middleX + sin * middleY + middleX;
        double shiftY = -sin * middleX - cos * middleY + middleY;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                double fromX = cos * (x + 0.5) - sin * (y + 0.5) + shiftX;
                double fromY = sin * (x + 0.5) + cos * (y + 0.5) + shiftY;
                mix(fromX, fromY, made, (y * width + x) * channels);
            }
        }
        if (channels == 4) {
            Alpha.divide(made);
        }
        return Raster.copyOf(width, height, channels, made);
    }

    private void mix(double fromX, double fromY, byte[] made, int at) {
        if (fromX < 0 || fromX >= width || fromY < 0 || fromY >= height) {
            if (channels == 4) {
                made[at + 3] = (byte) 255;
            }
            return;
        }
        int x = (int) Math.floor(fromX - 0.5);
        int y = (int) Math.floor(fromY - 0.5);
        double partX = fromX - 0.5 - x;
        double partY = fromY - 0.5 - y;
        int left = Math.max(x, 0) * channels;
        int right = Math.min(x + 1, width - 1) * channels;
        int top = Math.max(y, 0) * width * channels;
        int bottom = Math.min(y + 1, height - 1) * width * channels;
        for (int channel = 0; channel < channels; channel++) {
            double above = between(top + left + channel, top + right + channel, partX);
            double below = between(bottom + left + channel, bottom + right + channel, partX);
            made[at + channel] = (byte) (above + (below - above) * partY);
        }
    }

    private double between(int one, int other, double part) {
        int level = source[one] & 0xFF;
        return level + ((source[other] & 0xFF) - level) * part;
    }
}
