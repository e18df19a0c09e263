package io.millrace.augmentation;

import io.millrace.core.Binding;
import io.millrace.core.Example;
import io.millrace.core.ExpandStep;
import io.millrace.core.Kind;
import io.millrace.core.Option;
import io.millrace.core.Sample;
import io.millrace.core.StepType;
import java.util.List;

/** Pillow's {@code rotate} within 1 level, but that a quarter turn of an oblong image swaps its width and height. */
public final class RotateImage implements ExpandStep {
    public static final StepType<Settings> TYPE = StepType.of("rotate_image", Settings.class, RotateImage::new)
            .summary(
                    "Turns an image by an angle drawn from a range, within its own frame; quarter turns lose nothing, and those by 90 or 270 degrees swap width and height.")
            .rejects(FlipImage.NOT_AN_IMAGE)
            .example(Example.with("field", "photo", "min_degrees", 90, "max_degrees", 90, "copies", 0)
                    .given("photo: image, other: image", SmallImages.FOUR, SmallImages.WHITE)
                    .gives(SmallImages.SQUARE_255_102_0_51, SmallImages.WHITE))
            .example(Example.with("field", "other", "min_degrees", 90, "max_degrees", 90, "copies", 0)
                    .given("photo: image, other: image", SmallImages.FOUR, SmallImages.WHITE)
                    .gives(SmallImages.FOUR, SmallImages.COLUMN_255_255))
            .example(Example.with("field", "photo", "min_degrees", 90, "max_degrees", 90, "copies", 1)
                    .given("photo: image, other: image", SmallImages.FOUR, SmallImages.WHITE)
                    .gives(SmallImages.FOUR, SmallImages.WHITE)
                    .gives(SmallImages.SQUARE_255_102_0_51, SmallImages.WHITE))
            .example(Example.with("field", "photo", "min_degrees", -30, "max_degrees", 90, "copies", 0)
                    .given("photo: image, other: image", SmallImages.FOUR, SmallImages.WHITE)
                    .gives(SmallImages.SQUARE_108_189_29_80, SmallImages.WHITE))
            .example(Example.with("field", "photo", "min_degrees", -30, "max_degrees", 30, "copies", 0)
                    .given("photo: image, other: image", SmallImages.FOUR, SmallImages.WHITE)
                    .gives(SmallImages.SQUARE_10_248_48_99, SmallImages.WHITE))
            .example(Example.with("field", "photo", "min_degrees", -30, "max_degrees", 30, "copies", 0, "seed", 1)
                    .given("photo: image, other: image", SmallImages.FOUR, SmallImages.WHITE)
                    .gives(SmallImages.SQUARE_13_186_64_143, SmallImages.WHITE))
            .example(Example.with("field", "photo", "min_degrees", 45, "max_degrees", 45, "copies", 0)
                    .given("photo: image", SmallImages.ROW_255_255_255_255)
                    .gives(SmallImages.ROW_0_255_255_0))
            .example(Example.with("field", "photo", "min_degrees", 45, "max_degrees", 45, "copies", 0, "fill", 128)
                    .given("photo: image", SmallImages.ROW_255_255_255_255)
                    .gives(SmallImages.ROW_128_255_255_128))
            .example(Example.with("field", "photo", "min_degrees", -30, "max_degrees", 30)
                    .given("photo: image, other: image", SmallImages.CUT, SmallImages.WHITE)
                    .rejects(FlipImage.NOT_AN_IMAGE));

    public record Settings(
            @Option(doc = "Field that holds the image.") String field,

            @Option(doc = "Smallest angle, in degrees counter-clockwise.", min = -360, max = 360)
            double minDegrees,

            @Option(doc = "Largest angle, in degrees counter-clockwise.", min = -360, max = 360)
            double maxDegrees,

            @Option(doc = "Grey level of the corners that come in from outside.", fallback = "0", min = 0, max = 255)
            int fill,

            @Option(
                    doc = "How many turned rows are added behind the original; 0 puts one in the original's place.",
                    fallback = "1",
                    min = 0,
                    max = 100)
            int copies,

            @Option(doc = "Another seed draws other angles.", fallback = "0")
            long seed) {}

    private final Settings settings;
    private final Range degrees;
    private final Variants variants;

    RotateImage(Settings settings, Binding binding) {
        this.settings = settings;
        int index = binding.field("field", settings.field, Kind.IMAGE);
        degrees = Range.of("degrees", settings.minDegrees, settings.maxDegrees, binding);
        variants = degrees.check(new Variants(binding, index, settings.copies, settings.seed), "degrees", binding);
    }

    @Override
    public int ratio() {
        return variants.ratio();
    }

    @Override
    public List<Sample> expand(Sample sample) {
        return variants.ofImage(
                sample, (source, random) -> Rotation.turned(source, degrees.draw(random), settings.fill));
    }
}
