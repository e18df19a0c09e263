package io.millrace.augmentation;

import io.millrace.core.Binding;
import java.util.SplittableRandom;

/** From where to where a number is drawn, evenly; the two may be equal. */
record Range(double min, double max) {
    /** Of the options {@code min_<unit>} and {@code max_<unit>}. */
    static Range of(String unit, double min, double max, Binding binding) {
        if (min > max) {
            binding.problem("max_" + unit, "must be at least min_" + unit + ", " + min + "; got " + max);
        }
        return new Range(min, max);
    }

    double draw(SplittableRandom random) {
        return min + (max - min) * random.nextDouble();
    }

    /** Tells that several copies would be equal, if they would. */
    Variants check(Variants variants, String unit, Binding binding) {
        return min < max
                ? variants
                : variants.whereNothingIsDrawn(binding, "min_" + unit + " and max_" + unit + " are equal");
    }
}
