package io.millrace.augmentation;

import io.millrace.core.Binding;
import io.millrace.core.Ciphertext;
import io.millrace.core.Example;
import io.millrace.core.Field;
import io.millrace.core.FieldType;
import io.millrace.core.Image;
import io.millrace.core.Kind;
import io.millrace.core.MapStep;
import io.millrace.core.NewField;
import io.millrace.core.Option;
import io.millrace.core.Raster;
import io.millrace.core.Sample;
import io.millrace.core.Schema;
import io.millrace.core.StepType;
import io.millrace.core.Tensor;
import java.util.List;

/** Grey by ITU-R BT.601, averaged over the area that each pixel of the result covers, divided by 255; row-major. */
public final class NormalizeImage implements MapStep {
    public static final StepType<Settings> TYPE = StepType.of("normalize_image", Settings.class, NormalizeImage::new)
            .summary("Turns an image into grey levels from 0 to 1 of a fixed size, as MNIST has them: 28 by 28.")
            .rejects(FlipImage.NOT_AN_IMAGE)
            .example(Example.with("field", "photo", "width", 2, "height", 2)
                    .given("photo: image, other: image", SmallImages.FOUR, SmallImages.WHITE)
                    .gives(List.of(0.0, 1.0, 0.2, 0.4), SmallImages.WHITE))
            .example(Example.with("field", "photo", "width", 1, "height", 2)
                    .given("photo: image, other: image", SmallImages.FOUR, SmallImages.WHITE)
                    .gives(List.of(0.5, 0.3), SmallImages.WHITE))
            .example(Example.with("field", "photo", "width", 2, "height", 1)
                    .given("photo: image, other: image", SmallImages.FOUR, SmallImages.WHITE)
                    .gives(List.of(0.1, 0.7), SmallImages.WHITE))
            .example(Example.with("field", "photo", "into", "levels", "width", 2, "height", 1)
                    .given("photo: image, other: image", SmallImages.FOUR, SmallImages.WHITE)
                    .gives(SmallImages.FOUR, SmallImages.WHITE, List.of(0.1, 0.7)))
            .example(Example.with("field", "other", "width", 2, "height", 1)
                    .given("photo: image, other: image", SmallImages.FOUR, SmallImages.WHITE)
                    .gives(SmallImages.FOUR, List.of(1.0, 1.0)))
            .example(Example.with("field", "photo")
                    .given("photo: image, other: image", SmallImages.CUT, SmallImages.WHITE)
                    .rejects(FlipImage.NOT_AN_IMAGE));

    public record Settings(
            @Option(doc = "Field that holds the image; it must not be optional.")
            String field,

            @Option(doc = "New field that gets the levels; the image's own field if not given.", fallback = Option.NONE)
            String into,

            @Option(doc = "Width of the result, in pixels.", fallback = "28", min = 1, max = 1024)
            int width,

            @Option(doc = "Height of the result, in pixels.", fallback = "28", min = 1, max = 1024)
            int height) {}

    private final Settings settings;
    private final int source;
    private final int target;
    private final Schema output;

    NormalizeImage(Settings settings, Binding binding) {
        this.settings = settings;
        Schema input = binding.schema();
        source = binding.field("field", settings.field, Kind.IMAGE);
        FieldType levels = FieldType.tensor(FieldType.FLOAT32, List.of(settings.height, settings.width));
        Field image = input.field(source);
        if (image.optional()) {
            binding.problem("field", "the field " + settings.field + " is optional, and a tensor never is: require it");
        }
        boolean isNew = settings.into != null;
        String name = isNew ? NewField.name("into", settings.into, binding) : image.name();
        Field made = new Field(name, levels, false, image.tags(), Ciphertext.NONE);
        target = isNew ? input.size() : source;
        output = isNew ? input.plus(made) : input.with(source, made);
    }

    @Override
    public Schema output(Schema input) {
        return output;
    }

    @Override
    public Sample map(Sample sample) {
        return sample.with(
                output, target, levels(sample.get(source, Image.class).raster()));
    }

    private Tensor levels(Raster image) {
        float[] levels = new float[settings.width * settings.height];
        for (int y = 0; y < settings.height; y++) {
            for (int x = 0; x < settings.width; x++) {
                levels[y * settings.width + x] = (float) (average(image, x, y) / 255);
            }
        }
        return Tensor.copyOf(levels);
    }

    private double average(Raster image, int x, int y) {
        double left = (double) x * image.width() / settings.width;
        double right = (double) (x + 1) * image.width() / settings.width;
        double top = (double) y * image.height() / settings.height;
        double bottom = (double) (y + 1) * image.height() / settings.height;
        double sum = 0;
        for (int row = (int) top; row < Math.min(Math.ceil(bottom), image.height()); row++) {
            double tall = Math.min(row + 1, bottom) - Math.max(row, top);
            for (int column = (int) left; column < Math.min(Math.ceil(right), image.width()); column++) {
                sum += image.grey(column, row) * tall * (Math.min(column + 1, right) - Math.max(column, left));
            }
        }
        return sum / ((right - left) * (bottom - top));
    }
}
