package io.millrace.augmentation;

import io.millrace.core.Binding;
import io.millrace.core.Image;

/** An image that a step makes has no more pixels than one that is read may have. */
final class PixelLimit {
    private PixelLimit() {}

    /** Tells that the options {@code width} and {@code height}, in pixels and at least 1, are too large together. */
    static void check(int width, int height, Binding binding) {
        long pixels = (long) width * height;
        if (pixels > Image.MAX_PIXELS) {
            binding.problem(
                    "height",
                    "with width " + width + " makes " + pixels + " pixels, and an image has at most " + Image.MAX_PIXELS
                            + "; give a height of " + Image.MAX_PIXELS / width + " or less, or a smaller width");
        }
    }
}
