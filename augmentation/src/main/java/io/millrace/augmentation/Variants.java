package io.millrace.augmentation;

import io.millrace.core.Binding;
import io.millrace.core.Image;
import io.millrace.core.Randomness;
import io.millrace.core.Raster;
import io.millrace.core.RejectSample;
import io.millrace.core.Sample;
import java.util.AbstractList;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;

/**
 * The rows that a step makes of a sample by changing one value: with copies, the original and behind it as many variants;
 * with none, a variant in its place. A sample without the value is passed on alone. Each variant draws random numbers of
 * its own, the same ones whenever the sample is seen again. It is made when its row is asked for, and not kept: of a large
 * image there is one variant at a time.
 */
final class Variants {
    /** Makes a variant of a value. */
    interface Change<T> {
        T of(T value, SplittableRandom random);
    }

    private final String stepId;
    private final int index;
    private final int copies;
    private final long seed;

    /** @param index position of the value that is changed */
    Variants(Binding binding, int index, int copies, long seed) {
        this.stepId = binding.stepId();
        this.index = index;
        this.copies = copies;
        this.seed = seed;
    }

    /** Tells that several copies would be equal, because nothing is drawn. */
    Variants whereNothingIsDrawn(Binding binding, String because) {
        if (copies > 1) {
            binding.problem("copies", "the " + copies + " copies would be equal, because " + because + "; give 0 or 1");
        }
        return this;
    }

    /** The largest number of rows made of one. */
    int ratio() {
        return 1 + copies;
    }

    <T> List<Sample> of(Sample sample, Class<T> carrier, Change<T> change) {
        T value = sample.get(index, carrier);
        if (value == null) {
            return List.of(sample);
        }
        if (copies == 0) {
            return List.of(variant(sample, value, change, 0));
        }
        return new AbstractList<>() {
            @Override
            public Sample get(int row) {
                return row == 0 ? sample : variant(sample, value, change, Objects.checkIndex(row, size()));
            }

            @Override
            public int size() {
                return ratio();
            }
        };
    }

    /**
     * Of an image, which is decoded once and before anything else is done.
     *
     * @throws RejectSample {@code not_an_image}
     */
    List<Sample> ofImage(Sample sample, Change<Raster> change) {
        Image image = sample.get(index, Image.class);
        Raster source = image == null ? null : image.raster();
        return of(sample, Image.class, (same, random) -> Image.of(change.of(source, random)));
    }

    private <T> Sample variant(Sample sample, T value, Change<T> change, int copy) {
        return sample.with(index, change.of(value, Randomness.of(sample, stepId, copy, seed)));
    }
}
