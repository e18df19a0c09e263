package io.millrace.privacy.image;

import io.millrace.core.RejectSample;
import java.util.ArrayList;
import java.util.List;

/**
 * Regions of an image as a field tells them: four numbers each, x, y, width and height from the upper left corner of the
 * stored pixels. What cannot be meant is refused rather than clipped to nothing, for then a face would stay.
 *
 * @param areFractions whether numbers are parts of the image's width and height instead of pixels
 */
record Regions(boolean areFractions, int width, int height) {
    static final String BAD_REGIONS = "bad_regions";
    static final int NUMBERS = 4;

    /** How often all pixels together may be covered; more would take time without end. */
    private static final int MOST_LAYERS = 64;

    /** A fraction beyond it is a number of pixels. */
    private static final double LARGEST_FRACTION = 2;

    /** @throws RejectSample {@link #BAD_REGIONS} */
    List<Region> of(List<? extends Number> numbers) {
        check(numbers.size() % NUMBERS == 0);
        List<Region> regions = new ArrayList<>();
        long area = 0;
        for (int i = 0; i < numbers.size(); i += NUMBERS) {
            Region region = region(numbers.subList(i, i + NUMBERS));
            area += region.area();
            check(area <= MOST_LAYERS * (long) width * height);
            regions.add(region);
        }
        return regions;
    }

    private Region region(List<? extends Number> four) {
        four.forEach(this::checkNumber);
        double x = pixels(four.get(0), width);
        double y = pixels(four.get(1), height);
        double right = x + pixels(four.get(2), width);
        double bottom = y + pixels(four.get(3), height);
        check(right > x && bottom > y && (areFractions || isWholePixel(four)));
        return clipped(x, y, right, bottom);
    }

    private void checkNumber(Number number) {
        check(number != null && Double.isFinite(number.doubleValue()));
        check(!areFractions || Math.abs(number.doubleValue()) <= LARGEST_FRACTION);
    }

    /** Less than a pixel is a fraction that was not said to be one. */
    private static boolean isWholePixel(List<? extends Number> four) {
        return four.get(2).doubleValue() >= 1 && four.get(3).doubleValue() >= 1;
    }

    private double pixels(Number number, int of) {
        return areFractions ? number.doubleValue() * of : number.doubleValue();
    }

    /** Every pixel that is touched. */
    private Region clipped(double x, double y, double right, double bottom) {
        int left = (int) Math.floor(Math.max(0, x));
        int top = (int) Math.floor(Math.max(0, y));
        int end = (int) Math.ceil(Math.min(width, right));
        int foot = (int) Math.ceil(Math.min(height, bottom));
        check(left < end && top < foot);
        return new Region(left, top, end - left, foot - top);
    }

    private static void check(boolean rule) {
        if (!rule) {
            throw new RejectSample(BAD_REGIONS);
        }
    }
}
