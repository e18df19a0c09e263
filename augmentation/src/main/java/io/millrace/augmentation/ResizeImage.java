package io.millrace.augmentation;

import io.millrace.core.Binding;
import io.millrace.core.Example;
import io.millrace.core.Image;
import io.millrace.core.Kind;
import io.millrace.core.MapStep;
import io.millrace.core.Option;
import io.millrace.core.Sample;
import io.millrace.core.StepType;

/**
 * The result equals Pillow's {@code resize} within 1 level. A sample without an image is passed on, and so is an image that
 * has the size already: it is not even decoded.
 */
public final class ResizeImage implements MapStep {
    public static final StepType<Settings> TYPE = StepType.of("resize_image", Settings.class, ResizeImage::new)
            .summary("Scales an image to a fixed width and height, smoothly.")
            .rejects(FlipImage.NOT_AN_IMAGE)
            .example(Example.with("field", "photo", "width", 1, "height", 1)
                    .given("photo: image, other: image", SmallImages.FOUR, SmallImages.WHITE)
                    .gives(SmallImages.ONE_103, SmallImages.WHITE))
            .example(Example.with("field", "photo", "width", 3, "height", 1)
                    .given("photo: image, other: image", SmallImages.FOUR, SmallImages.WHITE)
                    .gives(SmallImages.ROW_26_103_179, SmallImages.WHITE))
            .example(Example.with("field", "photo", "width", 1, "height", 2)
                    .given("photo: image, other: image", SmallImages.FOUR, SmallImages.WHITE)
                    .gives(SmallImages.COLUMN_128_77, SmallImages.WHITE))
            .example(Example.with("field", "photo", "width", 3, "height", 1, "method", "box")
                    .given("photo: image, other: image", SmallImages.FOUR, SmallImages.WHITE)
                    .gives(SmallImages.ROW_26_179_179, SmallImages.WHITE))
            .example(Example.with("field", "photo", "width", 3, "height", 1, "method", "bicubic")
                    .given("photo: image, other: image", SmallImages.FOUR, SmallImages.WHITE)
                    .gives(SmallImages.ROW_16_103_189, SmallImages.WHITE))
            .example(Example.with("field", "other", "width", 1, "height", 1)
                    .given("photo: image, other: image", SmallImages.FOUR, SmallImages.WHITE)
                    .gives(SmallImages.FOUR, SmallImages.ONE_255))
            .example(Example.with("field", "photo", "width", 1, "height", 1)
                    .given("photo: image, other: image", SmallImages.CUT, SmallImages.WHITE)
                    .rejects(FlipImage.NOT_AN_IMAGE));

    /** How far from a place pixels count, in pixels of the larger of the two images, and how much. */
    public enum Method {
        BOX(0.5),
        BILINEAR(1),
        BICUBIC(2);

        private final double support;

        Method(double support) {
            this.support = support;
        }

        double support() {
            return support;
        }

        /** Not normalised. Bicubic: Keys (1981), equation 4 with a = -1/2. */
        double weight(double offset) {
            double far = Math.abs(offset);
            if (this == BOX) {
                return offset > -0.5 && offset <= 0.5 ? 1 : 0;
            }
            if (far >= support) {
                return 0;
            }
            if (this == BILINEAR) {
                return 1 - far;
            }
            return far < 1 ? (1.5 * far - 2.5) * far * far + 1 : ((-0.5 * far + 2.5) * far - 4) * far + 2;
        }
    }

    public record Settings(
            @Option(doc = "Field that holds the image.") String field,

            @Option(doc = "Width of the result, in pixels.", min = 1, max = 8192)
            int width,

            @Option(
                    doc = "Height of the result, in pixels; width times height is at most 33554432.",
                    min = 1,
                    max = 8192)
            int height,

            @Option(
                    doc =
                            "box: mean of the area a pixel covers; bilinear: near pixels count more; bicubic: sharper, may overshoot.",
                    fallback = "bilinear")
            Method method) {}

    private final Settings settings;
    private final int index;

    ResizeImage(Settings settings, Binding binding) {
        this.settings = settings;
        index = binding.field("field", settings.field, Kind.IMAGE);
        PixelLimit.check(settings.width, settings.height, binding);
    }

    @Override
    public Sample map(Sample sample) {
        Image image = sample.get(index, Image.class);
        if (image == null || image.width() == settings.width && image.height() == settings.height) {
            return sample;
        }
        return sample.with(
                index, Image.of(Resampling.resized(image.raster(), settings.width, settings.height, settings.method)));
    }
}
