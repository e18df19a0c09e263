package io.millrace.augmentation;

import io.millrace.core.Binding;
import io.millrace.core.Example;
import io.millrace.core.ExpandStep;
import io.millrace.core.Image;
import io.millrace.core.Kind;
import io.millrace.core.Option;
import io.millrace.core.Raster;
import io.millrace.core.RejectSample;
import io.millrace.core.Sample;
import io.millrace.core.StepType;
import java.util.List;
import java.util.SplittableRandom;

/** Where an odd number of pixels is cut off from the middle, the right and the bottom lose one more. */
public final class CropImage implements ExpandStep {
    private static final String TOO_SMALL = "image_too_small";

    public static final StepType<Settings> TYPE = StepType.of("crop_image", Settings.class, CropImage::new)
            .summary("Cuts a part of fixed width and height out of an image, from the middle or anywhere.")
            .rejects(FlipImage.NOT_AN_IMAGE, TOO_SMALL)
            .example(Example.with("field", "photo", "width", 1, "height", 1, "copies", 0)
                    .given("photo: image, other: image", SmallImages.FOUR, SmallImages.WHITE)
                    .gives(SmallImages.ONE_0, SmallImages.WHITE))
            .example(Example.with("field", "photo", "width", 2, "height", 1, "copies", 0)
                    .given("photo: image, other: image", SmallImages.FOUR, SmallImages.WHITE)
                    .gives(SmallImages.ROW_0_255, SmallImages.WHITE))
            .example(Example.with("field", "photo", "width", 1, "height", 2, "copies", 0)
                    .given("photo: image, other: image", SmallImages.FOUR, SmallImages.WHITE)
                    .gives(SmallImages.COLUMN_0_51, SmallImages.WHITE))
            .example(Example.with("field", "other", "width", 1, "height", 1, "copies", 0)
                    .given("photo: image, other: image", SmallImages.FOUR, SmallImages.WHITE)
                    .gives(SmallImages.FOUR, SmallImages.ONE_255))
            .example(Example.with("field", "photo", "width", 1, "height", 1)
                    .given("photo: image, other: image", SmallImages.FOUR, SmallImages.WHITE)
                    .gives(SmallImages.FOUR, SmallImages.WHITE)
                    .gives(SmallImages.ONE_0, SmallImages.WHITE))
            .example(Example.with("field", "photo", "width", 1, "height", 1, "copies", 0, "position", "random")
                    .given("photo: image, other: image", SmallImages.FOUR, SmallImages.WHITE)
                    .gives(SmallImages.ONE_0, SmallImages.WHITE))
            .example(Example.with(
                            "field", "photo", "width", 1, "height", 1, "copies", 0, "position", "random", "seed", 3)
                    .given("photo: image, other: image", SmallImages.FOUR, SmallImages.WHITE)
                    .gives(SmallImages.ONE_102, SmallImages.WHITE))
            .example(Example.with("field", "photo", "width", 3, "height", 1)
                    .given("photo: image, other: image", SmallImages.FOUR, SmallImages.WHITE)
                    .rejects(TOO_SMALL))
            .example(Example.with("field", "photo", "width", 1, "height", 1)
                    .given("photo: image, other: image", SmallImages.CUT, SmallImages.WHITE)
                    .rejects(FlipImage.NOT_AN_IMAGE));

    /** Where the part lies. */
    public enum Position {
        CENTER,
        RANDOM
    }

    public record Settings(
            @Option(doc = "Field that holds the image.") String field,

            @Option(doc = "Width of the part, in pixels.", min = 1, max = 8192)
            int width,

            @Option(doc = "Height of the part, in pixels; width times height is at most 33554432.", min = 1, max = 8192)
            int height,

            @Option(doc = "center: from the middle; random: every place is as likely.", fallback = "center")
            Position position,

            @Option(
                    doc = "How many cut rows are added behind the original; 0 puts one in the original's place.",
                    fallback = "1",
                    min = 0,
                    max = 100)
            int copies,

            @Option(doc = "Another seed draws other places; for random.", fallback = "0")
            long seed) {}

    private final Settings settings;
    private final int index;
    private final Variants variants;

    CropImage(Settings settings, Binding binding) {
        this.settings = settings;
        index = binding.field("field", settings.field, Kind.IMAGE);
        PixelLimit.check(settings.width, settings.height, binding);
        Variants made = new Variants(binding, index, settings.copies, settings.seed);
        variants =
                settings.position == Position.RANDOM ? made : made.whereNothingIsDrawn(binding, "position is center");
    }

    @Override
    public int ratio() {
        return variants.ratio();
    }

    @Override
    public List<Sample> expand(Sample sample) {
        Image image = sample.get(index, Image.class);
        if (image != null && (image.width() < settings.width || image.height() < settings.height)) {
            throw new RejectSample(TOO_SMALL);
        }
        return variants.ofImage(sample, this::cut);
    }

    private Raster cut(Raster source, SplittableRandom random) {
        int spareWidth = source.width() - settings.width;
        int spareHeight = source.height() - settings.height;
        boolean isCenter = settings.position == Position.CENTER;
        int left = isCenter ? spareWidth / 2 : random.nextInt(spareWidth + 1);
        int top = isCenter ? spareHeight / 2 : random.nextInt(spareHeight + 1);
        return source.part(left, top, settings.width, settings.height);
    }
}
