package io.millrace.cleaning;

import io.millrace.core.Binding;
import io.millrace.core.Example;
import io.millrace.core.FilterStep;
import io.millrace.core.Image;
import io.millrace.core.Kind;
import io.millrace.core.Option;
import io.millrace.core.Sample;
import io.millrace.core.StepType;
import io.millrace.core.Verdict;

/** Reads the header of the image only. A sample without an image is kept. */
public final class KeepByImageSize implements FilterStep {
    /** A PNG of 2 by 1 grey pixels. */
    private static final String TWO_BY_ONE =
            "iVBORw0KGgoAAAANSUhEUgAAAAIAAAABCAAAAADRSSBWAAAAC0lEQVR42mP8zwAAAgQBAVSYoPIAAAAASUVORK5CYII=";

    public static final StepType<Settings> TYPE = StepType.of(
                    "keep_by_image_size", Settings.class, KeepByImageSize::new)
            .summary("Keeps samples whose image has a width and a height within the limits.")
            .rejects("image_too_small", "image_too_wide_or_tall")
            .example(Example.with("field", "photo")
                    .given("photo: image, other: image?", TWO_BY_ONE, null)
                    .gives(TWO_BY_ONE, null))
            .example(Example.with("field", "photo", "min_width", 3)
                    .given("photo: image, other: image?", TWO_BY_ONE, null)
                    .rejects("image_too_small"))
            .example(Example.with("field", "other", "min_width", 3)
                    .given("photo: image, other: image?", TWO_BY_ONE, null)
                    .gives(TWO_BY_ONE, null))
            .example(Example.with("field", "photo", "min_height", 2)
                    .given("photo: image, other: image?", TWO_BY_ONE, null)
                    .rejects("image_too_small"))
            .example(Example.with("field", "photo", "max_width", 1)
                    .given("photo: image, other: image?", TWO_BY_ONE, null)
                    .rejects("image_too_wide_or_tall"))
            .example(Example.with("field", "photo", "min_height", 0, "max_height", 0)
                    .given("photo: image, other: image?", TWO_BY_ONE, null)
                    .rejects("image_too_wide_or_tall"))
            .example(Example.with("field", "photo", "min_height", 0, "max_height", 1)
                    .given("photo: image, other: image?", TWO_BY_ONE, null)
                    .gives(TWO_BY_ONE, null));

    public record Settings(
            @Option(doc = "Field that holds the image.") String field,

            @Option(doc = "Smallest width kept, in pixels.", fallback = "1", min = 0)
            int minWidth,

            @Option(doc = "Largest width kept, in pixels.", fallback = "100000", min = 0)
            int maxWidth,

            @Option(doc = "Smallest height kept, in pixels.", fallback = "1", min = 0)
            int minHeight,

            @Option(doc = "Largest height kept, in pixels.", fallback = "100000", min = 0)
            int maxHeight) {
        public Settings {
            if (minWidth > maxWidth) {
                throw new IllegalArgumentException("min_width: must not exceed max_width");
            }
            if (minHeight > maxHeight) {
                throw new IllegalArgumentException("min_height: must not exceed max_height");
            }
        }
    }

    private final Settings settings;
    private final int index;

    KeepByImageSize(Settings settings, Binding binding) {
        this.settings = settings;
        index = binding.field("field", settings.field, Kind.IMAGE);
    }

    @Override
    public Verdict check(Sample sample) {
        Image image = sample.get(index, Image.class);
        if (image == null) {
            return Verdict.KEEP;
        }
        if (image.width() < settings.minWidth || image.height() < settings.minHeight) {
            return Verdict.reject("image_too_small");
        }
        boolean isTooLarge = image.width() > settings.maxWidth || image.height() > settings.maxHeight;
        return isTooLarge ? Verdict.reject("image_too_wide_or_tall") : Verdict.KEEP;
    }
}
